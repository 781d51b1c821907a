import { expect, type Page, test } from 'playwright/test';
import { readBank } from '../../src/legend/bank.ts';
import { site as siteChoices } from '../../src/site.ts';
import { site } from '../builds.ts';

const { bank } = await readBank(site.content, { pace: siteChoices.pace, edition: site.edition });
const [story] = bank.legends;
const question = story?.bestFor[0]?.question;
if (!story || !question) throw new Error('these tests need a story with a question');

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Ask' });
const field = (page: Page) => dialog(page).getByRole('combobox');

test('the box of home begins once, however often it is left and come back to', async ({ page }) => {
  await page.goto('/');
  const box = page.getByLabel('What did they ask?');
  await box.fill(question);
  await expect(page.getByRole('option').first()).toBeVisible();
  await box.blur();
  await box.focus();
  await expect(page.locator('.ask-popup')).toHaveCount(1);
  await expect(page.locator('.ask-popup [role="status"]')).toHaveCount(1);
  await box.press('ArrowDown');
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
});

test('what is typed into the box of home before its script is there is answered', async ({ page }) => {
  const { promise: held, resolve: send } = Promise.withResolvers<void>();
  await page.route(/\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  await page.getByLabel('What did they ask?').pressSequentially(question);
  send();
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.getByLabel('What did they ask?')).toHaveValue(question);
});

test('Escape puts away what home found from within it, too', async ({ page }) => {
  await page.goto('/');
  const box = page.getByLabel('What did they ask?');
  await box.fill(question);
  await page.getByRole('group', { name: 'Found' }).focus();
  await page.keyboard.press('Escape');
  await expect(box).toBeFocused();
  await expect(page.getByRole('option').first()).toBeHidden();
});

test('the box of home answers again after what answers could not be loaded once', async ({ page }) => {
  await page.route('**/ask/index.json', (route) => route.abort(), { times: 1 });
  await page.goto('/');
  const box = page.getByLabel('What did they ask?');
  await box.fill('conflict');
  await expect(page.getByText(/could not be loaded/)).toBeVisible();
  await box.fill(question);
  await expect(page.getByRole('option', { name: story.hook }).first()).toBeVisible();
});

test('the dialog makes way for a place on the page below it', async ({ page }) => {
  await page.goto(`/legends/${story.id}/`);
  await page.keyboard.press('ControlOrMeta+k');
  await field(page).fill(story.situation?.text.split(' ').slice(0, 8).join(' ') ?? '');
  const place = page.locator(`[role="option"][href^="/legends/${story.id}/#"]`).first();
  await place.click();
  await expect(page).toHaveURL(/#/);
  await expect(dialog(page)).toBeHidden();
});

test('Enter opens nothing that an earlier question found', async ({ page }) => {
  await page.goto('/guide/');
  await page.keyboard.press('ControlOrMeta+k');
  await field(page).fill(story.title);
  await expect(page.getByRole('listbox', { name: 'In the text' }).getByRole('option').first()).toBeVisible();
  await field(page).fill('xqzzyk');
  await field(page).press('Enter');
  await expect(page).toHaveURL(/\/ask\/\?q=xqzzyk$/);
});

test('where the dialog cannot be had, Ask is the link to its page', async ({ page }) => {
  await page.route(/search-dialog\..*\.js$/, (route) => route.abort());
  await page.goto('/guide/');
  await page.getByRole('link', { name: 'Ask', exact: true }).click();
  await expect(page).toHaveURL(/\/ask\/$/);
});

test('the single key can be turned off, and stays so', async ({ page }) => {
  await page.goto('/guide/');
  await page.keyboard.press('/');
  await page.getByRole('checkbox', { name: 'The key / opens this' }).uncheck();
  await page.keyboard.press('Escape');
  await page.goto('/tags/');
  await page.keyboard.press('/');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(field(page)).toHaveValue('');
  await expect(page.getByRole('checkbox', { name: 'The key / opens this' })).not.toBeChecked();
});
