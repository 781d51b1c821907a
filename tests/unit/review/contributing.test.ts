import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fixedPages } from '../../../src/review/addresses.ts';
import { rules } from '../../../src/review/rules.ts';

/* What CONTRIBUTING says of the review must be so. */

const section = readFileSync('.github/CONTRIBUTING.md', 'utf8')
  .split(/^## /m)
  .find((part) => part.startsWith('What a coach would say\n'));
const rows = (section ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .slice(1, line.lastIndexOf('|'))
      .split('|')
      .map((cell) => cell.trim()),
  );

it('every rule has one entry, and every entry a rule, in one order', () => {
  expect(rows.map(([code]) => code)).toEqual(rules.map(({ code }) => `\`${code}\``));
});

it.each(rules)(
  'the entry of $code says what the rule says',
  ({ code, severity, explanation, example, source }) => {
    expect(rows.find(([name]) => name === `\`${code}\``)).toEqual([
      `\`${code}\``,
      severity,
      explanation,
      example,
      source,
    ]);
  },
);

it('the addresses that an author may link to are the pages, all of them', () => {
  const pages = globSync('src/pages/**/*.astro')
    .map((path) => path.replace(/^src\/pages\/(.*?)(?:index)?\.astro$/, '/$1').replace(/([^/])$/, '$1/'))
    .filter((page) => !page.includes('[') && page !== '/404/');
  expect(pages.toSorted()).toEqual(fixedPages);
});
