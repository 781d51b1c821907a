import type { Collection, Story, TypeSource } from './collection.ts';
import { keepOrTake } from './visible-edits.ts';

/*
 * A Markdown export shows which stories answer a question type best in a table, and holds it in a comment too. As with all
 * that can be seen, the table wins where somebody edited it; a row that cannot be followed is told.
 */

/** The question types with what the table says; `line` is that of the comment it stands below. */
export function readTable(
  { types, legends }: Collection,
  { line, below }: { line: number; below: readonly string[] },
): { types: TypeSource[]; unplaced: Row[] } {
  const start = below.findIndex((text) => /^\|\s*:?-+/.test(text)) + 1;
  const after = below.findIndex((text, index) => index >= start && !text.startsWith('|'));
  const rows = (start === 0 ? [] : below.slice(start, after === -1 ? undefined : after)).map(
    (text, index) => ({
      line: line + 1 + start + index,
      text,
    }),
  );
  const whole = rows.length === types.length;
  const edited = new Map<TypeSource, TypeSource>();
  const unplaced = rows.filter(({ text }, index) => {
    const [, head = '', cell = ''] = /^\|(.*)(?<!\\)\|([^|]*)\|\s*$/.exec(text) ?? [];
    const title = head.trim().replaceAll('\\|', '|');
    const type = whole ? types[index] : types.find((one) => keepOrTake(one.title, title) === one.title);
    const best = type && followCell(cell, type, legends);
    if (!type || !best) return true;
    edited.set(type, { ...type, title: keepOrTake(type.title, title || undefined), best: best.ids });
    return best.unknown;
  });
  return { types: types.map((type) => edited.get(type) ?? type), unplaced };
}

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

interface Row {
  line: number;
  text: string;
}
