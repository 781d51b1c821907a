import type { Manner } from './evidence.ts';
import { isLetter, type Label, labelField, labelPiece, readLabel } from './label-line.ts';
import type { Piece } from './label-words.ts';
import { toLabel } from './labels.ts';
import type { Line } from './lines.ts';
import { type ReadLine, restLines } from './raw-story.ts';

/** Takes the follow-ups out of the lines of a story: below their own label, or from the first `Q:` on. */
export function splitFollowUps(lines: readonly Line[], manner: Manner): SplitStory {
  const story: SplitStory = { telling: [], asked: [], read: [] };
  const told = new Set<Piece | 'short'>();
  let level: number | undefined;
  for (const line of lines) {
    const label = readLabel(line);
    if (level !== undefined && label && ends(line, label, level, told, manner)) level = undefined;
    const begins = level === undefined && label ? beginsAs(label, told.size > 0) : undefined;
    if (begins) level = line.kind === 'heading' && begins === 'label' ? line.level : noLevel;
    if (begins === 'label' && label) {
      story.read.push({ line, as: 'Follow-ups' });
      story.asked.push(...restLines(line, label.rest));
      continue;
    }
    const piece = label && pieceOf(label, manner);
    if (level === undefined && piece) told.add(piece);
    (level === undefined ? story.telling : story.asked).push(line);
  }
  return story;
}

/** What a label names in a story of this manner. */
export function pieceOf(label: Label, manner: Manner): Piece | 'short' | undefined {
  const fits = label.style === manner.style && (manner.letters || !isLetter(label));
  const piece = fits ? labelPiece(label) : undefined;
  return piece ?? (label.style === 'plain' ? undefined : labelField(label, ['short']) && 'short');
}

/** Behind the telling, `Questions` are follow-ups; before it, they are what the story answers best. */
function beginsAs(label: Label, told: boolean): 'label' | 'question' | undefined {
  const plain = label.style === 'plain';
  if (labelField(label, ['followUps']) && !(plain && label.rest !== '')) return 'label';
  if (!told) return undefined;
  if (bareQuestions.has(toLabel(label.words)) && !plain && label.rest === '') return 'label';
  const short = /^\p{L}{1,2}\d*$/u.test(toLabel(label.words)) || /\d$/.test(label.words);
  const asks = short || /[?？]["”’)*_]*(?:\n|$)/u.test(label.rest);
  return labelField(label, ['question']) && asks ? 'question' : undefined;
}

const bareQuestions = new Set(['questions', 'вопросы', 'preguntas', 'fragen', 'perguntas', '问题', '問題']);

/** A heading of the same level ends them, or a piece that the story still lacks. */
function ends(line: Line, label: Label, level: number, told: Set<string>, manner: Manner): boolean {
  if (labelField(label, ['question', 'answer', 'followUps'])) return false;
  const piece = pieceOf(label, manner);
  if (line.kind !== 'heading') return piece !== undefined && !isLetter(label) && !told.has(piece);
  if (level !== noLevel) return line.level <= level;
  return piece !== undefined || !/[?？]["”’]?$/u.test(line.title);
}

/** The level of follow-ups that no heading opened. */
const noLevel = 7;

interface SplitStory {
  /** The lines of the story itself. */
  telling: Line[];
  /** The lines of its follow-ups. */
  asked: Line[];
  read: ReadLine[];
}
