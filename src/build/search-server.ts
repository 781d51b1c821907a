import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ViteDevServer } from 'vite';
import { site } from '../site.ts';
import { buildSearchFiles } from './search-files.ts';

/**
 * Serves the search files while developing. They are made from the content as it stands when the page first asks
 * for the search, and made again when the content has changed since.
 */
export function serveSearch(server: ViteDevServer, recordsPath: string): void {
  let source = '';
  let files = new Map<string, Uint8Array>();
  let refreshing: Promise<void> | undefined;

  const refresh = async () => {
    const text = await fetchRecords(server, recordsPath);
    if (text === source) return;
    files = await buildSearchFiles(JSON.parse(text), site.language);
    source = text;
  };

  const answer = async (name: string, response: ServerResponse) => {
    if (name === 'pagefind.js') {
      refreshing ??= refresh().finally(() => {
        refreshing = undefined;
      });
      await refreshing;
    }
    const content = files.get(name);
    response.statusCode = content ? 200 : 404;
    response.setHeader('Content-Type', name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream');
    response.setHeader('Cache-Control', 'no-store');
    response.end(content);
  };

  server.middlewares.use(
    (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => {
      const name = nameOf(request.url ?? '');
      if (name === undefined) return next();
      answer(name, response).catch(next);
    },
  );
}

/** The part of an address after `/pagefind/`, whether or not an earlier step has taken the site's base off it. */
const nameOf = (url: string): string | undefined => /\/pagefind\/([^?]+)/.exec(url)?.[1];

async function fetchRecords(server: ViteDevServer, recordsPath: string): Promise<string> {
  const address = server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0];
  if (!address) throw new Error('The development server has no address yet; reload the page.');
  const response = await fetch(new URL(recordsPath, address));
  if (!response.ok) throw new Error(`The search records answered ${response.status}; see the error above.`);
  return response.text();
}
