import { gzipSync } from 'node:zlib';
import { expect, type Response, test } from 'playwright/test';
import { budgets, fontBytes } from '../budgets.ts';

for (const budget of budgets) {
  test(`${budget.page} weighs no more than its budget`, async ({ page }) => {
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await page.goto(budget.page, { waitUntil: 'networkidle' });

    const isFont = (response: Response) => response.url().endsWith('.woff2');
    const sizes = await Promise.all(responses.filter((one) => !isFont(one)).map(gzipSize));
    const fonts = await Promise.all(responses.filter(isFont).map(async (one) => (await one.body()).length));

    expect(sum(sizes), `gzip bytes of ${responses.map((one) => one.url()).join(' ')}`).toBeLessThanOrEqual(
      budget.gzipBytes,
    );
    expect(sizes.length, 'requests, fonts apart').toBeLessThanOrEqual(budget.requests);
    expect(sum(fonts), 'bytes of fonts').toBeLessThanOrEqual(fontBytes);
  });

  test(`${budget.page} has no render-blocking script`, async ({ page }) => {
    await page.goto(budget.page);
    const blocking = page.locator('head script[src]:not([type=module]):not([async]):not([defer])');
    await expect(blocking).toHaveCount(0);
  });
}

const gzipSize = async (response: Response) => gzipSync(await response.body(), { level: 9 }).length;
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
