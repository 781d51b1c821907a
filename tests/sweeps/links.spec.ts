import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import { type Build, builds, originOf, pagesOf, site } from '../builds.ts';
import { isOurs } from '../ours.ts';

interface Outline {
  ids: Set<string>;
  links: string[];
}

for (const build of builds) {
  test(`every internal link and anchor of ${build.name} leads somewhere`, async ({ page }) => {
    const pages = await readOutlines(page, build);
    const broken = [...pages].flatMap(([from, { links }]) =>
      links
        .filter((link) => !leadsSomewhere(link, build, pages) && !isWarnedOf(from, link, build))
        .map((link) => `${from} → ${link}`),
    );
    for (const [from, { links }] of pages) expect(links, from).not.toEqual([]);
    expect(broken).toEqual([]);
  });
}

/** Who deletes our stories and keeps our guide is warned by `check` of the links in it. */
const isWarnedOf = (from: string, link: string, build: Build): boolean =>
  build === site && !isOurs && ['/guide/', '/book/'].includes(from) && link.includes('/legends/');

/** The pages as they are sent, before any script: one page of the site fetches and parses all, and draws none. */
async function readOutlines(page: Page, build: Build): Promise<Map<string, Outline>> {
  await page.goto(originOf(build) + build.base);
  const outlines = await page.evaluate(
    (paths) =>
      Promise.all(
        paths.map(async (path) => {
          const response = await fetch(path);
          const sent = new DOMParser().parseFromString(await response.text(), 'text/html');
          const named = sent.querySelectorAll('a[href], link[href], script[src], img[src], form[action]');
          const links = [...named].map((node) => {
            const link =
              node.getAttribute('href') ?? node.getAttribute('src') ?? node.getAttribute('action') ?? '';
            return new URL(link, response.url).href;
          });
          return { path, ids: [...sent.querySelectorAll('[id]')].map(({ id }) => id), links };
        }),
      ),
    pagesOf(build),
  );
  return new Map(outlines.map(({ path, ids, links }) => [path, { ids: new Set(ids), links }]));
}

function leadsSomewhere(link: string, build: Build, pages: Map<string, Outline>): boolean {
  const { origin, pathname, hash, protocol } = new URL(link);
  if (protocol === 'data:' || origin !== originOf(build)) return isNamedOutside(link, build);
  const page = pages.get(decodeURI(pathname));
  if (page) return hash === '' || page.ids.has(decodeURIComponent(hash.slice(1)));
  if (!pathname.startsWith(build.base)) return false;
  const file = join(build.outDir, decodeURI(pathname.slice(build.base.length)));
  return existsSync(file) && statSync(file).isFile();
}

/** A published page names its own address (canonical, social card); nothing else may point outside unseen. */
const isNamedOutside = (link: string, build: Build) =>
  link.startsWith('data:') || (build.edition === 'public' && link.startsWith('https://example.com/'));
