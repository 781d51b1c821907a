import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { findFreeNames } from './free-names.ts';
import { type Import, parseSource, readSourceTree, roomOf, type SourceFile } from './source-tree.ts';

/*
 * Who may import whom, as .github/CONTRIBUTING.md tells it. A rule that is broken names the file and the import. To open a
 * door, add it to the table here and say why in the commit.
 */

const domain = ['legend', 'questions', 'review', 'exchange', 'sheet', 'plan', 'rehearse'];
const reading = ['content.ts', 'site.ts', 'site-path.ts', 'styles'];

/** What each folder under `src/`, and each file directly in it, may import beside itself. */
const doors: Record<string, readonly string[]> = {
  legend: [],
  questions: ['legend'],
  review: ['legend', 'questions'],
  exchange: ['legend', 'questions'],
  sheet: ['legend', 'questions'],
  plan: ['legend', 'questions'],
  rehearse: ['legend', 'questions'],
  // What was learned is kept on disk, once for the build and the command line.
  cli: [...domain, 'site.ts', 'src/components/mdx/names.ts', 'src/build/learned-store.ts'],
  // The search records are a route that the build adds: it reads the bank as pages do.
  build: [...domain, 'site.ts', 'site-path.ts', 'content.ts'],
  // The dialog offers the example questions of the home page.
  elements: ['legend', 'questions', 'sheet', 'plan', 'rehearse', 'site.ts', 'site-path.ts', 'styles'],
  components: [...domain, ...reading],
  layouts: ['components', 'legend', ...reading],
  pages: ['layouts', 'components', ...domain, ...reading],
  styles: [],
  'site.ts': [],
  'site-path.ts': ['legend'],
  // The review reads the files themselves: the store keeps no places in them.
  'content.ts': [
    ...['legend', 'questions', 'review', 'site.ts', 'site-path.ts'],
    ...['src/build/learned-store.ts', 'src/components/mdx/names.ts'],
  ],
  'middleware.ts': ['layouts'],
  'content.config.ts': ['legend', 'review', 'site.ts', 'src/components/mdx/names.ts'],
};

/** The files of the domain that meet the outside: content on disk, Astro's content layer, the store behind it. */
const outside = ['bank', 'folder', 'loader', 'memory', 'taxonomy'].map((name) => `src/legend/${name}.ts`);

/** What every place that runs JavaScript has: the language, and two things that touch nothing. */
const everywhere = new Set<string>([
  ...runInNewContext('Object.getOwnPropertyNames(globalThis)'),
  ...['structuredClone', 'URLSearchParams'],
]);
for (const outer of ['globalThis', 'console', 'WebAssembly', 'eval']) everywhere.delete(outer);

/** The one package that is shipped: it cuts English words to their stems, is small and touches nothing. */
const shipped = 'stemmer';

const files = readSourceTree();
const own = files.filter(({ room }) => domain.includes(room));

it('every folder imports only from the folders it may', () => {
  expect(files.flatMap(closedDoors)).toEqual([]);
});

it('an import that no door leads to is found, with its file', () => {
  const found = (path: string, text: string) => closedDoors(parseSource(path, text));
  expect(found('src/legend/a.ts', "import { site } from '../site.ts';")).toEqual([
    'src/legend/a.ts imports src/site.ts',
  ]);
  expect(found('src/sheet/a.ts', "export * from '../pages/a.ts';")).toHaveLength(1);
  expect(found('src/cli/a.ts', "await import('../components/mdx/index.ts');")).toHaveLength(1);
  expect(found('src/cli/a.ts', "import { mdxNames } from '../components/mdx/names.ts';")).toEqual([]);
  expect(found('src/pages/a.astro', "---\nimport '../elements/a.ts';\n---\n<p />")).toHaveLength(1);
  const script = "---\n---\n<script>\n  import '../elements/a.ts';\n</script>";
  expect(found('src/pages/a.astro', script)).toEqual([]);
});

it('every folder of src has its doors written down', () => {
  const rooms = [...new Set(files.map(({ room }) => room))];
  expect(rooms.filter((room) => !(room in doors))).toEqual([]);
});

it('nothing imports a page or the command line', () => {
  const closed = ['pages', 'cli'];
  expect(
    violations(files, ({ room }, { target }) => closed.includes(roomIn(target)) && roomIn(target) !== room),
  ).toEqual([]);
});

it('scripts of pages and components import custom elements alone, and nothing else does', () => {
  expect(
    violations(files, ({ room }, { target, script }) =>
      script ? roomIn(target) !== 'elements' : roomIn(target) === 'elements' && room !== 'elements',
    ),
  ).toEqual([]);
});

it('every import leads to a file that is there', () => {
  const known = new Set(files.map(({ path }) => path));
  expect(
    violations(files, (_, { target }) => /^src\/.*\.(?:ts|astro)$/.test(target) && !known.has(target)),
  ).toEqual([]);
});

it('the browser gets no package but one: no Zod, no Node, no parser, however far its imports lead', () => {
  const known = new Map(files.map((file) => [file.path, file]));
  const elements = files.filter(({ room }) => room === 'elements');
  const found = elements
    .flatMap(({ path }) => chainsFrom(path, known))
    .filter((chain) => chain.at(-1) !== shipped);
  expect(elements.length).toBeGreaterThan(0);
  // One way to each culprit is enough to read.
  const ways = new Map(found.map((chain) => [chain.slice(-2).join(' → '), chain.join(' → ')]));
  expect([...ways.values()]).toEqual([]);
});

