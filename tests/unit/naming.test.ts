import { basename } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { readSourceTree, type SourceFile, walk } from './source-tree.ts';

/* How files are named and how long they may be, as .github/CONTRIBUTING.md tells it. */

/** Longer than their kind may be, each with the reason. */
const longFiles: Record<string, string> = {};

const files = readSourceTree();
const names = (among: SourceFile[]) => among.map(({ path }) => path);
const components = files.filter(({ path }) => /^src\/(?:components|layouts)\/.*\.astro$/.test(path));
const modules = files.filter(({ path }) => path.endsWith('.ts'));
const elements = files.filter(({ room }) => room === 'elements');
const markup = files.filter(({ path }) => path.endsWith('.astro'));

it.each(Object.entries({ components, modules, elements, markup }))(
  'what is looked at is there: %s',
  (_, some) => {
    expect(some).not.toEqual([]);
  },
);

it('a module is named in kebab-case, a component in PascalCase', () => {
  expect(
    names(
      modules.filter(
        ({ path }) => !/^[a-z0-9]+(?:[-.][a-z0-9]+)*\.ts$/.test(basename(path).replace(/^\[(\w+)\]/, '$1')),
      ),
    ),
  ).toEqual([]);
  expect(
    names(components.filter(({ path }) => !/^(?:[A-Z][a-z0-9]*)+\.astro$/.test(basename(path)))),
  ).toEqual([]);
});

it('no file or folder is named for everything at once', () => {
  const vague = /(?:^|[/.-])(?:utils?|helpers?|common|managers?|misc)(?=[/.-])/i;
  expect(names(files.filter(({ path }) => vague.test(path)))).toEqual([]);
});

it('modules export by name', () => {
  const byDefault = ({ code }: SourceFile) => code.flatMap(walk).some(ts.isExportAssignment);
  expect(names(modules.filter(byDefault))).toEqual([]);
});

it('a custom element’s file, tag and class have one name', () => {
  const defining = elements.map(({ path, text }) => {
    const name = basename(path, '.ts');
    const className = name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
    const defined = [...text.matchAll(/\bdefine\('([^']+)', (\w+)\)/g)].map(([, tag, type]) => [tag, type]);
    expect([[], [[`il-${name}`, className]]], path).toContainEqual(defined);
    return defined.length;
  });
  expect(defining).toContain(1);
});

it('every tag of ours is defined by a file of src/elements', () => {
  const known = new Set(elements.map(({ path }) => `il-${basename(path, '.ts')}`));
  const used = files.flatMap(({ path, text }) =>
    [...text.matchAll(/<(il-[a-z-]+)/g)].map(([, tag = '']) => ({ path, tag })),
  );
  expect(used).not.toEqual([]);
  expect(used.filter(({ tag }) => !known.has(tag))).toEqual([]);
});

it('no markup has inline styles or handlers: the Content-Security-Policy refuses them', () => {
  const inline = /\s(?:style=["{`]|style:|on[a-z]+=["{]|define:vars)/;
  for (const { path, text } of markup) expect(inline.exec(text)?.[0].trim(), path).toBeUndefined();
});

it('a page has at most 40 lines, a component 120 without its style, a module 200', () => {
  const long = files.filter((file) => linesOf(file) > limitOf(file) && !(file.path in longFiles));
  expect(long.map((file) => `${file.path}: ${linesOf(file)} of ${limitOf(file)}`)).toEqual([]);
});

it('a function has at most 40 lines', () => {
  expect(files.flatMap((file) => longFunctions(file))).toEqual([]);
  expect(files.flatMap((file) => longFunctions(file, 20))).not.toEqual([]);
});

function limitOf({ path, room }: SourceFile): number {
  if (path.endsWith('.ts')) return 200;
  return room === 'pages' ? 40 : 120;
}

const linesOf = ({ text }: SourceFile): number =>
  countLines(text.replace(/<style[^>]*>[\s\S]*?<\/style>/g, '').trimEnd());

function longFunctions({ path, code }: SourceFile, most = 40): string[] {
  return code
    .flatMap(walk)
    .filter((node) => ts.isFunctionLike(node) && 'body' in node && countLines(node.getText()) > most)
    .map((node) => `${path}: ${node.getText().split('\n', 1)[0]}`);
}

const countLines = (text: string): number => text.split('\n').length;
