import { expect, test } from 'playwright/test';
import { readBank } from '../../src/legend/bank.ts';
import { site as siteChoices } from '../../src/site.ts';
import { site } from '../builds.ts';

const { bank } = await readBank(site.content, { pace: siteChoices.pace, edition: site.edition });
const [first, second] = bank.legends;
if (!first || !second) throw new Error('these tests need at least two stories');

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader goes from home to a story, opens a follow-up and moves on to the next', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: first.hook }).click();
    await expect(page.getByRole('heading', { level: 1, name: first.title })).toBeVisible();

    const followUp = first.followUps[0];
    if (followUp) {
      await page.getByText(followUp.question).click();
      await expect(page.getByText(followUp.text.slice(0, 40))).toBeVisible();
    }

    await page
      .getByRole('navigation', { name: 'Neighbours' })
      .getByRole('link', { name: second.hook })
      .click();
    await expect(page.getByRole('heading', { level: 1, name: second.title })).toBeVisible();
  });

  test('the question box of the home page leads to the page of answers', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('searchbox', { name: 'What did they ask?' }).fill('a hard bug');
    await page.getByRole('button', { name: 'Find the story' }).click();
    await expect(page).toHaveURL(/\/ask\/\?q=a(\+|%20)hard(\+|%20)bug/);
  });
});

test('all follow-ups of a story open and close at once', async ({ page }) => {
  await page.goto(`/legends/${first.id}/`);
  await page.getByRole('button', { name: 'Open all' }).click();
  for (const { text } of first.followUps) await expect(page.getByText(text.slice(0, 40))).toBeVisible();
  await page.getByRole('button', { name: 'Close all' }).click();
  for (const { text } of first.followUps) await expect(page.getByText(text.slice(0, 40))).toBeHidden();
});

test('the theme follows the system until the reader chooses, and the choice stays', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const scheme = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await scheme();
  await page.getByRole('button', { name: 'Dark' }).click();
  const dark = await scheme();
  expect(dark).not.toBe(light);
  await page.goto(`/legends/${first.id}/`);
  expect(await scheme()).toBe(dark);
  await page.getByRole('button', { name: 'System' }).click();
  expect(await scheme()).toBe(light);
});
