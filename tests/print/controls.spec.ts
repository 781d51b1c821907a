import { expect, test } from 'playwright/test';
import { originOf, site } from '../builds.ts';

for (const path of ['/search/?fit=strong', '/ask/?q=conflict', '/404.html']) {
  test(`${path} shows on paper nothing to press, and of its filters those in use`, async ({ page }) => {
    await page.goto(originOf(site) + path);
    const filters = page.locator('.search-filters select:visible');
    await expect(filters).toHaveCount(path.startsWith('/search/') ? 5 : 0);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('button:visible')).toHaveCount(0);
    await expect(filters).toHaveCount(path.startsWith('/search/') ? 1 : 0);
  });
}
