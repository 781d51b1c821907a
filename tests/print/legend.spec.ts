import { expect, test } from 'playwright/test';
import { readBank } from '../../src/legend/bank.ts';
import { site as siteChoices } from '../../src/site.ts';
import { originOf, site } from '../builds.ts';
import { countPages, formats } from './sheet-page.ts';

const { bank } = await readBank(site.content, { pace: siteChoices.pace, edition: site.edition });

for (const { id, followUps } of bank.legends) {
  const path = `/legends/${id}/`;
  for (const format of formats) {
    test(`${path} prints on one or two pages of ${format}, its answers included`, async ({ page }) => {
      await page.goto(originOf(site) + path);
      expect(await countPages(await page.pdf({ format }))).toBeLessThanOrEqual(2);

      await page.emulateMedia({ media: 'print' });
      const answers = page.locator('details > :not(summary)');
      await expect(answers).toHaveCount(followUps.length);
      for (const answer of await answers.all()) await expect(answer).toBeVisible();
      await expect(page.getByRole('navigation')).toHaveCount(0);
    });
  }
}
