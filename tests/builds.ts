import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A build of the site that the browser tests visit. */
export interface Build {
  name: string;
  /** Folder of the stories, from the project's root. */
  content: string;
  edition: 'private' | 'public';
  base: string;
  /** Whether it also writes `/llms.txt` and a Markdown file for each legend. */
  llmsTxt: boolean;
  outDir: string;
  port: number;
}

/** The first of five ports: `npm test` takes free ones, so that two checkouts can be tested side by side. */
const firstPort = Number(process.env.TEST_PORT ?? 4410);

/** The owner's site as `npm start` shows it. */
export const site: Build = {
  name: 'site',
  content: 'content',
  edition: 'private',
  base: '/',
  llmsTxt: false,
  outDir: 'dist',
  port: firstPort,
};

/** A bank with every construct a legend may hold, drafts and private legends included, under a base path. */
export const kitchenSink: Build = {
  name: 'kitchen-sink',
  content: 'tests/fixtures/kitchen-sink',
  edition: 'private',
  base: '/interview-legends/',
  llmsTxt: true,
  outDir: 'tests/.results/kitchen-sink',
  port: firstPort + 1,
};

/** The same bank as the deploy workflow would publish it. */
export const published: Build = {
  ...kitchenSink,
  name: 'published',
  edition: 'public',
  outDir: 'tests/.results/published',
  port: firstPort + 2,
};

/** Somebody's Markdown as `legends import` leaves it: stories that lack whatever their author did not write. */
export const imported: Build = {
  name: 'imported',
  content: 'tests/.results/imported-stories',
  edition: 'private',
  base: '/',
  llmsTxt: false,
  outDir: 'tests/.results/imported',
  port: firstPort + 3,
};

/** No story yet: what somebody sees who begins. */
export const empty: Build = {
  name: 'empty',
  content: 'tests/fixtures/empty',
  edition: 'private',
  base: '/',
  llmsTxt: false,
  outDir: 'tests/.results/empty',
  port: firstPort + 4,
};
/** A form with everything, one in which little is said, and one in five languages. */
export const importedForms = ['numbered', 'template', 'languages'].map(
  (name) => `tests/fixtures/exchange/${name}.md`,
);

export const builds = [site, kitchenSink, published, imported, empty];

/** What the build and the preview of a site read from their environment. */
export function environmentOf(build: Build): Record<string, string> {
  return {
    CONTENT_DIR: build.content,
    EDITION: build.edition,
    BASE_PATH: build.base,
    LLMS_TXT: build.llmsTxt ? 'on' : 'off',
    OUT_DIR: build.outDir,
    CACHE_DIR: join('node_modules', '.cache', build.name),
    ASTRO_TELEMETRY_DISABLED: '1',
    ...(build.edition === 'public' ? { SITE_URL: 'https://example.com' } : {}),
  };
}

/** The file of a page, by its address. */
export const fileOf = (build: Build, path: string): string =>
  join(build.outDir, path.slice(build.base.length).replace(/(^|\/)$/, '$1index.html'));

export const originOf = (build: Build): string => `http://localhost:${build.port}`;

/**
 * Addresses of every page of a build, base path included: `/legends/mtproto/`, `/404.html`. Never none: a sweep over nothing
 * finds nothing wrong.
 */
export function pagesOf(build: Build): string[] {
  const pages = readdirSync(build.outDir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => relative('.', file).split(sep).join('/'))
    .map((file) => build.base + file.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
  if (!pages.includes(build.base))
    throw new Error(`${build.outDir} holds no site: build ${build.name} first.`);
  return pages;
}
