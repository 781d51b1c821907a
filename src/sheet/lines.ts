import { advances, characters } from './advances.ts';

export type Face = keyof typeof advances;

/** A face at a size in points. */
export interface Type {
  face: Face;
  size: number;
}

export const millimetres = (points: number): number => (points * 25.4) / 72;

/** Width in millimetres, a little more than a browser needs: kerning, which mostly tightens, is left out. */
export function widthOf(text: string, { face, size }: Type): number {
  let thousandths = 0;
  for (const character of text)
    thousandths += advanceOf(character, face) - (face === 'figure' ? figureTracking : 0);
  return millimetres((thousandths * size * safety) / 1000);
}

/** How many lines a text takes in a column of `width` millimetres when over-long words break anywhere. */
export function countLines(text: string, type: Type, width: number): number {
  const space = widthOf(' ', type);
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const needed = widthOf(word, type);
    const gap = used > 0 ? space : 0;
    if (used + gap + needed <= width) {
      used += gap + needed;
    } else if (needed <= width) {
      lines += 1;
      used = needed;
    } else {
      const broken = breakWord(word, type, width);
      lines += broken.lines - 1 + (used > 0 ? 1 : 0);
      used = broken.used;
    }
  }
  return lines;
}

/**
 * The text cut to one line: at a comma, semicolon or full stop where that keeps something, else after the last
 * word that leaves room for an ellipsis. `hire, set standards, deliver` → `hire, set standards`.
 */
export function shorten(text: string, type: Type, width: number): string {
  if (countLines(text, type, width) === 1) return text;
  const clauses = text.split(/(?<=[,;.:])\s+/);
  const words = text.split(/\s+/);
  return (
    longest(clauses, (part) => part.replace(/[,;.:]+$/, ''), type, width) ??
    longest(words, (part) => `${part.replace(/[,;.:]+$/, '')}…`, type, width) ??
    `${longest([...text], (part) => part, { ...type, size: type.size * 1.1 }, width, '') ?? ''}…`
  );
}

/** Nine in a thousand for rounding: a line that just fits by the table may not fit on the page. */
const safety = 1.009;
/** Figures are set a little closer: 0.03 em on the page, not all of it counted here. */
const figureTracking = 25;
/** Signs the faces lack come from another font: an emoji is about this wide. */
const unknownAdvance = 1300;
const positions = new Map([...characters].map((character, index) => [character, index]));

function advanceOf(character: string, face: Face): number {
  const at = positions.get(character);
  const advance = at === undefined ? 0 : Number.parseInt(advances[face].slice(2 * at, 2 * at + 2), 36);
  return advance || unknownAdvance;
}

function breakWord(word: string, type: Type, width: number): { lines: number; used: number } {
  let lines = 1;
  let used = 0;
  for (const character of word) {
    const advance = widthOf(character, type);
    if (used > 0 && used + advance > width) {
      lines += 1;
      used = 0;
    }
    used += advance;
  }
  return { lines, used };
}

function longest(
  pieces: string[],
  finish: (text: string) => string,
  type: Type,
  width: number,
  separator = ' ',
): string | undefined {
  for (let count = pieces.length - 1; count > 0; count -= 1) {
    const text = finish(pieces.slice(0, count).join(separator));
    if (widthOf(text, type) <= width) return text;
  }
  return undefined;
}
