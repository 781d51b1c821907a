import type { Piece } from './label-words.ts';
import { isBlank, type Line, readLines, withText } from './lines.ts';

/** A story as read: every line of it stands in one of these or is named in `read`. */
export interface RawStory {
  head: RawHead;
  sections: RawSection[];
  followUps: RawFollowUp[];
  /** What is neither told nor a key: it becomes a note to the speaker. */
  notes: Line[];
  /** Foreign frontmatter that means nothing here; it is kept in the note. */
  kept: Line[];
  read: ReadLine[];
}
export interface RawSection {
  field: Piece | 'short' | 'other';
  /** As written. */
  heading: string;
  lines: Line[];
}
export interface RawFollowUp {
  question: string;
  lines: Line[];
}
/** Keys of the frontmatter that have a source in the text. */
export interface RawHead {
  title?: string;
  number?: number;
  company?: string;
  part?: string;
  hook?: string;
  tags?: string[];
  questions: string[];
}
/** A line that became a field rather than text. */
export interface ReadLine {
  line: Line;
  as: string;
}

/** The lines a label's rest stands for. */
export const restLines = (line: Line, rest: string): Line[] =>
  rest === '' ? [] : rest.split('\n').map((text) => withText(line, text));

/** What a block quote says, when the lines are nothing but one; a quote with headings or code inside stays as it is. */
export function unquote(lines: readonly Line[]): Line[] {
  if (!lines.every((line) => isBlank(line) || (line.kind === 'text' && /^\s*>/.test(line.text))))
    return [...lines];
  const texts = lines.map(({ text }) => text.replace(/^\s*> ?/, ''));
  const plain = readLines(texts).every(({ kind }) => kind === 'text' || kind === 'blank');
  return plain ? lines.map((line, index) => withText(line, texts[index] ?? '')) : [...lines];
}

/** A line of a list, or a quoted line, as the words it holds. */
export const toWords = (text: string): string =>
  text
    .trim()
    .replace(/^(?:[-*+•–]|\d+[.)])\s+/u, '')
    .replace(/^(\*\*|__)(.*)\1$/u, '$2')
    .replace(/^(["'“„«‘「『])(.*)["'”“»’」』]$/u, '$2')
    .trim();
