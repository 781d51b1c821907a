import { expect, test } from 'playwright/test';
import { empty, imported, kitchenSink, originOf, pagesOf, site } from '../builds.ts';
import { findViolations } from './axe.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const screens = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
];

/** Pages on which it shows that a story is not finished, or that there is none; the others are as in the first build. */
const isGapped = (path: string) => /^\/(?:legends\/.*|book\/|cheat-sheet\/|questions\/)?$/.test(path);

for (const build of [site, kitchenSink, imported, empty]) {
  const isWhole = build === site || build === kitchenSink;
  for (const path of pagesOf(build).filter((one) => isWhole || isGapped(one))) {
    test(`axe finds nothing on ${build.name} ${path}, phone and desktop, light and dark`, async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(originOf(build) + path);
      for (const screen of screens) {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.setViewportSize(screen);
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          const found = await findViolations(page, tags);
          expect(found, `${screen.width} px, ${colorScheme}`).toEqual([]);
        }
      }
    });
  }
}

const kinds = [
  /^\/$/,
  /^\/legends\//,
  /^\/questions\/$/,
  /^\/questions\/intents\//,
  /^\/questions\/(?!intents)./,
  /^\/ask\//,
  /^\/book\//,
  /^\/guide\//,
];
for (const path of kinds.flatMap((kind) => pagesOf(site).find((one) => kind.test(one)) ?? [])) {
  test(`who asks for more contrast reads all words of ${path} at seven to one`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce', contrast: 'more' });
    await page.goto(path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await findViolations(page, ['color-contrast-enhanced']);
      expect(found, colorScheme).toEqual([]);
    }
  });

  test(`links of ${path} that stand in no text are 24 pixels high on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    expect(await page.locator('a').evaluateAll(findLow)).toEqual([]);
  });
}

/** Links beside which nothing is written, and that are hard to hit. */
const findLow = (links: Element[]) =>
  links.flatMap((link) => {
    const { width, height } = link.getBoundingClientRect();
    const isAlone = [...(link.parentElement?.childNodes ?? [])].every(
      (node) => node.nodeType !== Node.TEXT_NODE || node.textContent?.trim() === '',
    );
    return isAlone && width > 1 && height < 24 ? [`${link.textContent}: ${height}`] : [];
  });

test('axe finds what cannot be read', async ({ page }) => {
  await page.setContent('<p style="color: #999; background: #aaa">Too faint</p>');
  expect(await findViolations(page, tags)).toContain('color-contrast: p');
});
