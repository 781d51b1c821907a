import { expect, it } from 'vitest';
import { buildSourceAddress } from '../../../src/components/review/source-address.ts';
import { readBank } from '../../../src/legend/bank.ts';
import { buildPortfolio, sortByStory } from '../../../src/review/portfolio.ts';
import { buildReport } from '../../../src/review/report.ts';
import { select } from '../../../src/review/selection.ts';
import { summarise } from '../../../src/review/summary.ts';
import { copyBank } from '../legend/bank-folder.ts';
import { makeBank } from '../sheet/banks.ts';
import { editBank, reviewFiles, soundFiles, soundFolder } from './bank.ts';

const { bank: sound } = await readBank(soundFolder, { pace: 140, edition: 'private' });

it('counts what a bank has: size, strong share, types, companies', () => {
  const bank = sound;
  expect(buildPortfolio(bank, 2026)).toEqual({
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
    recency: { dated: 0, recent: 0, first: undefined, last: undefined },
  });
  const empty = buildPortfolio({ ...bank, legends: [] }, 2026);
  expect(empty).toMatchObject({
    strongShare: 0,
    types: { empty: ['Achievement', 'Failure'] },
    companies: [],
  });
});

it.each([
  [7, 'few'],
  [8, 'right'],
  [12, 'right'],
  [13, 'many'],
])('of %i stories says: %s', (count, size) => {
  expect(buildPortfolio(makeBank(count), 2026).size).toBe(size);
});

it('lists the companies with most stories first', () => {
  const bank = makeBank(3, (legend) => ({ ...legend, company: legend.number === 1 ? 'Acme' : 'Zenith' }));
  expect(buildPortfolio(bank, 2026).companies).toEqual([
    { name: 'Zenith', count: 2 },
    { name: 'Acme', count: 1 },
  ]);
});

it('says how old the stories are that give a year', () => {
  const [story] = sound.legends;
  if (!story) throw new Error('The sound bank has no story.');
  const dated = (years: (number | undefined)[]) =>
    buildPortfolio({ ...sound, legends: years.map((year) => ({ ...story, ...(year && { year }) })) }, 2026)
      .recency;
  expect(dated([2021, 2022, undefined, 2018])).toEqual({ dated: 3, recent: 1, first: 2018, last: 2022 });
});

it('links a remark to its file in the repository, when there is one', () => {
  const place = { file: 'content/legends/a story.mdx', line: 12 };
  expect(buildSourceAddress('', place)).toBeUndefined();
  expect(buildSourceAddress('https://example.com/me/bank/', place)).toBe(
    'https://example.com/me/bank/blob/main/content/legends/a%20story.mdx#L12',
  );
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

it('counts files of warnings, not those of hints alone', () => {
  const report = reviewFiles(
    editBank([
      ['legends/night-queue.mdx', 'tags: [queues, postgres]', 'tags: [queues, postgres, indexes]'],
      ['legends/lost-orders.mdx', /hook: .*/, 'hook: I saw that it all was so slow as we had to go'],
    ]),
  );
  expect(summarise(report)).toBe('2 stories, 1 warning in 1 file, 1 hint');
});

it('leaves out an error of the review when that is asked, and no fault that stops the build', () => {
  const report = reviewFiles(editBank([['confidential.yaml', '', '- name: Acme\n']]));
  expect(report.findings.map(({ code, severity }) => [code, severity])).toEqual([
    ['confidential-name', 'error'],
  ]);
  expect(select(report.findings, { only: [], ignore: ['confidential-name'] })).toEqual([]);
  expect(select(report.findings, { only: ['habit'], ignore: [] })).toEqual([]);
  const broken = reviewFiles({ ...soundFiles, 'legends/night-queue.mdx': '' });
  expect(select(broken.findings, { only: ['habit'], ignore: ['empty-file'] })).toEqual(broken.findings);
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
