import { expect, test } from 'playwright/test';
import { readBank } from '../../src/legend/bank.ts';
import { site as siteChoices } from '../../src/site.ts';
import { empty, originOf } from '../builds.ts';

const { bank } = await readBank(empty.content, { pace: siteChoices.pace, edition: empty.edition });
const [type] = bank.types;
const [intent] = bank.intents;

test.use({ baseURL: originOf(empty) });

test.describe('without a story and without script', () => {
  test.use({ javaScriptEnabled: false });

  test('home says how the first one is written', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByText('npm run legends -- new')).toBeVisible();
    await expect(page.getByText('The line under each story')).toHaveCount(0);
  });
});

test('the matrix without a story names every type as open', async ({ page }) => {
  await page.goto('/questions/');
  const row = page.getByRole('row', { name: type?.title ?? '' });
  await expect(row.getByRole('link', { name: 'No story yet. Add one' })).toBeVisible();
  await expect(page.getByRole('rowheader')).toHaveCount(bank.types.length + 1);
});

test('an answer without a story says so, how to bridge, and how to begin one', async ({ page }) => {
  await page.goto(`/ask/?as=${intent?.id}`);
  await expect(page.getByRole('heading', { name: 'No story yet' })).toBeVisible();
  await expect(page.getByText('You have no good story for this')).toBeVisible();
  await expect(page.getByText(intent?.bridge ?? '')).toBeVisible();
  await expect(page.getByText('npm run --silent legends -- new')).toBeVisible();
});
