import { expect, type Page, test } from 'playwright/test';
import { readBank } from '../../src/legend/bank.ts';
import { site as siteChoices } from '../../src/site.ts';
import { site } from '../builds.ts';

const { bank } = await readBank(site.content, { pace: siteChoices.pace, edition: site.edition });
const question = bank.legends[0]?.bestFor[0]?.question ?? '';

const box = (page: Page) => page.getByRole('combobox', { name: 'What did they ask?' });
const chosen = (page: Page) => page.locator('[role="option"][aria-selected="true"]');

async function openDialog(page: Page) {
  await page.goto('/guide/');
  const index = page.waitForResponse('**/ask/index.*');
  await page.keyboard.press('ControlOrMeta+k');
  await index;
}

test('the field of the dialog says that it opens a list, whether it is open and which row is chosen', async ({
  page,
}) => {
  await openDialog(page);
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(box(page)).toHaveAttribute('aria-autocomplete', 'list');
  await expect(box(page)).toHaveAccessibleDescription(/Control and Enter open its row on the cheat sheet/);
  await box(page).fill(question);
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  const controlled = (await box(page).getAttribute('aria-controls'))?.split(' ') ?? [];
  expect(controlled).not.toEqual([]);
  for (const id of controlled) await expect(page.locator(`[id="${id}"]`)).toHaveRole('listbox');
  const first = page.getByRole('option').first();
  await expect(box(page)).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '');
  await box(page).fill('');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(box(page)).not.toHaveAttribute('aria-activedescendant');
});

test('Home, End and the arrows to the sides stay with the text, even after a move in the list', async ({
  page,
}) => {
  await openDialog(page);
  await box(page).fill(question);
  await expect(chosen(page)).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  const id = await chosen(page).getAttribute('id');
  const caret = () => box(page).evaluate((field: HTMLTextAreaElement) => field.selectionStart);
  await page.keyboard.press('Home');
  expect(await caret()).toBe(0);
  await page.keyboard.press('ArrowRight');
  expect(await caret()).toBe(1);
  await page.keyboard.press('End');
  expect(await caret()).toBe(question.length);
  await expect(chosen(page)).toHaveAttribute('id', id ?? '');
});

test('the box of home chooses nothing by itself, closes with Escape and opens again with an arrow', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByLabel('What did they ask?').fill(question);
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(chosen(page)).toHaveCount(0);
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(box(page)).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/\/cheat-sheet\/#/);
});

test('before anything is asked the dialog offers questions, and all of them', async ({ page }) => {
  await openDialog(page);
  const dialog = page.getByRole('dialog', { name: 'Ask' });
  await expect(dialog.getByRole('link', { name: 'All questions, by type and intent' })).toBeVisible();
  await expect(dialog.getByRole('link', { name: 'The whole answer' })).toBeHidden();
  await dialog.getByRole('link', { name: siteChoices.examples[0] }).click();
  await expect(page).toHaveURL(/\/ask\/\?q=/);
  await expect(page.locator('main').getByRole('textbox')).toHaveValue(siteChoices.examples[0]);
});
