import { expect, type Page, test } from 'playwright/test';
import { readBank } from '../../src/legend/bank.ts';
import { site as siteChoices } from '../../src/site.ts';
import { site } from '../builds.ts';

const { bank } = await readBank(site.content, { pace: siteChoices.pace, edition: site.edition });
const [story] = bank.legends;
const question = story?.bestFor[0];
const type = bank.types.find(({ id }) => id === question?.type);
if (!story || !question || !type) throw new Error('these tests need a story with a best-for question');
const fitting = bank.legends.filter(({ types }) => type.id in types);

const options = (page: Page) => page.getByRole('option');
const results = (page: Page) => page.locator('.search-results > li');

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page says so and leads from every question to its story', async ({ page }) => {
    await page.goto('/search/?q=anything');
    await expect(page.locator('noscript p')).toBeVisible();
    await page.getByRole('link', { name: question.question }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: story.title })).toBeVisible();
  });
});

test('a slash opens the search, arrows choose, Enter opens, and nothing was loaded before', async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto('/guide/', { waitUntil: 'networkidle' });
  expect(loaded.filter((url) => url.includes('/pagefind/'))).toEqual([]);

  await page.keyboard.press('/');
  await page.keyboard.type(story.title);
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(options(page).first()).toHaveAttribute('href', `/legends/${story.id}/`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: story.title })).toBeVisible();
});

test('what is typed while the dialog is still on its way is not lost, nor what is taken back', async ({
  page,
}) => {
  await page.route(/search-dialog\..*\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.goto('/guide/');
  await page.keyboard.press('/');
  await page.keyboard.type('latencx');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('y');
  await expect(page.getByRole('dialog', { name: 'Ask' }).getByRole('combobox')).toHaveValue('latency');
});

test('Escape calls off a dialog that is still on its way, and a later key opens it', async ({ page }) => {
  const { promise: held, resolve: send } = Promise.withResolvers<void>();
  await page.route(/search-dialog\..*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/guide/');
  await page.keyboard.press('/');
  await page.keyboard.type('lat');
  await page.keyboard.press('Escape');
  const script = page.waitForResponse(/search-dialog\..*\.js$/);
  send();
  await script;
  await expect(page.locator('il-search-dialog')).toBeAttached();
  await expect(page.getByRole('dialog', { name: 'Ask' })).toBeHidden();
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog', { name: 'Ask' }).getByRole('combobox')).toHaveValue('');
});

test('Escape closes the search and gives the focus back', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Ask', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Ask' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Ask' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Ask', exact: true })).toBeFocused();
});

test('words and filters live in the address, and Back brings them back', async ({ page }) => {
  await page.goto('/search/');
  await page.getByLabel('Question type').selectOption(type.id);
  await expect(results(page)).toHaveCount(fitting.length);
  await expect(page).toHaveURL(new RegExp(`type=${type.id}$`));

  await page.getByLabel('What did they ask?').first().fill(story.title);
  await expect(page).toHaveURL(/q=/);
  await expect(results(page).first()).toContainText(story.hook);
  await page.goBack();
  await expect(page.getByLabel('What did they ask?').first()).toHaveValue('');
  await expect(results(page)).toHaveCount(fitting.length);
  await expect(page.getByLabel('Question type').locator('option:checked')).toContainText(type.title);
});

test('a word that is nowhere is dropped and named, and markup stays text', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent(`${story.shortTitle} xqzzyk`)}`);
  await expect(page.getByRole('status').first()).toContainText('Nothing holds “xqzzyk”');
  await expect(results(page).first()).toContainText(story.hook);

  await page.goto(`/search/?q=${encodeURIComponent('<img src=xqzzyk>')}`);
  await expect(page.getByRole('status').first()).toContainText('xqzzyk');
  await expect(page.locator('main img')).toHaveCount(0);
});

test('a search that finds nothing offers every question instead', async ({ page }) => {
  await page.goto('/search/?q=xqzzyk');
  await expect(page.getByRole('status').first()).toHaveText('Nothing holds “xqzzyk”.');
  await expect(page.getByRole('link', { name: question.question }).first()).toBeVisible();
});

test('what was cleared leaves no answer, not even one that comes late', async ({ page }) => {
  await page.goto('/search/');
  const field = page.getByRole('main').getByRole('searchbox');
  await field.fill(question.question);
  await expect(page.locator('[data-answer]').getByText(story.hook)).toBeVisible();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(field).toHaveValue('');
  await expect(page.locator('[data-answer]')).toBeHidden();

  const { promise: held, resolve: send } = Promise.withResolvers<void>();
  await page.route('**/ask/index.json', async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest('**/ask/index.json');
  await page.goto('/search/');
  await field.fill(question.question);
  await asked;
  await field.fill('');
  const index = page.waitForResponse('**/ask/index.json');
  send();
  await index;
  await field.fill('xqzzyk');
  await expect(page.getByRole('status').first()).toHaveText('Nothing holds “xqzzyk”.');
  await expect(page.locator('[data-answer]')).toBeHidden();
});

test('a filter of an address that no longer exists reads as none', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent(story.title)}&tag=no-such-tag`);
  await expect(results(page).first()).toBeVisible();
  await expect(page.getByLabel('Tag').locator('option:checked')).toHaveText(/^Any tag/);
});

test('what a filter offers stands whole on the narrowest phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/search/');
  const cut = await page.locator('.search-filters select:visible').evaluateAll((filters) =>
    filters.flatMap((filter) => {
      const room = filter.getBoundingClientRect().width;
      for (const option of [...filter.querySelectorAll('option')].slice(1)) option.remove();
      if (filter instanceof HTMLElement) filter.style.width = 'max-content';
      return filter.getBoundingClientRect().width > room ? [filter.textContent?.trim()] : [];
    }),
  );
  expect(cut).toEqual([]);
});

test('the numbers beside the questions stand on one line', async ({ page }) => {
  await page.goto('/search/');
  const lines = await page.locator('[data-browse] li a > span').evaluateAll((numbers) =>
    numbers.map((number) => {
      const text = document.createRange();
      text.selectNodeContents(number);
      return text.getClientRects().length;
    }),
  );
  expect(new Set(lines)).toEqual(new Set([1]));
});
