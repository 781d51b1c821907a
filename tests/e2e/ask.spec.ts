import { expect, type Page, test } from 'playwright/test';
import { readBank } from '../../src/legend/bank.ts';
import { pickPhrasings } from '../../src/questions/answer/intent-detail.ts';
import { site as siteChoices } from '../../src/site.ts';
import { site } from '../builds.ts';

const { bank } = await readBank(site.content, { pace: siteChoices.pace, edition: site.edition });
const [story] = bank.legends;
const question = story?.bestFor[0]?.question;
const [intent] = bank.intents;
if (!story || !question || !intent)
  throw new Error('these tests need a story with a question, and an intent');
const unserved = bank.intents.filter(({ id }) => !bank.legends.some(({ intents }) => id in intents));
const [gap] = unserved;
if (!gap) throw new Error('these tests need an intent without a story');
const type = bank.types.find(({ id }) => id === intent.type);

const stories = (page: Page) => page.getByRole('listbox', { name: 'Stories for this question' });
const inText = (page: Page) => page.getByRole('listbox', { name: 'In the text' });
const field = (page: Page) => page.getByRole('dialog', { name: 'Ask' }).getByRole('combobox');
const ask = (text: string) => `/ask/?q=${encodeURIComponent(text)}`;

async function openDialog(page: Page) {
  await page.goto('/guide/');
  const index = page.waitForResponse('**/ask/index.json');
  await page.keyboard.press('/');
  await index;
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of an answer lists every intent by type, and each leads to its stories', async ({
    page,
  }) => {
    await page.goto(ask(question));
    await expect(page.locator('noscript p')).toBeVisible();
    for (const { title } of bank.types)
      await expect(page.getByRole('heading', { level: 3, name: title })).toBeVisible();
    await expect(page.locator('main [data-browse] q')).toHaveCount(bank.intents.length);
    await page.getByRole('link', { name: intent.title, exact: true }).click();
    await expect(page).toHaveURL(`/questions/${intent.type}/#${intent.id}`);
    await expect(page.getByRole('heading', { level: 1, name: type?.title ?? '' })).toBeVisible();
  });
});

test('a question finds its story first, at once, and nothing for it was loaded before', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(`/legends/${story.id}/`, { waitUntil: 'networkidle' });
  expect(loaded.filter((path) => path.startsWith('/ask/') || path.includes('ask-engine'))).toEqual([]);

  await openDialog(page);
  await field(page).fill(question);
  await expect(stories(page).getByRole('option', { name: story.hook })).toBeVisible();
  await expect(page.getByRole('status').first()).toHaveText(/stor(?:y|ies) for this question\./);
  const isThereAtOnce = await field(page).evaluate((element: HTMLTextAreaElement) => {
    element.value = '';
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const before = document.querySelectorAll('dialog [role="option"]').length;
    element.value = 'conflict';
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return before === 0 && document.querySelectorAll('dialog [role="option"]').length > 0;
  });
  expect(isThereAtOnce).toBe(true);
});

