import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { faultCodes } from '../../src/legend/catalogue.ts';
import { errorCodes } from '../../src/legend/catalogue-command.ts';
import { frontmatterSchema } from '../../src/legend/schema.ts';
import { builds } from '../builds.ts';
import { readSourceTree } from './source-tree.ts';

/* What README and CONTRIBUTING say must be so. */

const readme = readFileSync('README.md', 'utf8');
const contributing = readFileSync('.github/CONTRIBUTING.md', 'utf8');
const both = `${readme}\n${contributing}`;

const codeRows = rowsOf(sectionOf(contributing, 'Every error code'));

it('every error code has one entry, and every entry a code', () => {
  expect(codeRows.map(([code]) => code).toSorted()).toEqual(
    faultCodes.map((code) => `\`${code}\``).toSorted(),
  );
});

it('every entry says meaning, example and fix', () => {
  expect(codeRows).not.toEqual([]);
  for (const row of codeRows) {
    expect(row, row[0]).toHaveLength(4);
    expect(row, row[0]).not.toContain('');
  }
});

it('every error of a command has one entry, in the order of the catalogue, with meaning and fix', () => {
  const rows = rowsOf(sectionOf(contributing, 'Every error of a command'));
  expect(rows).not.toEqual([]);
  expect(rows.map(([code]) => code)).toEqual(errorCodes.map((code) => `\`${code}\``));
  for (const row of rows) {
    expect(row, row[0]).toHaveLength(3);
    expect(row, row[0]).not.toContain('');
  }
});

it('the table of folders names every folder and file of src', () => {
  const rows = rowsOf(sectionOf(contributing, 'Folders, and who may import whom'));
  const named = rows.map(([name = '']) => name.replace(/[`/]/g, ''));
  const rooms = [...new Set(readSourceTree().map(({ room }) => room))];
  expect(rooms).not.toEqual([]);
  expect(named.toSorted()).toEqual(rooms.toSorted());
});

it('every command named is there', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const named = [...both.matchAll(/npm run\s+([\w:]+)/g)].map(([, name = '']) => name);
  expect(named).not.toEqual([]);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

it('every step of the test run is named, in its order', () => {
  const listed = /the steps you name: ([^.]*)\./.exec(contributing)?.[1] ?? '';
  const steps = [...listed.matchAll(/`([\w-]+)`/g)].map(([, step]) => step);
  const written = readFileSync('tests/run.ts', 'utf8').matchAll(/name: (?:'([\w-]+)'|`build-)/g);
  const expected = [...written].flatMap(([, step]) => step ?? builds.map(({ name }) => `build-${name}`));
  expect(steps).not.toEqual([]);
  expect(steps).toEqual(expected);
});

it('every file and folder named is there', () => {
  const paths = [...both.matchAll(/`((?:src|tests|content|public|\.github)\/[^`\s<>*]*)`/g)];
  const named = paths.map(([, path = '']) => path).filter((path) => !madeUp.includes(path));
  expect(named.length).toBeGreaterThan(20);
  expect([...new Set(named)].filter((path) => !existsSync(path))).toEqual([]);
});

it('every link of the documents leads to a file', () => {
  const targets = [
    ['.', readme],
    ['.github', contributing],
  ].map(([folder, text = '']) =>
    [...text.matchAll(/\]\(((?!https?:|#)[^)]+)\)/g)].map(([, target = '']) => `${folder}/${target}`),
  );
  for (const paths of targets) expect(paths).not.toEqual([]);
  expect(targets.flat().filter((path) => !existsSync(path))).toEqual([]);
});

it('the legend shown in the README has sound frontmatter', () => {
  const frontmatter = /```mdx\n---\n([\s\S]*?)\n---/.exec(readme)?.[1] ?? '';
  expect(frontmatterSchema.safeParse(parse(frontmatter)).error?.issues).toBeUndefined();
});

/** Files that the documents tell you to write, or not to. */
const madeUp = ['src/components/mdx/Chart.astro', 'src/elements/answer-timer.ts', 'content/legends/notes.md'];

function sectionOf(text: string, heading: string): string {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`CONTRIBUTING has no section \`${heading}\`.`);
  return section;
}

/** The cells of every table row, without the heads. */
function rowsOf(text: string): string[][] {
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  const heads = lines.flatMap((line, index) => (/^\|[ |-]+$/.test(line) ? [index - 1, index] : []));
  return lines
    .filter((_, index) => !heads.includes(index))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split('|')
        .map((cell) => cell.trim()),
    );
}
