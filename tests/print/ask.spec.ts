import { expect, test } from 'playwright/test';
import { originOf, site } from '../builds.ts';
import { formats, paperSizes } from './sheet-page.ts';

test.use({ javaScriptEnabled: false });

/** Left and right together, of the 16 mm in print.css. */
const margins = (32 / 25.4) * 96;

for (const format of formats) {
  test(`every question by type and intent prints in two columns of ${format}`, async ({ page }) => {
    const { width, height } = paperSizes[format];
    await page.setViewportSize({ width: Math.floor(width - margins), height });
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${originOf(site)}/ask/`);
    const lefts = await page
      .locator('.ask-browse .types > section')
      .evaluateAll((sections) => sections.map((section) => section.getBoundingClientRect().left));
    expect(new Set(lefts).size).toBe(2);
  });
}
