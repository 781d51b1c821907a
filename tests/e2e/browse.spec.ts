import { expect, test } from 'playwright/test';
import { themeColors } from '../../src/layouts/theme.ts';
import { readBank } from '../../src/legend/bank.ts';
import { formatSeconds, speakingSeconds } from '../../src/legend/timing.ts';
import { site as siteChoices } from '../../src/site.ts';
import { site } from '../builds.ts';
import { findBroken } from './broken-words.ts';

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

  test('the telling that is chosen gives its times to the headings and to the contents', async ({ page }) => {
    const story = bank.legends.find(({ action }) => action && action.cutWords > 0);
    const { words = 0, cutWords = 0 } = story?.action ?? {};
    expect(cutWords).toBeGreaterThan(0);
    const [full, cut] = [words, words - cutWords].map((said) =>
      formatSeconds(speakingSeconds(said, siteChoices.pace)),
    );
    await page.goto(`/legends/${story?.id}/`);
    const contents = page.getByRole('navigation', { name: 'On this page' }).getByText('Action').locator('..');
    const heading = page.getByRole('heading', { name: 'Action' }).locator('..');
    const bar = (time = '') => page.getByRole('img', { name: `Action ${time}` });
    for (const [telling, time, other] of [
      ['90 seconds', cut, full],
      ['Full', full, cut],
    ] as const) {
      await page.getByRole('radio', { name: telling }).check();
      for (const place of [contents, heading]) {
        await expect(place.getByText(time ?? '', { exact: true })).toBeVisible();
        await expect(place.getByText(other ?? '', { exact: true })).toBeHidden();
      }
      await expect(bar(time)).toBeVisible();
      await expect(bar(other)).toBeHidden();
    }
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
  const bar = () =>
    page
      .locator('meta[name="theme-color"]')
      .evaluateAll((all: HTMLMetaElement[]) =>
        all.filter(({ media }) => matchMedia(media).matches).map(({ content }) => content),
      );
  const light = await scheme();
  await page.getByRole('button', { name: 'Dark' }).click();
  const dark = await scheme();
  expect(dark).not.toBe(light);
  expect(await bar()).toEqual([themeColors.dark]);
  await page.goto(`/legends/${first.id}/`);
  expect(await scheme()).toBe(dark);
  expect(await bar()).toEqual([themeColors.dark]);
  await page.getByRole('button', { name: 'System' }).click();
  expect(await scheme()).toBe(light);
  expect(await bar()).toEqual([themeColors.light]);
});

test('the contents of the guide mark the section that is read, down, up and after a jump', async ({
  page,
}) => {
  await page.goto('/guide/');
  const links = page.locator('il-section-spy a');
  const sections = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const current = page.locator('il-section-spy [aria-current]');
  for (const section of [sections[3], sections[2], sections[0]]) {
    await page.evaluate((id) => document.querySelector(id)?.scrollIntoView(), section ?? '');
    await expect(current).toHaveAttribute('href', section ?? '');
  }
});

test('an address whose end is no name of a row leaves the sheet as it is', async ({ page }) => {
  await page.goto('/cheat-sheet/#50%');
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
});

test('from one story to the next the browser is told of one title, not of two', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto(`/legends/${first.id}/`);
  await page.locator('.kindred a').first().click();
  await expect(page).not.toHaveURL(new RegExp(first.id));
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: first.title })).toBeVisible();
  expect(said.filter((text) => text.includes('view-transition-name'))).toEqual([]);
});

test('a reader who goes back and forth fast leaves no turn of a page half done', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto('/');
  for (const { hook } of bank.legends.slice(0, 8)) {
    await page.getByRole('link', { name: hook }).click();
    await page.waitForURL(/\/legends\//);
    await page.goBack();
    await page.goForward();
    await page.goBack();
  }
  expect(errors).toEqual([]);
});

test('no line of a title or of what is said in short ends within a compound', async ({ page }) => {
  const compound = /\S*\p{L}-\p{L}\S*/u;
  const titled = bank.legends.filter(({ title }) => compound.test(title));
  const told = bank.legends.filter(({ inShort }) => compound.test(inShort?.text ?? ''));
  expect(titled).not.toEqual([]);
  const stories = [...new Set([...titled, ...told])].map(
    ({ id, title }) => [`/legends/${id}/`, title] as const,
  );
  for (const [path, title] of [...stories, ['/book/', siteChoices.name] as const]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveAccessibleName(title);
    for (const width of [390, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const places = page.locator('h1, .short .prose, .book-entry > a, .book-opening h3');
      const broken = await places.evaluateAll(findBroken, compound.source);
      const short = broken.filter((word) => word.length <= 12);
      expect(short, `${path}, ${width} px`).toEqual([]);
    }
  }
});

test('no line one reads of a story leaves a word alone below it', async ({ page }) => {
  for (const path of ['/', ...bank.legends.slice(0, 3).map(({ id }) => `/legends/${id}/`)]) {
    await page.goto(path);
    for (const width of [390, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const hooks = page.locator('.card .hook a, .kindred .hook, .neighbours .says');
      expect(await hooks.evaluateAll(findLonely), `${path}, ${width} px`).toEqual([]);
    }
  }
});

/** Texts whose last line is less than half as long as their longest. */
const findLonely = (hooks: Element[]) =>
  hooks.flatMap((hook) => {
    const range = document.createRange();
    range.selectNodeContents(hook);
    const widths = [...range.getClientRects()].map(({ width }) => width);
    return (widths.at(-1) ?? 0) < Math.max(...widths) / 2 ? [hook.textContent] : [];
  });
