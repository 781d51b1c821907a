/*
 * Makes the font files beside this script from the @fontsource packages: `npm run fonts`. The result is
 * committed, so nobody needs to run it unless a face, a weight or a character set changes.
 *
 * Latin is what a page in English needs, and all that a first visit loads. The other sets are fetched by the
 * browser only when a page holds one of their characters (`unicode-range` in ../fonts.css).
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const packages = new URL('../../../node_modules/@fontsource-variable/', import.meta.url);

/** Spaces, ASCII and the signs of running text. Accented letters come in the two sets after it. */
const sets: CharacterSet[] = [
  { name: 'latin', from: 'latin', text: `${range(0x20, 0x7e)}\u00a0·×±°§©«»¡¿–—‘’‚“”„…•−€′″` },
  { name: 'latin-1', from: 'latin', text: `${range(0xa2, 0xff)}Œœıˆ˜` },
  { name: 'latin-ext', from: 'latin-ext', text: `${range(0x100, 0x24f)}${range(0x1e00, 0x1eff)}` },
  { name: 'cyrillic', from: 'cyrillic', text: `${range(0x400, 0x45f)}ҐґҰұ№` },
];

const faces: Face[] = [
  {
    name: 'literata-text',
    package: ['literata', 'opsz-normal'],
    axes: { opsz: 14, wght: { min: 400, max: 600 } },
  },
  { name: 'literata-italic', package: ['literata', 'opsz-italic'], axes: { opsz: 16, wght: 400 } },
  { name: 'literata-display', package: ['literata', 'opsz-normal'], axes: { opsz: 48, wght: 500 } },
  { name: 'plex', package: ['ibm-plex-sans', 'wght-normal'], axes: { wght: { min: 400, max: 600 } } },
  // Paper wants static instances: a variable font is embedded in a PDF as outlines without hinting (Type 3).
  { name: 'plex-sheet-400', package: ['ibm-plex-sans', 'wght-normal'], axes: { wght: 400 } },
  { name: 'plex-sheet-600', package: ['ibm-plex-sans', 'wght-normal'], axes: { wght: 600 } },
];

for (const face of faces) {
  for (const set of sets) await makeFile(face, set);
}
await copyFile(new URL('literata/LICENSE', packages), new URL('OFL-literata.txt', import.meta.url));
await copyFile(new URL('ibm-plex-sans/LICENSE', packages), new URL('OFL-plex.txt', import.meta.url));

async function makeFile({ name, package: [family, cut], axes }: Face, set: CharacterSet) {
  const source = await readFile(new URL(`${family}/files/${family}-${set.from}-${cut}.woff2`, packages));
  // Without closure: small capitals and the like of these letters would double the file.
  const file = await subsetFont(source, set.text, {
    targetFormat: 'woff2',
    variationAxes: axes,
    noLayoutClosure: true,
  });
  await writeFile(new URL(`${name}-${set.name}.woff2`, import.meta.url), file);
  console.log(`${name}-${set.name}.woff2`.padEnd(36), file.length);
}

function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
}

interface Face {
  name: string;
  package: [family: string, cut: string];
  axes: Record<string, number | { min: number; max: number }>;
}

interface CharacterSet {
  name: string;
  /** The package's own set that holds these characters. */
  from: string;
  text: string;
}
