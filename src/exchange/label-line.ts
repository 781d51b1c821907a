import type { Field } from './label-words.ts';
import { fieldOf, fieldsOf, isPiece, letterField } from './labels.ts';
import { type Line, withText } from './lines.ts';

/** A line that names what follows: `## Situation`, `**Situation:** words`, `**S** words`, `Situation: words`. */
export interface Label {
  /** As written, without markup and colon. */
  words: string;
  /** What follows on the same line. */
  rest: string;
  style: LabelStyle;
}
export type LabelStyle = 'heading' | 'bold' | 'plain';

/** The label a line starts with, known or not; a plain line needs a known word and a colon. */
export function readLabel(line: Line): Label | undefined {
  if (line.kind === 'heading') return readInner(line.title, '', 'heading');
  if (line.kind !== 'text') return undefined;
  return readBold(line.text) ?? readPlain(line.text);
}

/** The first of some fields that a label can stand for; `Q1` counts as `Q`. */
export const labelField = ({ words }: Label, among: readonly Field[]): Field | undefined =>
  fieldOf(withoutNumber(words), among);

/** The piece of the telling a label names, by word or by letter. */
export function labelPiece({ words }: Label) {
  const field = fieldsOf(words).find(isPiece) ?? letterField(words);
  return isPiece(field) ? field : undefined;
}

export const isLetter = ({ words }: Label): boolean => letterField(words) !== undefined;

/** Cuts `**S** … **T** …` on one line into a line a piece. */
export function splitPieces(line: Line): Line[] {
  if (line.kind !== 'text') return [line];
  const starts = [...line.text.matchAll(/(?<=^|\s)(\*\*|__)([^*_]{1,30})\1(\s*[:：])?/gu)]
    .filter(([, , inner = '', colon]) => {
      const known = fieldsOf(inner).some(isPiece) && (colon !== undefined || /[:：]\s*$/u.test(inner));
      return known || letterField(inner) !== undefined;
    })
    .map(({ index }) => index);
  if (starts.length < 2 || line.text.slice(0, starts[0]).trim() !== '') return [line];
  return starts.map((start, index) => withText(line, line.text.slice(start, starts[index + 1])));
}

// Blanks belong to one piece only, so that a long run of them is not tried in every split.
const before = String.raw`^\s*(?:[-*+]\s+|\d+[.)]\s+)?(?:[^\s\p{L}\p{N}*_[\]${'`'}|><][^\p{L}\p{N}*_[\]${'`'}|><]*)?`;
const boldStart = new RegExp(`${before}(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1(.*)$`, 'u');
const slantStart = new RegExp(`${before}([*_])(?=[^\\s*_])([^*_]+)(?<=\\S)\\1(.*)$`, 'u');
const plainStart = new RegExp(
  `${before}([\\p{L}\\p{N}][^:：*_${'`'}|]{0,60}?)\\s*[:：](?=\\s|$|\\p{Script=Han})(.*)$`,
  'u',
);

function readBold(source: string): Label | undefined {
  // `**S**ituation` is one word.
  const text = source.replace(/(\*\*|__)(\p{L})\1(?=\p{L})(\p{L}+)/u, '$1$2$3$1');
  const [, , inner = '', after = ''] = boldStart.exec(text) ?? [];
  if (inner !== '') return readInner(inner, after, 'bold');
  const [, , slanted = '', rest = ''] = slantStart.exec(text) ?? [];
  const label = slanted === '' ? undefined : readInner(slanted, rest, 'bold');
  return label && isKnown(label.words) ? label : undefined;
}

function readPlain(text: string): Label | undefined {
  const [, words = '', rest = ''] = plainStart.exec(text) ?? [];
  return words !== '' && isKnown(words) ? { words, rest: rest.trim(), style: 'plain' } : undefined;
}

/** A known word before a colon inside the marks is the label, what follows it is text: `**Q: Why?**`. */
function readInner(inner: string, after: string, style: LabelStyle): Label {
  const [, first = '', second = ''] = /^([^:：]{1,60}?)\s*[:：]\s*(\S.*)$/u.exec(inner) ?? [];
  const rest = after
    .replace(/^\s*[(（][^()（）]*[)）]\s*$/u, '')
    .replace(/^\s*[:：–—-](?=\s|$|\p{Script=Han})\s*/u, '')
    .trim();
  if (first !== '' && isKnown(first)) {
    return { words: bare(first), rest: [second.trim(), rest].filter(Boolean).join('\n'), style };
  }
  return { words: bare(inner), rest, style };
}

const isKnown = (words: string): boolean =>
  fieldsOf(withoutNumber(words)).length > 0 || letterField(words) !== undefined;

/** `Q1` → `Q`. */
const withoutNumber = (words: string): string => words.replace(/(?<!\d)\d+$/, '').trimEnd();

/** Without markup around and a colon behind. */
const bare = (text: string): string =>
  text
    .replace(/^(\*\*|__|\*|_)(.*)\1$/u, '$2')
    .trimEnd()
    .replace(/[:：]$/u, '')
    .trim();
