import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBank } from '../../../src/legend/bank.ts';
import { copyBank } from './bank-folder.ts';
import { context } from './fixture.ts';

const entry = (id: string, more = '') =>
  `- id: ${id}\n  type: achievement\n  title: T\n  checking: C\n  bridge: B\n  phrasings: [Why?]\n${more}`;

const read = async (files: Record<string, string>) => {
  const dir = copyBank();
  mkdirSync(join(dir, 'intents'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return readBank(dir, context);
};

describe('intents and concepts', () => {
  it('may be missing', async () => {
    const { bank, faults } = await readBank(copyBank(), context);
    expect([bank.intents, bank.concepts, faults]).toEqual([[], [], []]);
  });

  it('are read from every file of the folder', async () => {
    const { bank, faults } = await read({
      'intents/a.yaml': entry('one', '  neighbours: [two]\n'),
      'intents/b.yaml': entry('two'),
      'concepts.yaml': '- id: boss\n  words: [boss, line manager]\n',
    });
    expect(faults).toEqual([]);
    expect(bank.intents.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(bank.concepts).toEqual([{ id: 'boss', words: ['boss', 'line manager'] }]);
  });

  it('are read anew when their file says something else', async () => {
    const dir = copyBank();
    const path = join(dir, 'concepts.yaml');
    const concepts = async () => (await readBank(dir, context)).bank.concepts.map(({ id }) => id);
    writeFileSync(path, '- id: boss\n  words: [boss]\n');
    expect([await concepts(), await concepts()]).toEqual([['boss'], ['boss']]);
    writeFileSync(path, '- id: team\n  words: [team]\n');
    expect(await concepts()).toEqual(['team']);
  });

  it.each([
    [
      'an id in two files',
      { 'intents/a.yaml': entry('one'), 'intents/b.yaml': entry('one') },
      'duplicate-id',
      1,
    ],
    [
      'an unknown neighbour',
      { 'intents/a.yaml': entry('one', '  neighbours: [ones]\n') },
      'unknown-intent',
      7,
    ],
    [
      'an unknown type',
      { 'intents/a.yaml': entry('one').replace('achievement', 'triumph') },
      'unknown-question-type',
      2,
    ],
    ['a missing key', { 'intents/a.yaml': entry('one').replace('  bridge: B\n', '') }, 'missing-key', 1],
    ['a concept without words', { 'concepts.yaml': '- id: boss\n  words: []\n' }, 'wrong-count', 2],
  ])('with %s are reported at their place', async (_, files, code, line) => {
    const { faults } = await read(files);
    expect(faults.map((fault) => [fault.code, fault.line])).toEqual([[code, line]]);
  });

  it('are passed over in a file named after a type that is not asked, by their neighbours, too', async () => {
    const { bank, faults } = await read({
      'intents/achievement.yaml': entry('one', '  neighbours: [two, three]\n') + entry('three'),
      'intents/triumph.yaml': entry('two').replace('achievement', 'triumph'),
    });
    expect(faults).toEqual([]);
    expect(bank.intents.map(({ id, neighbours }) => [id, neighbours])).toEqual([
      ['one', ['three']],
      ['three', []],
    ]);
  });

  it('of a type that is not asked are a fault in the file of another', async () => {
    const { faults } = await read({
      'intents/triumph.yaml': entry('one') + entry('two').replace('achievement', 'triumph'),
    });
    expect(faults.map((fault) => [fault.code, fault.line])).toEqual([['unknown-question-type', 8]]);
  });
});
