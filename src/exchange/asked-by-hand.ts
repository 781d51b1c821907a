import type { FollowUpSource, Story } from './collection.ts';
import { hideWords } from './fact-edits.ts';
import { isBlank, type Line } from './lines.ts';
import { unguardLines, unguardMarkers } from './markdown.ts';
import type { Imported } from './read-markdown.ts';

/*
 * In a Markdown export, follow-ups that somebody wrote without a comment of ours: `**Q: …**` and the answer below, as
 * those look that the export wrote.
 */

/**
 * Takes them out of lines and answers those left. Among the words of a section (`quoted`) the answer is what stands
 * behind `>`; elsewhere it is all up to a heading.
 */
export function takeAsked(lines: readonly Line[], to: Asked, quoted = false): Line[] {
  const left: Line[] = [];
  const asked: { question: string; answer: Line[] }[] = [];
  let answer: Line[] | undefined;
  for (const [index, line] of lines.entries()) {
    const question = readQuestion(line);
    if (question !== undefined && !(quoted && !isAnswered(lines, index))) {
      answer = [];
      asked.push({ question, answer });
      to.read.push({ line: line.number, text: line.text.trim(), as: 'follow-up' });
    } else if (answer && (isBlank(line) || isQuoted(line) || !(quoted || line.kind === 'heading'))) {
      answer.push(line);
    } else {
      answer = undefined;
      left.push(line);
    }
  }
  to.story.followUps.push(...asked.map(toFollowUp));
  return left;
}

/** The lines up to the first that is structure without a comment of ours: a question, a heading. */
export function splitTold(lines: readonly Line[]): { told: Line[]; rest: Line[] } {
  const end = lines.findIndex((line) => line.kind === 'heading' || readQuestion(line) !== undefined);
  const at = end === -1 ? lines.length : end;
  return { told: lines.slice(0, at), rest: lines.slice(at) };
}

/** The text of a section or an answer, without the marks of a quote. */
export const toQuoted = (lines: readonly Line[]): string =>
  toTold(
    lines
      .filter(({ kind }) => kind !== 'separator')
      .map((line) => ({ text: isQuoted(line) ? line.text.replace(/^> ?/, '') : line.text })),
  );

/** The text of a section, as the export wrote it. */
export const toTold = (lines: readonly Pick<Line, 'text'>[]): string => unguardLines(toText(lines));

export const toText = (lines: readonly Pick<Line, 'text'>[]): string =>
  unguardMarkers(
    hideWords(
      lines
        .map(({ text }) => text)
        .join('\n')
        .replace(/^(?:[^\S\n]*\n)+/, '')
        .trimEnd(),
    ),
  );

const toFollowUp = ({ question, answer }: { question: string; answer: Line[] }): FollowUpSource => ({
  question,
  markdown: toQuoted(answer),
});

function readQuestion({ text }: Line): string | undefined {
  const [, inside, behind] = /^\*\*Q:(?!:)(?: *(\S.*?)\*\*\s*|\*\* *(\S.*?)\s*)$/.exec(text) ?? [];
  return inside ?? behind;
}

function isAnswered(lines: readonly Line[], index: number): boolean {
  for (let next = index + 1; next < lines.length; next += 1) {
    const line = lines[next];
    if (line && !isBlank(line)) return isQuoted(line);
  }
  return false;
}

const isQuoted = ({ text }: Pick<Line, 'text'>): boolean => text.startsWith('>');

export interface Asked {
  story: Pick<Story, 'followUps'>;
  read: Imported['read'];
}
