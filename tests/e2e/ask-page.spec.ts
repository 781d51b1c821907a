import { expect, test } from 'playwright/test';
import { recallLearned } from '../../src/build/learned-store.ts';
import { readBank } from '../../src/legend/bank.ts';
import { buildAskIndex } from '../../src/questions/answer/ask-index.ts';
import { buildAsker } from '../../src/questions/answer/asker.ts';
import { addStories } from '../../src/questions/match/match-index.ts';
import { site as siteChoices } from '../../src/site.ts';
import { site } from '../builds.ts';
import { findBroken } from './broken-words.ts';

const { bank } = await readBank(site.content, { pace: siteChoices.pace, edition: site.edition });
const [story] = bank.legends;
const question = story?.bestFor[0]?.question ?? '';
const second =
  bank.legends.flatMap(({ bestFor }) => bestFor).find(({ type }) => type !== story?.bestFor[0]?.type)
    ?.question ?? '';
const [intent] = bank.intents;
const gap = bank.intents.find(({ id }) => !bank.legends.some(({ intents }) => id in intents));
if (!gap) throw new Error('these tests need an intent without a story');
const ask = (text: string) => `/ask/?q=${encodeURIComponent(text)}`;

test('the question names the page, as does an intent that was picked, and Back brings the name back', async ({
  page,
}) => {
  await page.goto('/ask/');
  const unasked = await page.title();
  await page.getByRole('textbox').fill(question);
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(`${question} · ${unasked}`);
  await page.goto(`/ask/?as=${intent?.id}`);
  await expect(page).toHaveTitle(`${intent?.title} · ${unasked}`);
  await page.goBack();
  await expect(page).toHaveTitle(`${question} · ${unasked}`);
});

test('a long question stands whole in its field, and its parts are questions of their own', async ({
  page,
}) => {
  await page.goto(ask(`${question} And ${second}`));
  await expect(page.locator('[data-answer]')).toBeVisible();
  const isWhole = await page
    .getByRole('textbox')
    .evaluate(
      (field) => field.scrollHeight <= field.clientHeight + 1 && field.scrollWidth <= field.clientWidth + 1,
    );
  expect(isWhole).toBe(true);
  const index = addStories(await recallLearned(bank), bank.legends);
  const expected = buildAsker(buildAskIndex(bank, index, site.edition))(`${question} And ${second}`).parts;
  const parts = page.locator('[data-parts] a');
  expect(expected).not.toEqual([]);
  await expect(parts).toHaveText(expected.map(({ text }) => text));
  await parts.first().click();
  await expect(page.getByRole('textbox')).toHaveValue(expected[0]?.text ?? '');
});

test('the command that starts a story is copied, and that is said', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/ask/?q=${encodeURIComponent("What's missing here?")}&as=${gap.id}`);
  await page.getByRole('button', { name: 'Copy the command' }).click();
  await expect(page.locator('.answer-start [role="status"]')).toContainText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`npm run --silent legends -- new --question 'What'\\''s missing here?'`);
});

test('no line of the command ends within one of its flags', async ({ page }) => {
  await page.goto(`/ask/?as=${gap.id}`);
  const code = page.locator('.answer-command code');
  await expect(code).toContainText('--question');
  for (const width of [320, 360, 390, 430]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await code.evaluateAll(findBroken, '--[a-z]+'), `${width} px`).toEqual([]);
  }
});

test('where the clipboard is closed the command is selected instead', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(`/ask/?as=${gap.id}`);
  await page.getByRole('button', { name: 'Copy the command' }).click();
  await expect(page.locator('.answer-start [role="status"]')).toContainText('it is selected');
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('npm run --silent legends -- new');
});

test('an unclear question offers what it may mean, and a pick answers it', async ({ page }) => {
  await page.goto(ask('Tell me about a time things went sideways'));
  const picks = page.locator('[data-picks] a');
  await expect(picks.first()).toBeVisible();
  const meaning = await picks.first().innerText();
  await picks.first().click();
  await expect(page).toHaveURL(/&as=/);
  await expect(picks).toHaveCount(0);
  await expect(page.locator('[data-stories] li').first()).toContainText(meaning);
});

