import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from 'playwright/test';
import { generateBank } from '../bench/generate.ts';
import { environmentOf, site } from '../builds.ts';
import { serveFolder } from './folder.ts';
import { countPages, expectWhole, formats } from './sheet-page.ts';

for (const count of [30, 60]) {
  test(`a sheet of ${count} stories is one whole page on both papers`, async ({ context, page }) => {
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
  await page.goto('http://sheet.test/cheat-sheet/');
}
