import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { mdxNames } from '../../src/components/mdx/names.ts';
import { readBank } from '../../src/legend/bank.ts';
import { site as siteChoices } from '../../src/site.ts';
import { type Build, fileOf, kitchenSink, originOf, pagesOf, published, site } from '../builds.ts';

const { bank } = await readBank(kitchenSink.content, {
  pace: siteChoices.pace,
  edition: 'private',
  components: mdxNames,
});
const hidden = bank.legends.filter((legend) => legend.visibility !== 'public');

/** Words that stand in a hidden story, a speaker's note or a confidential value and nowhere else. */
const secrets = [
  ...hidden.flatMap((legend) => [
    legend.id,
    legend.title,
    legend.hook,
    legend.company ?? legend.title,
    ...legend.tags,
    legend.word ?? legend.title,
  ]),
  'xylophonist',
  'Reminder-for-the-speaker',
  '77771',
  '11113',
];

test('the public edition holds no word of a hidden story, a note or a confidential value', () => {
  expect(hidden.length).toBeGreaterThan(0);
  const leaks = filesOf(published).flatMap((file) => {
    const text = readText(file).toLowerCase();
    return secrets
      .filter((secret) => text.includes(secret.toLowerCase()))
      .map((secret) => `${file}: ${secret}`);
  });
  expect(leaks).toEqual([]);
});

test('the same words are all found in the private edition, so the search for them works', () => {
  const everything = filesOf(kitchenSink).map(readText).join('\n').toLowerCase();
  expect(secrets.filter((secret) => !everything.includes(secret.toLowerCase()))).toEqual([]);
});

test('only the owner is told how a story is added', () => {
  const told = (build: Build) =>
    pagesOf(build).filter((page) =>
      /npm run|class="matrix-add"|href="#add"|at the top of its file/.test(readText(fileOf(build, page))),
    );
  expect(told(kitchenSink)).not.toEqual([]);
  expect(told(published)).toEqual([]);
});

test('texts for language models are written where they were asked for, of the stories shown, and nowhere else', () => {
  const textsOf = (build: Build) =>
    filesOf(build)
      .map((file) => relative(build.outDir, file).replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.md') || file === 'llms.txt')
      .sort();
  const of = (legends: typeof hidden) => [...legends.map(({ id }) => `legends/${id}.md`), 'llms.txt'].sort();
  expect(textsOf(site)).toEqual([]);
  expect(textsOf(kitchenSink)).toEqual(of(bank.legends));
  expect(textsOf(published)).toEqual(of(bank.legends.filter((legend) => !hidden.includes(legend))));
  const listed = readText(join(published.outDir, 'llms.txt')).matchAll(
    /\]\(https:\/\/example\.com([^)]+\.md)\)/g,
  );
  const addresses = [...listed].map(([, path = '']) => path.slice(published.base.length));
  expect([...addresses, 'llms.txt'].sort()).toEqual(textsOf(published));
});

test('the public edition tells of public stories alone to those who ask', async ({ page }) => {
  const told = filesOf(published).flatMap((file) => /ask[\\/]stories[\\/](.+)\.json$/.exec(file)?.[1] ?? []);
  const isHidden = (id: string | undefined) => hidden.some((legend) => legend.id === id);
  expect(told).not.toEqual([]);
  expect(told.filter(isHidden)).toEqual([]);
  const asked = hidden.flatMap(({ title, bestFor }) => [title, ...bestFor.map(({ question }) => question)]);
  for (const question of asked) {
    await page.goto(`${originOf(published)}${published.base}ask/?q=${encodeURIComponent(question)}`);
    await expect(page.locator('main [role="status"]')).not.toBeEmpty();
    const links = await page
      .locator('main [data-stories] h3 a')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href')?.split('/').at(-2)));
    expect(links.filter(isHidden), question).toEqual([]);
  }
});

for (const build of [site, kitchenSink]) {
  test(`${build.name}, a private edition, asks not to be found`, () => {
    for (const page of pagesOf(build)) {
      expect(readText(fileOf(build, page)), page).toMatch(/<meta name="robots" content="noindex[^"]*"/);
    }
    expect(filesOf(build).filter((file) => /sitemap/.test(file))).toEqual([]);
  });
}

const filesOf = (build: Build): string[] =>
  readdirSync(build.outDir, { recursive: true, encoding: 'utf8' })
    .map((file) => join(build.outDir, file))
    .filter((file) => statSync(file).isFile());

/** Text of a file as bytes; the search index keeps its parts gzipped. */
function readText(file: string): string {
  const bytes = readFileSync(file);
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (zipped ? gunzipSync(bytes) : bytes).toString('utf8');
}
