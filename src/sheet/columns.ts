import type { SheetEntry } from './entry.ts';

export interface PlacedEntry {
  /** Title of the part. */
  part: string;
  entry: SheetEntry;
}

/** Entries of one part that stand together; `continued` when the part began in the left column. */
export interface SheetGroup {
  part: string;
  continued: boolean;
  entries: SheetEntry[];
}

export interface SheetColumn {
  groups: SheetGroup[];
  /** What stands in the column, its foot included, and what is left of its room: millimetres. */
  height: number;
  spare: number;
}

/**
 * Splits the entries over two columns. The left one is filled first, up to the end of a part if the rest then
 * fits on the right, else up to any entry. None when they do not fit.
 */
export function splitColumns(
  placed: PlacedEntry[],
  feet: [number, number],
  room: Room,
): [SheetColumn, SheetColumn] | undefined {
  const splits = Array.from({ length: placed.length + 1 }, (_, index) => placed.length - index);
  const betweenParts = splits.filter((at) => placed[at - 1]?.part !== placed[at]?.part);
  for (const at of [...betweenParts, ...splits]) {
    const left = setColumn(placed.slice(0, at), undefined, feet[0], room);
    const right = setColumn(placed.slice(at), placed[at - 1]?.part, feet[1], room);
    if (left.spare >= 0 && right.spare >= 0) return [left, right];
  }
  return undefined;
}

/** The heading of a group: `Problem-solving`, or `Problem-solving, continued` in the right column. */
export const titleOf = ({ part, continued }: SheetGroup): string => (continued ? `${part}, continued` : part);

function setColumn(placed: PlacedEntry[], before: string | undefined, foot: number, room: Room): SheetColumn {
  const groups: SheetGroup[] = [];
  for (const { part, entry } of placed) {
    const last = groups.at(-1);
    if (last?.part === part) last.entries.push(entry);
    else groups.push({ part, continued: part === before, entries: [entry] });
  }
  const entries = placed.reduce((sum, { entry }) => sum + entry.height, 0);
  const headings = groups.reduce((sum, group) => sum + room.headingOf(titleOf(group)), 0);
  const height = entries + headings + foot;
  return { groups, height, spare: room.height - height };
}

interface Room {
  height: number;
  headingOf: (title: string) => number;
}
