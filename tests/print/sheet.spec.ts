import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from 'playwright/test';
import { generateBank } from '../bench/generate.ts';
import { environmentOf, imported, kitchenSink, originOf, site } from '../builds.ts';
import { isOurs } from '../ours.ts';
import { serveFolder } from './folder.ts';
import { countPages, formats, measureSheet, paperSizes } from './sheet-page.ts';

const path = '/cheat-sheet/';

for (const format of formats) {
  test(`the sheet is one page on ${format}, whichever paper the screen shows`, async ({ page }) => {
    await page.goto(path);
    for (const paper of ['A4', 'Letter']) {
      await page.getByLabel(paper, { exact: true }).check();
      for (const preferCSSPageSize of [true, false]) {
        expect(await countPages(await page.pdf({ format, preferCSSPageSize }))).toBe(1);
      }
    }
  });

  test(`the sheet is one page on ${format} without script, in dark`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'dark' });
    const page = await context.newPage();
    await page.goto(new URL(path, test.info().project.use.baseURL).href);
    expect(await countPages(await page.pdf({ format }))).toBe(1);
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
    await context.close();
  });

  for (const build of [site, kitchenSink, imported]) {
    test(`nothing is clipped, covered or under 8 pt on ${format}, ${build.name}`, async ({ page }) => {
      await page.goto(`${originOf(build)}${build.base}cheat-sheet/`);
      await expectWhole(page, format);
    });
  }
}

for (const count of [30, 60]) {
  test(`a sheet of ${count} stories is one whole page on both papers`, async ({ context, page }) => {
    test.skip(!isOurs, 'it multiplies our stories');
    await visitSheetOf(count, context, page);
    for (const format of formats) {
      expect(await countPages(await page.pdf({ format }))).toBe(1);
      await expectWhole(page, format);
      await expect(page.locator('.sheet:visible h3')).toHaveCount(count);
    }
    await page.emulateMedia({ media: 'screen' });
    await expect(page.getByRole('heading', { name: 'Left out to keep one page' })).toBeVisible();
  });
}

test('the switch draws the other paper and remembers it', async ({ page }) => {
  await page.goto(path);
  const widthOf = () =>
    page.locator('.sheet:visible').evaluate((sheet) => sheet.getBoundingClientRect().width);
  const a4 = await widthOf();
  await page.getByLabel('Letter', { exact: true }).check();
  expect(await widthOf()).toBeGreaterThan(a4);
  await page.reload();
  await expect(page.getByLabel('Letter', { exact: true })).toBeChecked();
});

async function expectWhole(page: Page, format: (typeof formats)[number]) {
  await page.setViewportSize(paperSizes[format]);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => document.fonts.ready);
  const sheet = await measureSheet(page);
  expect(sheet.sheets, 'drawings on the paper').toBe(1);
  expect(sheet.outside, 'texts outside their column or the page').toEqual([]);
  expect(sheet.clipped, 'boxes that hold more than they show').toEqual([]);
  expect(sheet.covered, 'blocks over one another').toEqual([]);
  expect(sheet.small, 'texts under 8 pt').toEqual([]);
}

async function visitSheetOf(count: number, context: BrowserContext, page: Page) {
  const room = join('tests', '.results', `sheet-${count}`);
  const content = join(room, 'content');
  const outDir = join(room, 'dist');
  generateBank(site.content, content, count);
  const build = { ...site, name: `sheet-${count}`, content, outDir };
  execFileSync('npx', ['--no-install', 'astro', 'build', '--silent'], {
    env: { ...process.env, ...environmentOf(build) },
    stdio: 'pipe',
  });
  await serveFolder(context, 'http://sheet.test', outDir);
  await page.goto(`http://sheet.test${path}`);
}
