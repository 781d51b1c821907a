import { buildError } from '../legend/error.ts';
import { type Line, readLines, splitLines } from './lines.ts';

/** A comment of ours in a Markdown export, with what stands around it. */
export interface Block {
  name: BlockName;
  /** What stands before the comment on its line. */
  label: string;
  value: string;
  /** The lines of the comment. */
  own: Line[];
  /** What the comment holds, when it has lines of its own. */
  inside: Line[];
  /** What stands behind it, up to the next comment. */
  below: Line[];
}
export type BlockName = (typeof names)[number];

const names = [
  ...(['bank', 'parts', 'types', 'guide', 'page', 'story'] as const),
  ...(['preamble', 'section', 'full', 'follow-ups', 'question', 'details'] as const),
];

/** Whether a document is one that `writeMarkdown` wrote, whatever somebody put above it. */
export const isOwnMarkdown = (source: string): boolean => splitLines(source).some(isOpening);

/** Cuts a document at our comments, from the one that opens it; `above` is what stands before that. */
export function cutBlocks(texts: readonly string[], file: string): { above: Line[]; blocks: Block[] } {
  const marks: Mark[] = [];
  for (let index = texts.findIndex(isOpening); index < texts.length; index += 1) {
    const found = readMark(texts, index, file);
    if (!found) continue;
    marks.push(found);
    index = found.last;
  }
  const blocks = marks.map(({ first, last, rest, ...block }, index) => {
    const own = readLines(texts.slice(first, last + 1), first + 1);
    const below = [rest, ...texts.slice(last + 1, marks[index + 1]?.first)];
    return { ...block, own, inside: own.slice(1, -1), below: readLines(below, last + 1) };
  });
  return { above: readLines(texts.slice(0, marks[0]?.first)), blocks };
}

/** Reads the comment that stands at the end of a line, or begins there and ends some lines below. */
function readMark(texts: readonly string[], first: number, file: string): Mark | undefined {
  const text = texts[first] ?? '';
  const at = text.lastIndexOf(mark);
  if (at === -1 || (at > 0 && text.charAt(at - 1) !== ' ')) return undefined;
  const comment = text.slice(at);
  const [, word, value = '', behind = ''] =
    /^<!-- legends:([a-z-]+)(?: (.*?))? ?-->(.*)$/s.exec(comment) ?? [];
  const [, opened] = /^<!-- legends:(parts|types|details)\s*$/.exec(comment) ?? [];
  const name = names.find((one) => one === (word ?? opened));
  if (name === undefined) return undefined;
  const last = opened === undefined ? first : findEnd(texts, first, file);
  const rest = opened === undefined ? behind : (texts[last] ?? '').slice('-->'.length);
  return { name, label: text.slice(0, Math.max(0, at - 1)), value, first, last, rest: rest.trimStart() };
}

function findEnd(texts: readonly string[], first: number, file: string): number {
  const last = texts.findIndex((text, index) => index > first && text.startsWith('-->'));
  if (last !== -1) return last;
  const problem = 'this comment is never closed: a line that starts with `-->` is missing.';
  throw buildError('broken-details', { file, line: first + 1, problem });
}

const mark = '<!-- legends:';
const isOpening = (text: string): boolean => /^<!-- legends:bank \d+ -->/.test(text);

interface Mark extends Pick<Block, 'name' | 'label' | 'value'> {
  first: number;
  last: number;
  /** What stands behind the comment on its last line. */
  rest: string;
}
