import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSearchFiles } from '../../../src/build/search-files.ts';
import { buildSearchRecords } from '../../../src/build/search-record.ts';
import { readBank } from '../../../src/legend/bank.ts';
import type { Bank } from '../../../src/legend/schema.ts';
import {
  buildHit,
  type EnginePage,
  rankPassages,
  reasonOf,
  wordsOf,
} from '../../../src/questions/search/search-hit.ts';
import { countTerms } from '../../../src/questions/search/search-query.ts';

/* The real engine over a small bank: what is indexed is what a reader can find, and where. */

const sink = 'tests/fixtures/kitchen-sink';

interface Engine {
  search(text: string | null, options?: object): Promise<{ results: { data(): Promise<EnginePage> }[] }>;
}

let folder: string;
let server: Server;
let engine: Engine;
let files: Map<string, Uint8Array>;
let bank: Bank;

beforeAll(async () => {
  ({ bank } = await readBank(sink, { pace: 140, edition: 'private' }));
  files = await buildSearchFiles(buildSearchRecords(bank), 'en');
  server = createServer(({ url = '' }, response) => {
    response.end(files.get(new URL(url, 'http://localhost').pathname.replace('/base/pagefind/', '')));
  }).listen(0);
  await once(server, 'listening');
  folder = await mkdtemp(join(tmpdir(), 'search-'));
  const script = join(folder, 'pagefind.mjs');
  await writeFile(script, files.get('pagefind.js') ?? '');
  const { createInstance } = await import(/* @vite-ignore */ pathToFileURL(script).href);
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : '';
  engine = createInstance({ basePath: `http://localhost:${port}/base/pagefind/`, baseUrl: '/base/' });
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

async function search(text: string | null, options?: object) {
  const { results } = await engine.search(text, options);
  return Promise.all(results.map(async ({ data }) => buildHit(await data())));
}

test('a site without a story has a search that finds nothing, instead of one that fails', async () => {
  const script = join(folder, 'empty.mjs');
  await writeFile(script, (await buildSearchFiles([], 'en')).get('pagefind.js') ?? '');
  const empty = await import(/* @vite-ignore */ pathToFileURL(script).href);
  await empty.options({ excerptLength: 22 });
  expect(await empty.filters()).toEqual({});
  expect(await empty.search('queue', {})).toEqual({ results: [], filters: {} });
});

describe('the search index', () => {
  test('holds only what the browser needs', () => {
    const names = [...files.keys()]
      .map((path) => path.replace(/en_\w+/, '*'))
      .filter((path) => !path.includes('/'));
    expect(names.toSorted()).toEqual([
      'pagefind-entry.json',
      'pagefind-worker.js',
      'pagefind.*.pf_meta',
      'pagefind.js',
      'wasm.en.pagefind',
    ]);
  });

  test.each([
    ['de-AT', 'wasm.de-AT.pagefind'],
    ['ru', 'wasm.ru.pagefind'],
    ['uk', 'wasm.unknown.pagefind'],
  ])('in %s comes with one engine, for a language it can stem or for any', async (language, engine) => {
    const names = [...(await buildSearchFiles(buildSearchRecords(bank), language)).keys()];
    expect(names.filter((name) => name.startsWith('wasm.'))).toEqual([engine]);
  });

  test('finds a story by its best-for question, and says so', async () => {
    const [first] = await search('used everything more');
    expect(first?.url).toBe('/base/legends/everything/');
    expect(first && reasonOf(first, ['used', 'everything'])).toEqual({
      kind: 'question',
      text: 'Tell me about a time you used <b>everything</b> & more',
    });
    expect(first?.card).toMatchObject({
      number: '1',
      company: 'Müller & Söhne <GmbH>',
      figure: '80×',
      hook: 'Ampersands & “quotes” < tags, all in one hook',
    });
  });

  test.each([
    ['wrote a table', { letter: 'A', label: 'Action', url: '/base/legends/everything/#action' }],
    ['сложная задача', { letter: 'S', label: 'Situation' }],
    [
      'keeps its place',
      { letter: undefined, label: 'What I learned', url: '/base/legends/everything/#what-i-learned' },
    ],
    ['not tried breaks', { letter: '?', label: 'Why everything?' }],
  ])('leads from %j to its section or follow-up', async (typed, place) => {
    const [first] = await search(typed);
    const passages = first ? rankPassages(first, typed.split(' ')) : [];
    expect(passages[0]).toMatchObject(place);
    expect(passages.map(({ text }) => text).join()).not.toContain('·');
  });

  test('holds no name of a lettered section', async () => {
    const hits = await search('action');
    expect(hits.filter((hit) => countTerms(wordsOf(hit), ['action']) > 0)).toEqual([]);
  });

  test('does not hold a reminder to the speaker', async () => {
    const { results } = await engine.search('"Reminder-for-the-speaker"');
    expect(results).toHaveLength(0);
  });

  test('narrows to each type in each fit', async () => {
    const fits = bank.legends.flatMap(({ types }) => Object.entries(types).map((pair) => pair.join(':')));
    expect(new Set(fits.map((pair) => pair.replace(/.*:/, '')))).toEqual(new Set(['strong', 'workable']));
    for (const pair of new Set(fits)) {
      const [type = '', fit] = pair.split(':');
      const serving = bank.legends.filter(({ types }) => types[type] === fit);
      const hits = await search(null, { filters: { 'type-fit': pair } });
      expect(hits.map(({ card }) => card.number).toSorted(), pair).toEqual(
        serving.map(({ number }) => String(number)).toSorted(),
      );
    }
  });

  test('holds the guide', async () => {
    const hits = await search('breathe');
    expect(hits.map(({ url }) => url)).toEqual(['/base/guide/#basics']);
  });
});

describe('records', () => {
  test('of the public edition hold nothing of a private or draft legend', async () => {
    const everything = await readBank(sink, { pace: 140, edition: 'private' });
    const open = await readBank(sink, { pace: 140, edition: 'public' });
    const hidden = everything.bank.legends.filter(({ visibility }) => visibility !== 'public');
    const records = JSON.stringify(buildSearchRecords(open.bank));
    expect(hidden.length).toBeGreaterThan(0);
    for (const { id, title, hook } of hidden)
      for (const word of [id, title, hook]) expect(records).not.toContain(word);
  });

  test('escape what an author writes', async () => {
    const [legend] = bank.legends;
    if (!legend) throw new Error('the fixture holds no legend');
    const [record] = buildSearchRecords({
      ...bank,
      legends: [{ ...legend, title: 'a <b> & "c"', company: 'R"&D' }],
    });
    expect(record?.html).toContain('>a &lt;b> &amp; &quot;c&quot;<');
    expect(record?.html).toContain('content="R&quot;&amp;D"');
  });
});
