import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from 'citty';
import { expect, it, onTestFinished, vi } from 'vitest';
import { exportStories } from '../../../src/cli/commands/export.ts';
import { importStories } from '../../../src/cli/commands/import.ts';
import { stats } from '../../../src/cli/commands/stats.ts';
import { formatStats } from '../../../src/cli/reporters/stats-report.ts';
import { readBank } from '../../../src/legend/bank.ts';
import { isError } from '../../../src/legend/fault.ts';
import { change } from '../legend/fixture.ts';
import { call, makeBank, makeFolder, readAll } from './command.ts';

it('prints to the terminal or writes a file, and replaces none unasked', async () => {
  const bank = makeBank();
  const out = join(makeFolder(), 'matrix.csv');
  const printed = await call(exportStories, bank, '--to', 'csv');
  expect(await call(exportStories, bank, '--to', 'csv', '--out', out)).toContain('Written to ');
  expect(readAll(join(out, '..'))).toEqual({ 'matrix.csv': printed });
  await expect(call(exportStories, bank, '--to', 'csv', '--out', out)).rejects.toThrow('exists already');
  await call(exportStories, bank, '--to', 'csv', '--out', out, '--force');
});

it('names the nearest form', async () => {
  await expect(call(exportStories, '--to', 'mdx')).rejects.toMatchObject({ hint: 'Did you mean `md`?' });
});

it.each([
  ['export', (dir: string) => call(exportStories, dir, '--to', 'md')],
  ['stats', (dir: string) => call(stats, dir)],
])('%s refuses a bank with faults, of which something would be missing', async (_, run) => {
  const bank = makeBank();
  writeFileSync(join(bank, 'legends/broken.mdx'), '---\ntitle: x\n---\n');
  await expect(run(bank)).rejects.toThrow('what has errors would be missing');
  await expect(run(makeFolder())).rejects.toThrow('is no content folder');
});

it.each<[string, (dir: string) => Promise<string>]>([
  ...['md', 'json', 'anki', 'csv'].map((form): [string, (dir: string) => Promise<string>] => [
    form,
    (dir) => call(exportStories, dir, '--to', form),
  ]),
  ['stats', (dir) => call(stats, dir, '--json')],
])('%s of the public edition holds no story that is not public', async (_, print) => {
  const bank = makeBank();
  const path = join(bank, 'legends/star.mdx');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, change(text, 'form: star', 'form: star\nvisibility: private'));
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.stubEnv('EDITION', 'private');
  const whole = await print(bank);
  vi.stubEnv('EDITION', 'public');
  const open = await print(bank);
  expect(open).not.toBe(whole);
  expect(open).not.toMatch(/queue|"star"/i);
});

it('keeps what is for the author alone out of the public edition, which a check of it would accept', async () => {
  const bank = makeBank();
  const path = join(bank, 'legends/star.mdx');
  const own = 'year: 2021\nsilence:\n  - rule: long-hook\n    reason: Told to Ada alone.\nform: star';
  const text = change(readFileSync(path, 'utf8'), 'form: star', own);
  const hidden = change(
    text,
    'status: measured',
    'status: measured\n    confidential: true\n    public: far faster',
  );
  writeFileSync(path, change(hidden, '### Why did', '{/* Ask Ada first. */}\n\n### Why did'));
  onTestFinished(() => void vi.unstubAllEnvs());
  const out = join(makeFolder(), 'open.json');
  vi.stubEnv('EDITION', 'private');
  expect(await call(exportStories, bank, '--to', 'json')).toMatch(/Told to Ada alone/);
  vi.stubEnv('EDITION', 'public');
  await call(exportStories, bank, '--to', 'json', '--out', out);
  expect(readFileSync(out, 'utf8')).not.toMatch(/Ada|2021/);
  const copy = join(makeFolder(), 'content');
  await call(importStories, out, '--into', copy, '--write');
  vi.unstubAllEnvs();
  const { faults } = await readBank(copy, { pace: 140, edition: 'private' });
  expect(faults.filter(isError)).toEqual([]);
});

it('tells of lists and lines that are no part of a story, and exports the rest', async () => {
  const bank = makeBank();
  const path = join(bank, 'legends/star.mdx');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, change(text, '### Why did', '{/* Ask Ada first. */}\n\n### Why did'));
  writeFileSync(join(bank, 'confidential.yaml'), '- name: Globex\n');
  writeFileSync(join(bank, 'concepts.yaml'), '- id: boss\n  words: [boss]\n');
  const warn = vi.spyOn(console, 'error');
  const told: unknown[] = [];
  warn.mockImplementation((line) => void told.push(line));
  await runCommand(exportStories, {
    rawArgs: [bank, '--to', 'json', '--out', join(makeFolder(), 'bank.json')],
  });
  warn.mockRestore();
  expect(told).toEqual([
    expect.stringMatching(/confidential\.yaml {2}is not exported: copy it$/),
    expect.stringMatching(/concepts\.yaml {2}is not exported: copy it$/),
    expect.stringMatching(/star\.mdx:\d+ {2}is not exported: \{\/\* Ask Ada first\. \*\/\}$/),
  ]);
});

it('draws the matrix and counts the seconds', async () => {
  const bank = makeBank();
  const report = await call(stats, bank);
  expect(report).toContain('2 stories in 2 parts');
  expect(report).toMatch(/^In short {2}/m);
  expect(report).toMatch(/● strong \+ ○ workable\n.*\n.*[●○·]/);
  expect(JSON.parse(await call(stats, bank, '--json'))).toMatchObject({
    stories: 2,
    legends: [{ number: 1 }, { number: 2 }],
  });
});

it.each([40, 80, 200])(
  'fits a terminal of %d columns, and shows every story in the matrix once',
  async (width) => {
    const { bank } = await readBank('tests/fixtures/second-bank', { pace: 140, edition: 'private' });
    const report = formatStats(bank, width);
    expect(report.split('\n').filter((line) => line.length > width)).toEqual([]);
    const marks = bank.types.length * bank.legends.length;
    expect(report.match(/(?<= )[●○·](?=\s|$)/gmu)).toHaveLength(marks + 1);
    expect(report.match(/ {2}\d+ \+ \d+$/gm)).toHaveLength(bank.types.length);
  },
);