it('a chain of imports that ends outside the browser is found from its first file', () => {
  const tree = [
    parseSource('src/elements/a.ts', "import { b } from '../questions/b.ts';"),
    parseSource('src/questions/b.ts', "import type { C } from 'yaml';\nimport { c } from '../legend/c.ts';"),
    parseSource('src/legend/c.ts', "import { z } from 'zod';\nimport '../elements/a.ts';"),
  ];
  const known = new Map(tree.map((file) => [file.path, file]));
  expect(chainsFrom('src/elements/a.ts', known)).toEqual([
    ['src/elements/a.ts', 'src/questions/b.ts', 'src/legend/c.ts', 'zod'],
  ]);
});

it('the domain knows neither Astro nor Node, but for the files that read the content', () => {
  const pure = own.filter(({ path }) => !outside.includes(path));
  expect(violations(pure, (_, { target }) => /^(?:astro|node:)/.test(target))).toEqual([]);
});

it('CONTRIBUTING names the files of the domain that may, and each needs it', () => {
  const [, listed = ''] =
    /^- Only (.*) of `src\/legend\/` may know/m.exec(readFileSync('.github/CONTRIBUTING.md', 'utf8')) ?? [];
  expect([...listed.matchAll(/`([^`]+)`/g)].map(([, name]) => `src/legend/${name}`)).toEqual(outside);
  const knowing = own.filter(({ imports }) => imports.some(({ target }) => /^(?:astro|node:)/.test(target)));
  expect(knowing.map(({ path }) => path)).toEqual(outside);
});

it('only the definition of a legend and its exchange with other forms lean on packages', () => {
  const others = own.filter(({ room }) => room !== 'legend' && room !== 'exchange');
  expect(violations(others, (_, { target }) => !target.startsWith('src/') && target !== shipped)).toEqual([]);
});

it('the domain touches neither the browser nor the process', () => {
  const pure = own.filter(({ path }) => !outside.includes(path));
  expect(pure.length).toBeGreaterThan(outside.length);
  expect(pure.flatMap(findOuter)).toEqual([]);
});

it.each([
  ['document.title', 'document'],
  ["fetch('/x')", 'fetch'],
  ['const d = document', 'document'],
  ['new Worker(new URL("a", "b"))', 'Worker', 'URL'],
  ['const { env } = process', 'process'],
  ['const page = { document }', 'document'],
  ['use(window)', 'window'],
  ['globalThis["fetch"]', 'globalThis'],
  ['class A extends HTMLElement {}', 'HTMLElement'],
  ['const f = (at = location) => at', 'location'],
  ['const text = `a ` + navigator.language', 'navigator'],
  ['setTimeout(() => {}, 1)', 'setTimeout'],
  ["console.log('x')", 'console'],
  ['function f(document: string) { return document } document.title', 'document'],
])('what reaches outside is found: %s', (code, ...names) => {
  const found = findOuter(parseSource('src/legend/a.ts', `${code};\nexport const use = String;\n`));
  expect(found).toEqual(names.map((name) => `src/legend/a.ts uses ${name}`));
});

it.each([
  'const a = page.document',
  'const a = { document: 1, location() {} }',
  'const { document: a } = page',
  'const f = (document: string) => document',
  'for (const window of [1]) String(window)',
  'class A { process = 1; fetch() { return this.process } }',
  'enum A { window }',
  'let a: Document | undefined; let b: typeof document',
  'interface A extends HTMLElement { window: Window }',
  'type Fetch = typeof fetch',
  'class A implements Worker {}',
  "import { document as fetch, process } from '../legend/b.ts'; fetch(process)",
  "import type { Worker } from 'x'; export type { Worker }",
  'function fetch() {} fetch()',
  'try {} catch (window) { String(window) }',
  'const a = Math.max(Number("1"), new Map().size), b = undefined, c = NaN',
  'const a = structuredClone(new URLSearchParams())',
])('what stays inside is not: %s', (code) => {
  const text = `${code};\nexport const page = JSON.parse('{}');\n`;
  expect(findOuter(parseSource('src/legend/a.ts', text))).toEqual([]);
});

it('src/content.ts alone asks for the collections', () => {
  const askers = files.filter(({ text }) => /\b(?:getCollection|getEntry|getLiveCollection)\b/.test(text));
  expect(askers.map(({ path }) => path)).toEqual(['src/content.ts']);
});

function closedDoors(file: SourceFile): string[] {
  return violations([file], ({ room }, { target, script }) => {
    if (!target.startsWith('src/')) return false;
    if (script && roomIn(target) === 'elements') return false;
    return roomIn(target) !== room && ![roomIn(target), target].some((door) => doors[room]?.includes(door));
  });
}

function violations(among: SourceFile[], broken: (file: SourceFile, found: Import) => boolean): string[] {
  return among.flatMap((file) =>
    file.imports.filter((found) => broken(file, found)).map(({ target }) => `${file.path} imports ${target}`),
  );
}

/** `''` for a package. */
const roomIn = (target: string): string => (target.startsWith('src/') ? roomOf(target) : '');

/** The ways from a file to every package that its code really loads. */
function chainsFrom(start: string, known: ReadonlyMap<string, SourceFile>): string[][] {
  const seen = new Set([start]);
  const chains: string[][] = [];
  const follow = (path: string, way: string[]): void => {
    for (const { target, typeOnly } of known.get(path)?.imports ?? []) {
      if (typeOnly || seen.has(target)) continue;
      seen.add(target);
      if (target.startsWith('src/')) follow(target, [...way, target]);
      else chains.push([...way, target]);
    }
  };
  follow(start, [start]);
  return chains;
}

const findOuter = ({ path, code }: SourceFile): string[] =>
  code
    .flatMap(findFreeNames)
    .filter((name) => !everywhere.has(name))
    .map((name) => `${path} uses ${name}`);