test('arrows go over both groups, and Ctrl and Enter open the row on the sheet', async ({ page }) => {
  await openDialog(page);
  await field(page).fill(`${question} ${story.title}`);
  await expect(inText(page).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(inText(page).getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  const first = stories(page).getByRole('option').first();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '');
  const id = (await first.getAttribute('href'))?.split('/').at(-2) ?? '';
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(`/cheat-sheet/#${id}`);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

test('the whole answer stands in the address, and Back brings the last one back', async ({ page }) => {
  await page.goto(ask(question));
  const answer = page.locator('[data-answer]');
  await expect(answer.getByRole('link', { name: story.hook })).toBeVisible();
  await expect(answer.getByText(story.inShort?.text.slice(0, 40) ?? '')).toBeVisible();
  const next = story.followUps[0]?.question;
  if (next) await expect(answer.getByRole('link', { name: next })).toBeVisible();
  await expect(answer.getByRole('heading', { name: 'What they are really checking' })).toBeVisible();

  const similar = answer.locator('[data-similar] a').first();
  const text = await similar.innerText();
  await similar.click();
  await expect(page.getByRole('textbox')).toHaveValue(text);
  await expect(page).toHaveURL(/\?q=/);
  await expect(answer.getByRole('link', { name: text, exact: true })).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole('textbox')).toHaveValue(question);
  await expect(answer.getByRole('link', { name: story.hook })).toBeVisible();
});

test('an intent without a story says so, how to bridge it and how to begin one', async ({ page }) => {
  await page.goto(`/ask/?as=${gap.id}`);
  await expect(page.getByText('You have no good story for this')).toBeVisible();
  await expect(page.getByText('How to bridge.')).toBeVisible();
  await page.getByText('Start a story for it').click();
  await expect(page.getByText(`intents: { ${gap.id}: strong }`)).toBeVisible();
});

test('the question box of home answers below itself, Escape puts that away, Enter asks for the whole', async ({
  page,
}) => {
  await page.goto('/');
  const box = page.getByLabel('What did they ask?');
  await box.fill(question);
  await expect(stories(page).getByRole('option', { name: story.hook })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(stories(page)).toBeHidden();
  await expect(box).toHaveValue(question);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ask\/\?q=/);
});

for (const [fault, file, body] of [
  ['missing', 'index.json', undefined],
  ['cut off', 'index.json', '{"match":{"version":'],
  [
    'of another version',
    'index.json',
    '{"match":{"version":0,"legends":[],"intents":[]},"cards":[],"nearest":{}}',
  ],
  ['without what was learned', 'learned.bin', undefined],
  ['apart from what was learned', 'learned.bin', 'of another build'],
] as const) {
  test(`answers that are ${fault} are said to be, and the list of questions stays`, async ({ page }) => {
    await page.route(`**/ask/${file}`, (route) =>
      body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body }),
    );
    await page.goto(ask(question));
    await expect(page.getByText('could not be loaded, or is damaged').first()).toBeVisible();
    await expect(page.getByRole('link', { name: intent.title, exact: true })).toBeVisible();
    await page.goto('/guide/');
    await page.keyboard.press('/');
    await field(page).fill(story.title);
    await expect(page.getByRole('link', { name: 'Browse all questions by type' })).toBeVisible();
    await expect(inText(page).getByRole('option').first()).toBeVisible();
  });
}

const odd = {
  'one letter': 'x',
  'words without a subject': 'can you tell me what you did',
  'ten thousand letters': 'a'.repeat(10_000),
  'ten thousand words': 'conflict '.repeat(1_250),
  markup: '<img src=x onerror="alert(1)"><script>alert(1)</script>',
  emoji: '😀🎉👩‍💻',
  'right-to-left text': 'حدثني عن وقت فشلت فيه',
  'control characters': 'con\u0007flict\u202e \u0000with\u001b a peer',
  'an unknown language': 'Kerro tilanteesta jossa epäonnistuit',
};
for (const [kind, text] of Object.entries(odd)) {
  test(`${kind}: a sentence or an answer, never an error, never markup`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('dialog', (dialog) => errors.push(dialog.message()));
    await openDialog(page);
    await field(page).fill(text);
    await expect(page.getByRole('status').first()).not.toBeEmpty();
    await page.goto(ask(text));
    await expect(page.locator('main [role="status"]')).not.toBeEmpty();
    await expect(page.locator('main img, main script')).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(errors).toEqual([]);
  });
}

test('the matrix goes from types to intents and names the gaps', async ({ page }) => {
  await page.goto('/questions/');
  await page.getByRole('link', { name: 'By intent' }).click();
  await expect(page).toHaveURL('/questions/intents/');
  await expect(page.locator('tr[data-gap]')).toHaveCount(bank.intents.length);
  for (const { title } of unserved)
    await expect(page.locator('main').getByRole('link', { name: title, exact: true }).first()).toBeVisible();
});

test('a type tells its intents, each with a wording of what is checked', async ({ page }) => {
  await page.goto(`/questions/${intent.type}/#${intent.id}`);
  const section = page.locator(`[id="${intent.id}"]`);
  await expect(section).toBeInViewport();
  await section.getByRole('link', { name: intent.title }).click();
  await expect(page).toHaveURL(`/ask/?as=${intent.id}`);
  await expect(page.locator('[data-similar] a').first()).toHaveText(pickPhrasings(intent.phrasings)[0] ?? '');
});
