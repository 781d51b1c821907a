import { labelField, readLabel } from './label-line.ts';
import { isBlank, type Line, trimLines } from './lines.ts';
import { type RawFollowUp, type ReadLine, restLines, toWords, unquote } from './raw-story.ts';

/* Questions and answers below a story, in the ways people write them; one way a story. */

/** The questions with their answers; lines before the first belong to none. */
export function readFollowUps(lines: readonly Line[]): ReadFollowUps {
  const style = findStyle(lines);
  const asked: Asked[] = [];
  const stray: Line[] = [];
  const read: ReadLine[] = [];
  for (const line of lines) {
    if (line.kind === 'separator') continue;
    const found = ask(line, style);
    const last = asked.at(-1);
    const answer = found ? undefined : readAnswer(line);
    if (found) {
      asked.push({ question: [found.question], lines: restLines(line, found.rest), answered: false });
      read.push({ line, as: 'follow-up' });
    } else if (last && answer !== undefined && !last.answered) {
      const more = trimLines(last.lines);
      last.question.push(...more.map(({ text }) => text.trim()));
      read.push({ line, as: 'answer' }, ...more.map((one) => ({ line: one, as: 'follow-up' })));
      Object.assign(last, { lines: restLines(line, answer), answered: true });
    } else (last?.lines ?? stray).push(line);
  }
  return { followUps: asked.map((one) => settle(one, read)), stray: trimLines(stray), read };
}

/** A question that stands on the line below its label is the first line of what was read as its answer. */
function settle({ question, lines }: Asked, read: ReadLine[]): RawFollowUp {
  const words = question.join(' ').trim();
  const rest = trimLines(lines);
  const first = rest[0];
  if (words !== '' || !first) return { question: words, lines: unquote(rest) };
  read.push({ line: first, as: 'follow-up' });
  return { question: toWords(first.text), lines: unquote(trimLines(rest.slice(1))) };
}

type Style = 'label' | 'heading' | 'bold' | 'list' | 'quoted';

const findStyle = (lines: readonly Line[]): Style =>
  (['label', 'heading', 'bold', 'list'] as const).find((style) => lines.some((line) => ask(line, style))) ??
  'quoted';

/** Reads a line as a question, in one of the ways to write it. */
function ask(line: Line, style: Style): { question: string; rest: string } | undefined {
  const label = readLabel(line);
  if (style === 'label') {
    if (!label || !labelField(label, ['question'])) return undefined;
    const [question = '', ...rest] = label.rest.split('\n');
    return { question: toWords(question), rest: rest.join('\n') };
  }
  if (style === 'heading')
    return line.kind === 'heading' ? { question: toWords(line.title), rest: '' } : undefined;
  if (line.kind !== 'text') return undefined;
  if (style === 'bold') {
    if (label?.style !== 'bold' || !asks.test(label.words)) return undefined;
    return { question: toWords(label.words), rest: label.rest };
  }
  const listed = /^\s{0,3}(?:[-*+•]|\d+[.)])\s+/u.test(line.text);
  const fits = asks.test(line.text) && !/^\s*>/.test(line.text) && listed === (style === 'list');
  return fits ? { question: toWords(line.text), rest: '' } : undefined;
}

const asks = /[?？]["'”’»)*_]*\s*$/u;

function readAnswer(line: Line): string | undefined {
  const label = isBlank(line) ? undefined : readLabel(line);
  return label && label.style !== 'heading' && labelField(label, ['answer']) ? label.rest : undefined;
}

export interface ReadFollowUps {
  followUps: RawFollowUp[];
  stray: Line[];
  read: ReadLine[];
}
interface Asked {
  question: string[];
  lines: Line[];
  answered: boolean;
}
