/*
 * Writes src/sheet/advances.ts: how wide each letter of the sheet's faces is, so that the choice of what fits on
 * one page can be made without a browser. Run it after `npm run fonts`: `node src/styles/fonts/make-advances.ts`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x400, 0x45f],
] as const;
const punctuation = '–—‘’‚“”„…•−€′″№';
const faces = {
  regular: 'plex-sheet-400',
  bold: 'plex-sheet-600',
  figure: 'literata-display',
  word: 'literata-italic',
};
const sets = ['latin', 'latin-1', 'latin-ext', 'cyrillic'];

const characters =
  ranges
    .flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    )
    .join('') + punctuation;
const tables = await Promise.all(
  Object.entries(faces).map(async ([face, file]) => [face, await encode(file)]),
);

await writeFile(
  new URL('../../sheet/advances.ts', import.meta.url),
  [
    '// Written by src/styles/fonts/make-advances.ts: change it there.',
    `export const characters = ${JSON.stringify(characters)};`,
    '/** For each character two digits to the base 36: its advance in thousandths of an em, 00 when unknown. */',
    `export const advances = {${tables.map(([face, table]) => `${face}: '${table}'`).join(',')}} as const;`,
  ].join('\n'),
);

async function encode(file: string): Promise<string> {
  const known = new Map<string, number>();
  for (const set of sets) {
    for (const [character, advance] of await readAdvances(`${file}-${set}.woff2`)) {
      if (!known.has(character)) known.set(character, advance);
    }
  }
  return [...characters]
    .map((character) => (known.get(character) ?? 0).toString(36).padStart(2, '0'))
    .join('');
}

async function readAdvances(file: string): Promise<[string, number][]> {
  const woff = await readFile(new URL(file, import.meta.url));
  const font = await subsetFont(woff, characters, { targetFormat: 'sfnt', noLayoutClosure: true });
  const table = (tag: string) => {
    const record = 12 + 16 * findIndex(font, tag);
    return font.subarray(font.readUInt32BE(record + 8));
  };
  const unitsPerEm = table('head').readUInt16BE(18);
  const metrics = table('hhea').readUInt16BE(34);
  const widths = table('hmtx');
  const glyphs = table('cmap');
  return [...characters].flatMap((character): [string, number][] => {
    const glyph = findGlyph(glyphs, character.codePointAt(0) ?? 0);
    if (glyph === 0) return [];
    const units = widths.readUInt16BE(4 * Math.min(glyph, metrics - 1));
    return [[character, Math.ceil((1000 * units) / unitsPerEm)]];
  });
}

function findIndex(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  const index = Array.from({ length: count }, (_, at) => font.toString('latin1', 12 + 16 * at, 16 + 16 * at));
  return index.indexOf(tag);
}

/** Looks a character up in the format 4 subtable, which every font for the web carries. */
function findGlyph(cmap: Buffer, code: number): number {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, at) => cmap.readUInt32BE(8 + 8 * at));
  const start = offsets.find((offset) => cmap.readUInt16BE(offset) === 4);
  if (start === undefined) throw new Error('The font has no format 4 character map.');
  const size = cmap.readUInt16BE(start + 6);
  for (let at = 0; at < size; at += 2) {
    const ends = start + 14 + at;
    if (code > cmap.readUInt16BE(ends)) continue;
    const first = cmap.readUInt16BE(ends + 2 + size);
    if (code < first) return 0;
    const delta = cmap.readUInt16BE(ends + 2 + 2 * size);
    const pointer = ends + 2 + 3 * size;
    const range = cmap.readUInt16BE(pointer);
    if (range === 0) return (code + delta) & 0xffff;
    const glyph = cmap.readUInt16BE(pointer + range + 2 * (code - first));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
