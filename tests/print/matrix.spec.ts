import { expect, test } from 'playwright/test';
import { countPages, formats } from './sheet-page.ts';

for (const format of formats) {
  for (const preferCSSPageSize of [true, false]) {
    const chosen = preferCSSPageSize ? 'as the page asks' : 'as the printer is set';
    test(`the matrix prints on one page of ${format}, ${chosen}, whole`, async ({ page }) => {
      await page.goto('/questions/');
      expect(await countPages(await page.pdf({ format, preferCSSPageSize }))).toBe(1);

      await page.setViewportSize(
        format === 'A4' ? { width: 1047, height: 718 } : { width: 980, height: 740 },
      );
      await page.emulateMedia({ media: 'print' });
      const table = await page.getByRole('table').boundingBox();
      const inside = await page.evaluate(() => window.innerWidth);
      expect((table?.x ?? 0) + (table?.width ?? Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(inside + 1);
      await expect(page.getByRole('columnheader').last()).toBeVisible();
    });
  }
}
