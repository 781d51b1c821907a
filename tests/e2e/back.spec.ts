import { expect, test } from 'playwright/test';
import { chromiumArgs, requireChromium } from '../chromium.ts';

// As readers have it: a page that is left is kept as it was, and Back brings it back.
test.use({
  launchOptions: {
    executablePath: requireChromium(),
    args: chromiumArgs,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

test('a theme chosen on one page holds on the one that Back brings back', async ({ page }) => {
  await page.goto('/guide/');
  await page.evaluate(() =>
    addEventListener('pageshow', ({ persisted }) => {
      document.title = persisted ? 'as it was left' : 'anew';
    }),
  );
  await page.goto('/tags/');
  await page.getByRole('button', { name: 'Dark' }).click();
  await page.evaluate(() => history.back());
  await expect(page).toHaveTitle('as it was left');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true');
});
