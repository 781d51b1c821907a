import { expect, test } from 'playwright/test';
import { originOf, pagesOf, site } from '../builds.ts';
import { countPages, formats } from './sheet-page.ts';

for (const path of pagesOf(site).filter((page) => page.includes('/legends/'))) {
  for (const format of formats) {
    test(`${path} prints on one or two pages of ${format}, its answers included`, async ({ page }) => {
      await page.goto(originOf(site) + path);
      expect(await countPages(await page.pdf({ format }))).toBeLessThanOrEqual(2);

      await page.emulateMedia({ media: 'print' });
      for (const answer of await page.locator('details > :not(summary)').all()) {
        await expect(answer).toBeVisible();
      }
      await expect(page.getByRole('navigation')).toHaveCount(0);
    });
  }
}
