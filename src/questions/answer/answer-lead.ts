import type { AnswerIntent, AnswerKind, LeadPiece } from './answer.ts';

/** The sentence above the stories. */
export function writeLead(found: Found): LeadPiece[] {
  const { kind, note, parts, whole, intents } = found;
  if (kind === 'none') return [plain(note ?? '')];
  if (kind === 'gap') return writeGap(parts.length > 1 ? parts : intents.slice(0, 1), found);
  if (parts.length > 1) return writeCompound(parts, whole);
  if (kind === 'stories') return [];
  if (intents.length === 0)
    return [plain('This reads like no question known here; these stories hold its words.')];
  return [plain('Hard to say what this asks. Pick what they mean, or take the first guesses below.')];
}

interface Found {
  kind: AnswerKind;
  note: string | undefined;
  /** The intents of a compound question's parts. */
  parts: readonly AnswerIntent[];
  /** Places of the stories that serve all of them, from 0. */
  whole: readonly number[];
  intents: readonly AnswerIntent[];
  hasStories: boolean;
  /** Whether the reader owns the stories. */
  isOwned: boolean;
}

function writeGap(
  missing: readonly AnswerIntent[],
  { hasStories, isOwned }: Pick<Found, 'hasStories' | 'isOwned'>,
): LeadPiece[] {
  const near = isOwned
    ? '. The nearest is below; say honestly that it is only near.'
    : '. The nearest is below.';
  return [
    plain(isOwned ? 'You have no good story for this: ' : 'No story here is for this: '),
    ...listTitles(missing),
    plain(hasStories ? near : '. None comes near it yet.'),
  ];
}

function writeCompound(parts: readonly AnswerIntent[], whole: readonly number[]): LeadPiece[] {
  const all = parts.length === 2 ? 'both' : 'all of them';
  return [
    plain(`${numbers[parts.length] ?? parts.length} questions in one: `),
    ...listTitles(parts),
    plain(`. ${sayWhole(whole, all)}.`),
  ];
}

function sayWhole(whole: readonly number[], all: string): string {
  const ahead = whole.filter((at, index) => at === index).length;
  const [first] = whole;
  if (first === undefined) return `No one story answers ${all}: take one for each`;
  if (ahead === 0) return `The ${ordinals[first] ?? `${first + 1}th`} story answers ${all}`;
  if (ahead === 1) return `The first story answers ${all}`;
  return `The first ${numbers[ahead]?.toLowerCase() ?? ahead} stories answer ${all}`;
}

const listTitles = (intents: readonly AnswerIntent[]): LeadPiece[] =>
  intents.flatMap(({ title }, at) => [
    ...(at === 0 ? [] : [plain(at === intents.length - 1 ? ' and ' : ', ')]),
    { text: lowerFirst(title), isBold: true },
  ]);

/** `STAR` and `ML` keep their capitals. */
export const lowerFirst = (title: string): string =>
  /^\p{Lu}\p{Ll}|^A /u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;

const plain = (text: string): LeadPiece => ({ text, isBold: false });
const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'];
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];
