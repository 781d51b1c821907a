import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { AstroIntegration } from 'astro';
import { buildSearchFiles } from './search-files.ts';
import type { SearchRecord } from './search-record.ts';
import { serveSearch } from './search-server.ts';

const folder = 'pagefind';
const recordsFile = `${folder}/records.json`;

/** Full-text search: builds the index after the pages, and on request while developing. */
export function searchIndex(): AstroIntegration {
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        const entrypoint = new URL('./search-records.ts', import.meta.url);
        injectRoute({ pattern: `/${recordsFile}`, entrypoint, prerender: true });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:server:setup': ({ server }) => {
        serveSearch(server, `${base}/${recordsFile}`);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const source = new URL(recordsFile, dir);
        const records: SearchRecord[] = JSON.parse(await readFile(source, 'utf8'));
        await rm(source);
        const files = await buildSearchFiles(records);
        await writeSearchFiles(files, new URL(`${folder}/`, dir));
        logger.info(`${records.length} pages indexed in ${Math.round(performance.now() - start)} ms`);
      },
    },
  };
}

async function writeSearchFiles(files: Map<string, Uint8Array>, root: URL): Promise<void> {
  const folders = new Set([...files.keys()].map((path) => dirname(path)));
  for (const name of folders) await mkdir(new URL(`${name}/`, root), { recursive: true });
  await Promise.all([...files].map(([path, content]) => writeFile(new URL(path, root), content)));
}
