import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, expect, test } from 'playwright/test';
import { type Build, builds, originOf, pagesOf } from '../builds.ts';

interface Outline {
  ids: Set<string>;
  links: string[];
}

for (const build of builds) {
  test(`every internal link and anchor of ${build.name} leads somewhere`, async ({ browser }) => {
    const pages = await readOutlines(browser, build);
    const broken = [...pages].flatMap(([from, { links }]) =>
      links.filter((link) => !leadsSomewhere(link, build, pages)).map((link) => `${from} → ${link}`),
    );
    for (const [page, { links }] of pages) expect(links, page).not.toEqual([]);
    expect(broken).toEqual([]);
  });
}

async function readOutlines(browser: Browser, build: Build): Promise<Map<string, Outline>> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const outlines = new Map<string, Outline>();
  for (const path of pagesOf(build)) {
    await page.goto(originOf(build) + path, { waitUntil: 'domcontentloaded' });
    const ids = await page.locator('[id]').evaluateAll((nodes) => nodes.map((node) => node.id));
    const links = await page
      .locator('a[href], link[href], script[src], img[src], form[action]')
      .evaluateAll((nodes) =>
        nodes.map(
          (node) =>
            new URL(
              node.getAttribute('href') ?? node.getAttribute('src') ?? node.getAttribute('action') ?? '',
              document.baseURI,
            ).href,
        ),
      );
    outlines.set(path, { ids: new Set(ids), links });
  }
  await context.close();
  return outlines;
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
