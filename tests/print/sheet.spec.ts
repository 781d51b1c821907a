import { expect, test } from 'playwright/test';
import { imported, kitchenSink, originOf, site } from '../builds.ts';
import { countPages, expectWhole, formats } from './sheet-page.ts';

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