for (const [fault, spoil] of [
  ['cut in half', (body: Buffer) => body.subarray(0, body.length / 2)],
  ['garbage', (body: Buffer) => Buffer.from(body.map((byte) => byte ^ 0x5a))],
  ['empty', () => Buffer.alloc(0)],
] as const) {
  test(`answers that are ${fault} are said to be so on all three pages, and questions stay`, async ({
    page,
  }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    // Without transitions between the pages: one that is cut short is an error of its own.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.route('**/ask/index.*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: spoil(await response.body()) });
    });
    await page.goto(ask(question));
    await expect(page.getByText('could not be loaded, or is damaged').first()).toBeVisible();
    await expect(page.getByRole('link', { name: intent?.title ?? '', exact: true })).toBeVisible();
    await page.goto(`/search/?q=${encodeURIComponent(story?.title ?? '')}`);
    await expect(page.locator('[data-failed]')).toBeVisible();
    await expect(page.locator('[data-results] > li').first()).toBeVisible();
    await page.goto('/');
    await page.getByLabel('What did they ask?').fill(question);
    await expect(page.getByText('could not be loaded, or is damaged')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/ask\/\?q=/);
    expect(errors).toEqual([]);
  });
}

test('a follow-up that is asked is not what they go on to ask', async ({ page }) => {
  const followUp = story?.followUps[0]?.question ?? '';
  await page.goto(ask(followUp));
  const told = page.locator('[data-stories] .ask-story').first();
  await expect(told.getByText('You prepared it for')).toBeVisible();
  await expect(told.locator('.ask-next li')).not.toHaveCount(0);
  await expect(told.locator('.ask-next').getByText(followUp)).toHaveCount(0);
});

test('the heading of an answer is read with its words apart', async ({ page }) => {
  await page.goto('/ask/?q=tell+me+about+a+time+you+failed');
  await expect(page.getByRole('heading', { name: /^Stories for this question/ })).toHaveAccessibleName(
    'Stories for this question best first',
  );
});

for (const path of ['/ask/', '/search/']) {
  test(`words that were found are seen in forced colours: ${path}`, async ({ browser }) => {
    const page = await browser.newPage({ forcedColors: 'active', colorScheme: 'dark' });
    await page.goto(`${path}?q=conflict+with+a+colleague`);
    const mark = page.locator('mark').first();
    await expect(mark).toBeVisible();
    const ink = await mark.evaluate((element) => getComputedStyle(element).color);
    expect(ink).toBe(
      await page
        .locator('main p')
        .first()
        .evaluate((text) => getComputedStyle(text).color),
    );
    await page.close();
  });
}

test('every story is told in short, and the first three with what they go on to ask', async ({ page }) => {
  const serving = (id: string) => bank.legends.filter(({ intents }) => id in intents);
  const often = bank.intents.find(({ id }) => serving(id).length > 3);
  await page.goto(`/ask/?as=${often?.id}`);
  const told = page.locator('[data-stories] .ask-story');
  await expect(told.first()).toBeVisible();
  const count = await told.count();
  expect(count).toBeGreaterThan(3);
  for (let at = 0; at < count; at += 1) {
    const hook = await told.nth(at).locator('h3').textContent();
    const short = bank.legends.find((legend) => legend.hook === hook)?.inShort?.text ?? '';
    await expect(told.nth(at).locator('blockquote')).toHaveText(short);
    await expect(told.nth(at).locator('.ask-next')).toHaveCount(at < 3 ? 1 : 0);
  }
});

for (const path of ['/ask/', '/search/']) {
  test(`what is typed before the script is there stands and is answered: ${path}`, async ({ page }) => {
    const { promise: held, resolve: send } = Promise.withResolvers<void>();
    await page.route(/\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${path}?q=anything`, { waitUntil: 'commit' });
    const field = page.locator('main').getByRole(path === '/ask/' ? 'textbox' : 'searchbox');
    await field.fill(question);
    send();
    await expect(page).toHaveURL(new RegExp(`q=${question.split(' ')[0]}`));
    await expect(page.locator('[data-answer]').getByText(story?.hook ?? '', { exact: true })).toBeVisible();
    await expect(field).toHaveValue(question);
  });
}

test('Back is not undone by what was being typed', async ({ page }) => {
  await page.goto(`/ask/?as=${intent?.id}`);
  const field = page.getByRole('textbox');
  await field.fill(question);
  await expect(page).toHaveURL(/q=/);
  await field.press('x');
  await page.evaluate(() => history.back());
  await expect(page).toHaveURL(new RegExp(`as=${intent?.id}$`));
  await page.waitForTimeout(400);
  await expect(page).toHaveURL(new RegExp(`as=${intent?.id}$`));
});

test('a figure beside its story stands on one line', async ({ page }) => {
  const widest = [...bank.legends].sort(
    (a, b) => (b.facts[0]?.after?.length ?? 0) - (a.facts[0]?.after?.length ?? 0),
  );
  for (const { bestFor } of widest.slice(0, 3)) {
    await page.goto(ask(bestFor[0]?.question ?? ''));
    const figure = page.locator('.ask-story .search-figure b').first();
    await expect(figure).toBeVisible();
    expect(await figure.evaluate((one) => one.getClientRects().length)).toBe(1);
  }
});
