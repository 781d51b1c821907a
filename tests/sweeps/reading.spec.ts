import { expect, test } from 'playwright/test';
import { readBank } from '../../src/legend/bank.ts';
import { getTelling } from '../../src/legend/telling.ts';
import { site as siteChoices } from '../../src/site.ts';
import { site } from '../builds.ts';

test.use({ javaScriptEnabled: false });

const { bank } = await readBank(site.content, { pace: siteChoices.pace, edition: site.edition });

for (const legend of bank.legends) {
  test(`${legend.id} can be read whole without script`, async ({ page }) => {
    await page.goto(`/legends/${legend.id}/`);
    const shown = squeeze((await page.locator('main').textContent()) ?? '');
    for (const passage of [legend.inShort, ...getTelling(legend), ...legend.followUps]) {
      expect(shown).toContain(squeeze(passage?.text ?? ''));
    }
    for (const { question } of [...legend.bestFor, ...legend.followUps])
      expect(shown).toContain(squeeze(question));
  });
}

test('home shows every story without script', async ({ page }) => {
  await page.goto('/');
  for (const legend of bank.legends)
    await expect(page.getByRole('link', { name: legend.hook })).toBeVisible();
});

/** Notes and markup stand between words in the page: only the letters and digits of what is said count. */
const squeeze = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
