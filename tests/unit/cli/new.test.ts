import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newStory } from '../../../src/cli/commands/new.ts';
import { readBank, readLists } from '../../../src/legend/bank.ts';
import { isError } from '../../../src/legend/fault.ts';
import { call, makeBank, makeFolder, readAll } from './command.ts';

it('starts a story with what is known and prompts for the rest', async () => {
  const into = makeBank();
  const said = await call(
    newStory,
    ...[
      '--into',
      into,
      '--title',
      'The night the queue stopped',
      '--company',
      'Acme',
      '--part',
      'work',
      '--type',
      'failure',
    ],
    ...['--question', 'Tell me about a failure', '--question=And another?'],
  );
  expect(said).toContain(
    'waits for your words; it is a draft until you remove `visibility: draft`. `npm run check` says what is missing.',
  );
  const text = readAll(into)['legends/the-night-the-queue-stopped.mdx'];
  expect(text).toContain(`title: The night the queue stopped
# shortTitle: The title in at most 26 characters, for the matrix and the one-page sheet.
number: 3
part: work
company: Acme
# year: The year it ended, such as 2021: interviewers ask for the last few years. Only you see it.
form: star
`);
  expect(text).toContain(`bestFor:
  - question: Tell me about a failure
    type: failure
  - question: And another?
    type: failure
`);
  expect(text).toContain('## Situation\n\n{/* ');
});

it('is reported unfinished until it is written', async () => {
  const into = makeBank();
  await call(newStory, '--into', into, '--title', 'Fog');
  const { faults } = await readBank(into, { pace: 140, edition: 'private', components: ['Scale'] });
  const own = faults.filter(({ file }) => file.endsWith('fog.mdx')).map(({ code }) => code);
  expect(own).toEqual(expect.arrayContaining(['missing-key', 'empty-section']));
  expect(own).not.toContain('mdx-syntax');
});

it('knows the question types that a folder without its own is asked, and makes a folder that can be checked', async () => {
  const into = join(makeFolder(), 'mine');
  const types = (await readLists('content')).types.map(({ id }) => id);
  const [first = '', last = first] = [types[0], types.at(-1)];
  await call(newStory, '--into', into, '--title', 'Fog', '--type', first);
  expect(Object.keys(readAll(into))).toEqual(['legends/fog.mdx', 'parts.yaml', 'question-types.yaml']);
  const { faults } = await readBank(into, { pace: 140, edition: 'private', components: ['Scale'] });
  expect(faults.filter(isError)).toEqual([]);
  await call(newStory, '--into', into, '--title', 'Rain', '--type', last);
});

it('refuses what the bank does not know, and names the nearest', async () => {
  const into = makeBank();
  const begin = ['--into', into, '--title', 'Fog'];
  await expect(call(newStory, ...begin, '--type', 'failur')).rejects.toMatchObject({
    message: 'No question type is called `failur`.',
    hint: 'Did you mean `failure`?',
  });
  await expect(call(newStory, ...begin, '--part', 'nowhere')).rejects.toThrow('No part is called `nowhere`.');
  expect(readAll(into)).not.toHaveProperty(join('legends', 'fog.mdx'));
});

it('never replaces a story', async () => {
  const into = makeBank();
  await expect(call(newStory, '--into', into, '--title', 'Star')).rejects.toThrow(
    'exists already; nothing was written',
  );
});

it('needs a title, and one a file can be named by', async () => {
  await expect(call(newStory, '--into', makeBank())).rejects.toThrow('A story needs a title;');
  await expect(call(newStory, '--into', makeBank(), '--title', '!?')).rejects.toThrow('no letter');
});

it('writes no key that check would refuse', async () => {
  const into = makeBank();
  const before = readAll(into);
  const begin = (...flags: string[]) => call(newStory, '--into', into, ...flags);
  await expect(begin('--title', 'Fog '.repeat(41))).rejects.toMatchObject({
    message: '`title` has 163 characters, at most 160 fit; nothing was written.',
    hint: 'Cut 3.',
  });
  await expect(begin('--title', 'Fog', '--question', 'Why?', '--question', 'W'.repeat(301))).rejects.toThrow(
    '`bestFor[1].question` has 301 characters, at most 300 fit;',
  );
  await expect(begin('--title', 'Fog', '--company', 'A'.repeat(41))).rejects.toThrow('`company` has 41');
  const many = Array.from({ length: 13 }, (_, index) => ['--question', `Why ${index}?`]).flat();
  await expect(begin('--title', 'Fog', ...many)).rejects.toThrow('`bestFor` has 13 entries');
  expect(readAll(into)).toEqual(before);
  await begin('--title', 'F'.repeat(160), '--question', 'W'.repeat(300), '--question', ' ');
  const { faults } = await readBank(into, { pace: 140, edition: 'private', components: ['Scale'] });
  expect(faults.filter(isError)).toEqual([]);
});
