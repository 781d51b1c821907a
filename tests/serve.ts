import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { builds } from './builds.ts';

/*
 * Serves the builds that the browser tests visit, each under its base path, as a plain static host would.
 * (`astro preview` runs once a project, and the owner may have one open.)
 */

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

for (const { base, outDir, port } of builds) {
  createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname.startsWith(base)
      ? findFile(outDir, decodeURIComponent(pathname.slice(base.length)))
      : undefined;
    const path = file ?? join(outDir, '404.html');
    response.writeHead(file ? 200 : 404, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
    });
    createReadStream(path).pipe(response);
  }).listen(port);
}

function findFile(root: string, path: string): string | undefined {
  const file = join(root, normalize(`/${path}`));
  const candidates = path === '' || path.endsWith('/') ? [join(file, 'index.html')] : [file];
  return candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
}
