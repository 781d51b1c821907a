import { expect, it } from 'vitest';
import { readBank } from '../../../src/legend/bank.ts';
import { buildPortfolio, sortByStory } from '../../../src/review/portfolio.ts';
import { buildReport } from '../../../src/review/report.ts';
import { summarise } from '../../../src/review/summary.ts';
import { copyBank } from '../legend/bank-folder.ts';
import { editBank, reviewFiles, soundFiles, soundFolder } from './bank.ts';

const readSound = () => readBank(soundFolder, { pace: 140, edition: 'private' });

it('counts what a bank has: size, strong share, types, companies', async () => {
  const { bank } = await readSound();
  expect(buildPortfolio(bank)).toEqual({
    stories: 2,
    size: 'few',
    strongShare: 100,
    strong: 4,
    filled: 4,
    types: { none: ['Achievement', 'Failure'], single: [], empty: [] },
    companies: [
      { name: 'Acme', count: 1 },
      { name: 'No company named', count: 1 },
    ],
  });
  const empty = buildPortfolio({ ...bank, legends: [] });
  expect(empty).toMatchObject({
    strongShare: 0,
    types: { empty: ['Achievement', 'Failure'] },
    companies: [],
  });
});

it('sorts remarks by story, those of lists apart', async () => {
  const read = await readBank(copyBank(), { pace: 140, edition: 'private', components: ['Scale'] });
  const report = buildReport(read);
  const { stories, others } = sortByStory(read.bank, report);
  expect(stories.map(({ legend }) => legend.id)).toEqual(['star', 'profile']);
  for (const { legend, findings } of stories) {
    expect(findings.length).toBeGreaterThan(0);
    expect(new Set(findings.map(({ file }) => file))).toEqual(new Set([legend.file]));
  }
  expect(others.every(({ file }) => file.endsWith('question-types.yaml'))).toBe(true);
  expect(others.length).toBeGreaterThan(0);
});

it('sums up what was found and what is silenced', () => {
  expect(summarise(reviewFiles(soundFiles))).toBe('2 stories, no faults');
  const silenced = editBank([
    [
      'legends/night-queue.mdx',
      'status: measured\n',
      'status: measured\nsilence:\n  - rule: lone-tag\n    reason: It will have company.\n',
    ],
    ['legends/night-queue.mdx', 'tags: [queues, postgres]', 'tags: [queues, postgres, indexes]'],
  ]);
  const report = reviewFiles(silenced);
  expect(summarise(report)).toBe('2 stories, no faults, 1 silenced');
  expect(report.silenced.map(({ finding, reason }) => [finding.code, reason])).toEqual([
    ['lone-tag', 'It will have company.'],
  ]);
});

it('reads the names that must not be said from the folder', async () => {
  const dir = copyBank({ 'confidential.yaml': '- name: Acme\n- nmae: Other\n' });
  const { confidential, faults } = await readBank(dir, {
    pace: 140,
    edition: 'private',
    components: ['Scale'],
  });
  expect(confidential).toEqual([{ name: 'Acme' }]);
  expect(faults.map(({ code, line }) => [code, line])).toEqual([['unknown-key', 2]]);
});
