import type { Collection, Story, TypeSource } from './collection.ts';
import type { Line } from './lines.ts';
import { tableOpening } from './markdown.ts';
import { keepOrTake } from './visible-edits.ts';

/*
 * A Markdown export shows which stories answer a question type best in a table, and holds it in a comment too. As with all
 * that can be seen, the table wins where somebody edited it; a row that cannot be followed is told.
 */

/** The question types with what the table says, and the lines that say nothing of them. */
export function readTable(
  { types, legends }: Collection,
  below: readonly Line[],
): { types: TypeSource[]; left: Line[] } {
  const start = below.findIndex(isRuler);
  const rows = start === -1 ? [] : below.slice(start + 1).filter(({ text }) => text.startsWith('|'));
  const whole = rows.length === types.length;
  const edited = new Map<TypeSource, TypeSource>();
  const followed = rows.filter(({ text }, index) => {
    const [, head = '', cell = ''] = /^\|(.*)(?<!\\)\|([^|]*)\|\s*$/.exec(text) ?? [];
    const title = head.trim().replaceAll('\\|', '|');
    const type = whole ? types[index] : types.find((one) => keepOrTake(one.title, title) === one.title);
    const best = type && !edited.has(type) && followCell(cell, type, legends);
    if (!type || !best) return false;
    edited.set(type, { ...type, title: keepOrTake(type.title, title || undefined), best: best.ids });
    return !best.unknown;
  });
  const squeeze = (text: string) => text.replace(/ {2,}/g, ' ').trimEnd();
  const ours = tableOpening.flatMap((words) => below.find(({ text }) => squeeze(text) === words) ?? []);
  const known = new Set([...ours, ...followed, below[start]]);
  return {
    types: types.map((type) => edited.get(type) ?? type),
    left: below.filter((line) => !known.has(line)),
  };
}

/** Whether a line parts the head of a table from its rows. */
export const isRuler = ({ text }: Line): boolean => /^\|\s*:?-+/.test(text);

/** The stories a cell names by number; those of the comment while it names the same. */
function followCell(
  cell: string,
  { best }: TypeSource,
  legends: readonly Story[],
): { ids: string[]; unknown: boolean } | undefined {
  if (!/^[\d\s,]*$/.test(cell)) return undefined;
  const numbers = (cell.match(/\d+/g) ?? []).map(Number);
  const held = best.flatMap((id) => legends.find((story) => story.id === id)?.head.number ?? []);
  if (numbers.join() === held.join()) return { ids: best, unknown: false };
  const ids = numbers.map((number) => legends.find(({ head }) => head.number === number)?.id);
  const known = ids.filter((id) => id !== undefined);
  return { ids: known, unknown: known.length < ids.length };
}
