import { subscribe } from 'node:diagnostics_channel';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { AstroIntegration } from 'astro';
import { count } from '../legend/fault.ts';
import { site } from '../site.ts';
import { recordsChannel } from './search-channel.ts';
import { buildSearchFiles } from './search-files.ts';
import type { SearchRecord } from './search-record.ts';
import { serveSearch } from './search-server.ts';

/** Sorts before every page, and so is generated first. */
const recordsFolder = '_search';
const recordsPath = `/${recordsFolder}/records.json`;

/** Full-text search: builds the index beside the pages, and on request while developing. */
export function searchIndex(): AstroIntegration {
  let base = '/';
  let indexing: Promise<Map<string, Uint8Array>> | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        const entrypoint = new URL('./search-records.ts', import.meta.url);
        injectRoute({ pattern: recordsPath, entrypoint, prerender: true });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:server:setup': ({ server }) => serveSearch(server, base + recordsPath),
      'astro:build:start': () => {
        subscribe(recordsChannel, (records) => {
          indexing = buildSearchFiles(records as SearchRecord[], site.language);
          // A refusal is reported where the index is awaited, below.
          indexing.catch(() => undefined);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const files = await indexing;
        if (!files) throw new Error('No records reached the search index: its route was not generated.');
        await rm(new URL(`${recordsFolder}/`, dir), { recursive: true });
        await writeSearchFiles(files, new URL('pagefind/', dir));
        const pages = [...files.keys()].filter((path) => path.startsWith('fragment/')).length;
        logger.info(
          `${count(pages, 'page')} indexed; the build waited ${Math.round(performance.now() - start)} ms for it`,
        );
      },
    },
  };
}

async function writeSearchFiles(files: Map<string, Uint8Array>, root: URL): Promise<void> {
  const folders = new Set([...files.keys()].map((path) => dirname(path)));
  for (const name of folders) await mkdir(new URL(`${name}/`, root), { recursive: true });
  await Promise.all([...files].map(([path, content]) => writeFile(new URL(path, root), content)));
}
