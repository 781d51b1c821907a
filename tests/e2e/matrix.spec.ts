import { expect, test } from 'playwright/test';
import { readBank } from '../../src/legend/bank.ts';
import { buildMatrix } from '../../src/questions/matrix/matrix.ts';
import { site as siteChoices } from '../../src/site.ts';
import { site } from '../builds.ts';

const { bank } = await readBank(site.content, { pace: siteChoices.pace, edition: site.edition });
const matrix = buildMatrix(bank);
const counts = (stories: number, matches: number) =>
  `${stories} ${stories === 1 ? 'story' : 'stories'}, ${matches} ${matches === 1 ? 'match' : 'matches'}`;

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole matrix is there and a cell leads to its story', async ({ page }) => {
    await page.goto('/questions/');
    await expect(page.getByRole('rowheader')).toHaveCount(matrix.rows.length + 1);
    await expect(page.getByRole('cell', { name: /, (strong|workable)/ })).toHaveCount(
      matrix.strong + matrix.workable,
    );
    await expect(page.getByLabel('Part')).toBeHidden();
    const [column] = matrix.columns;
    if (!column) throw new Error('this test needs a story');
    await page.getByRole('columnheader', { name: column.legend.shortTitle }).getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1, name: column.legend.title })).toBeVisible();
  });
});

test('a filter narrows the matrix, stands in the address and is undone by Back', async ({ page }) => {
  await page.goto('/questions/');
  const status = page.getByRole('status').first();
  await expect(status).toHaveText(counts(matrix.columns.length, matrix.strong + matrix.workable));

  const [part] = matrix.parts;
  if (!part) throw new Error('this test needs a part');
  await page.getByLabel('Part').selectOption(part.part.title);
  await expect(page).toHaveURL(new RegExp(`\\?part=${part.part.id}$`));
  const matches = part.legends.flatMap((legend) => Object.values(legend.types)).length;
  await expect(status).toHaveText(counts(part.legends.length, matches));
  await expect(page.getByRole('columnheader', { name: part.legends[0]?.shortTitle ?? '' })).toBeVisible();

  await page.goBack();
  await expect(status).toHaveText(counts(matrix.columns.length, matrix.strong + matrix.workable));
  await expect(page.getByLabel('Part')).toHaveValue('');
});

test('an address with a filter opens filtered', async ({ page }) => {
  await page.goto('/questions/?show=thin');
  const thin = matrix.rows.filter(({ gap }) => gap !== 'none');
  await expect(page.getByRole('radio', { name: 'Thin types' })).toBeChecked();
  for (const row of matrix.rows) {
    await expect(page.getByRole('link', { name: row.type.title, exact: true })).toBeVisible({
      visible: thin.includes(row),
    });
  }
});

test('the totals in the margin and at the foot count what is shown', async ({ page }) => {
  await page.goto('/questions/?show=strong');
  await expect(page.getByRole('status').first()).toHaveText(counts(matrix.columns.length, matrix.strong));
  const rows = page.locator('tbody [data-total]');
  await expect(rows).toHaveText(matrix.rows.map(({ strong }) => String(strong)));
  await expect(page.locator('tfoot [data-total]')).toHaveText(
    matrix.columns.map(({ strong }) => String(strong)),
  );
});

test('a choice nobody offers counts as any, and one that leaves nothing says so', async ({ page }) => {
  await page.goto('/questions/?tag=no-such-tag');
  const status = page.getByRole('status').first();
  await expect(status).toHaveText(counts(matrix.columns.length, matrix.strong + matrix.workable));

  const [first] = matrix.columns;
  const company = matrix.columns.find(({ legend }) => legend.company)?.legend.company ?? '';
  const tag = matrix.columns
    .flatMap(({ legend }) => legend.tags)
    .find((one) => !bank.legends.some((legend) => legend.company === company && legend.tags.includes(one)));
  if (!first || !tag) throw new Error('this test needs a tag that some company does not have');
  await page.getByLabel('Company').selectOption(company);
  await page.getByLabel('Tag').selectOption(tag);
  await expect(status).toHaveText(counts(0, 0));
  await expect(page.getByRole('table')).toBeHidden();
  await page.getByRole('link', { name: 'Show everything' }).click();
  await expect(page.getByRole('columnheader', { name: first.legend.shortTitle })).toBeVisible();
});

test('on a phone every type shows its total', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/questions/');
  const totals = page.locator('tbody .matrix-total');
  await expect(totals).toHaveCount(matrix.rows.length);
  for (const total of await totals.all()) {
    await total.scrollIntoViewIfNeeded();
    const onTop = await total.evaluate((cell) => {
      const { right, top } = cell.getBoundingClientRect();
      return cell.contains(document.elementFromPoint(right - 4, top + 8));
    });
    expect(onTop).toBe(true);
  }
});

test('by intent, no title of a type stands over nothing', async ({ page }) => {
  await page.goto('/questions/intents/?show=thin');
  await expect(page.locator('tr[data-gap]:visible').first()).toBeVisible();
  const rows = await page
    .locator('tbody tr:visible')
    .evaluateAll((all) => all.map((row) => row.classList.contains('matrix-group')));
  expect(rows.some((isTitle, at) => isTitle && (rows[at + 1] ?? true))).toBe(false);
});

for (const path of ['/questions/', '/questions/intents/']) {
  test(`what has the focus is not hidden below the head: ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(path);
    await page.locator('.matrix tbody a').last().focus();
    const links = await page.locator('.matrix tbody a').count();
    for (let at = 0; at < Math.min(60, links - 1); at += 1) {
      await page.keyboard.press('Shift+Tab');
      const isSeen = await page.evaluate(() => {
        const focused = document.activeElement;
        const head = document.querySelector('.matrix thead')?.getBoundingClientRect().bottom ?? 0;
        return focused !== null && focused.getBoundingClientRect().bottom > head;
      });
      expect(isSeen, `${at + 1} before the last`).toBe(true);
    }
  });
}

test('the name of a type breaks on a phone where the intents are few', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/questions/intents/');
  const widths = await page.evaluate(() => {
    for (const table of document.querySelectorAll('table')) table.dataset.dense = 'false';
    for (const name of document.querySelectorAll('.matrix-group th'))
      name.textContent = 'Decisions and disagreements at hard times';
    document.documentElement.style.fontSize = '200%';
    return [document.documentElement.scrollWidth, window.innerWidth];
  });
  expect(widths[0]).toBe(widths[1]);
});

for (const [width, height] of [
  [320, 256],
  [1280, 400],
] as const) {
  test(`what has the focus is in sight in a window of ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/questions/');
    await page.locator('.matrix tbody a:visible').first().focus();
    for (let at = 0; at < 20; at += 1) {
      await page.keyboard.press('Tab');
      const isSeen = await page.evaluate(() => {
        const { left, top, width, height } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
        const found = document.elementFromPoint(left + width / 2, top + height / 2);
        return found !== null && document.activeElement?.contains(found);
      });
      expect(isSeen, `${at + 1} after the first`).toBe(true);
    }
  });
}

test('in a low window the head of the matrix makes way for its rows', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await page.goto('/questions/');
  await page.locator('.matrix tbody tr').last().scrollIntoViewIfNeeded();
  await expect(page.locator('.matrix thead')).not.toBeInViewport();
});
