import type { Position } from './schema.ts';

/** Line and column of every offset of a text, for any kind of line end. */
export interface Ruler {
  at(offset: number): Position;
  /** The start of a line and column as a parser names them, kept inside the text. */
  from(line: number, column: number): Position;
}

export function buildRuler(text: string): Ruler {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return {
    at(offset) {
      const inside = Math.min(Math.max(offset, 0), text.length);
      const line = findLine(starts, inside);
      return { line: line + 1, column: inside - (starts[line] ?? 0) + 1, offset: inside };
    },
    from(line, column) {
      const index = Math.min(Math.max(line, 1), starts.length) - 1;
      const start = starts[index] ?? 0;
      const end = starts[index + 1] ?? text.length;
      return this.at(Math.min(start + Math.max(column, 1) - 1, end));
    },
  };
}

function findLine(starts: number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
