import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a built site sends once a box has focus to answer a question: the index of its stories, and the code that reads it. */
export function weighAnswering(outDir: string): { index: number; code: number } {
  const chunks = chunksOf('ask-engine', join(outDir, '_astro'));
  return {
    index: sum(
      ['index.json', 'learned.bin'].map((file) => gzipSize(readFileSync(join(outDir, 'ask', file)))),
    ),
    code: sum(chunks.map(gzipSize)),
  };
}

export const gzipSize = (data: string | Uint8Array): number => gzipSync(data, { level: 9 }).length;

const sum = (sizes: number[]): number => sizes.reduce((total, size) => total + size, 0);

/** The file of a built module, by the name it has before its hash. */
export function findChunk(name: string, folder: string): string {
  const file = readdirSync(folder).find((one) => one.startsWith(`${name}.`) && one.endsWith('.js'));
  if (file === undefined) throw new Error(`${folder} has no ${name}: is the site built?`);
  return file;
}

/** The text of a built module and of what it imports, beside the script that every page has anyway. */
function chunksOf(name: string, folder: string): string[] {
  const text = readFileSync(join(folder, findChunk(name, folder)), 'utf8');
  const imported = [...text.matchAll(/from"\.\/([^"]+)\.[\w-]+\.js"/g)].map(([, one = '']) => one);
  return [
    text,
    ...imported.filter((one) => !one.startsWith('Base.')).flatMap((one) => chunksOf(one, folder)),
  ];
}
