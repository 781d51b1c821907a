import { expect, test } from 'playwright/test';
import { readBank } from '../../src/legend/bank.ts';
import { buildMatrix } from '../../src/questions/matrix.ts';
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
