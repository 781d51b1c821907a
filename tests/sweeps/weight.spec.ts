import { expect, type Response, test } from 'playwright/test';
import { gzipSize, weighAnswering } from '../answering.ts';
import { answerBytes, budgets, fontBytes } from '../budgets.ts';
import { pagesOf, site } from '../builds.ts';

for (const budget of budgets) {
  const pattern = new RegExp(`^${budget.page.replace('*', '[^/]+')}$`);
  const pages = pagesOf(site).filter((path) => pattern.test(path));

  test(`the budget of ${budget.page} concerns a page`, () => {
    expect(pages).not.toEqual([]);
  });

  for (const path of pages) {
    test(`${path} weighs no more than its budget and lets nothing block it`, async ({ page }) => {
      const responses: Response[] = [];
      page.on('response', (response) => responses.push(response));
      await page.goto(path, { waitUntil: 'networkidle' });

      const isFont = (response: Response) => response.url().endsWith('.woff2');
      const sizes = await Promise.all(responses.filter((one) => !isFont(one)).map(sizeOf));
      const fonts = await Promise.all(responses.filter(isFont).map(async (one) => (await one.body()).length));

      expect(sum(sizes), `gzip bytes of ${responses.map((one) => one.url()).join(' ')}`).toBeLessThanOrEqual(
        budget.gzipBytes,
      );
      expect(sizes.length, 'requests, fonts apart').toBeLessThanOrEqual(budget.requests);
      expect(sum(fonts), 'bytes of fonts').toBeLessThanOrEqual(fontBytes);
      await expect(page.locator('head script[src]:not([type=module]):not([async]):not([defer])')).toHaveCount(
        0,
      );
    });
  }
}

test('what answers a question weighs no more than its budget, and waits for the focus of a box', async ({
  page,
}) => {
  const { index, code } = weighAnswering(site.outDir);
  expect(index + code).toBeLessThanOrEqual(answerBytes);

  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/', { waitUntil: 'networkidle' });
  const answering = /\/ask\/|\/ask-engine/;
  expect(asked.filter((path) => answering.test(path))).toEqual([]);
  await Promise.all([
    page.waitForRequest(/\/ask\/index\.json$/),
    page.getByRole('main').getByRole('searchbox').focus(),
  ]);
  expect(asked.filter((path) => answering.test(path)).length).toBeGreaterThan(1);
});

const sizeOf = async (response: Response) => gzipSize(await response.body());
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
