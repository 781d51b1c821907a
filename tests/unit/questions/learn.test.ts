import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { expect, it, onTestFinished, vi } from 'vitest';
import { recallLearned } from '../../../src/build/learned-store.ts';
import { toFeatures } from '../../../src/questions/match/features.ts';
import { learnIntents, type Taught } from '../../../src/questions/match/match-index.ts';
import { judge, unpackModel } from '../../../src/questions/match/model.ts';
import { toTokens } from '../../../src/questions/match/words.ts';

vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof import('node:fs/promises')>();
  return { ...real, readFile: vi.fn(real.readFile) };
});

const teach = (id: string, phrasings: string[]) => ({
  id,
  type: 'a',
  title: id,
  checking: id,
  bridge: id,
  neighbours: [],
  signals: [],
  phrasings,
});
const taught: Taught = {
  types: [{ id: 'a', title: 'A', shortTitle: 'A', checking: 'A', best: [] }],
  concepts: [{ id: 'boss', words: ['boss', 'line manager'] }],
  intents: [
    teach('from-above', [
      'your boss gave you feedback',
      'the boss gave you feedback',
      'feedback your boss gave you',
      'after the summer your boss gave you feedback',
    ]),
    teach('to-above', [
      'you gave your boss feedback',
      'feedback you gave to your boss',
      'you gave the boss feedback',
      'after the summer you gave your boss feedback',
    ]),
  ],
};

it('learns from word order who did it to whom, and from concepts what was never written', () => {
  const model = unpackModel(learnIntents(taught));
  const meant = (text: string) => {
    const { scores } = judge(toFeatures(toTokens(text), model.lexicon), model);
    return (scores[0] ?? 0) > (scores[1] ?? 0) ? 'from-above' : 'to-above';
  };
  expect(meant('the line manager gave you feedback')).toBe('from-above');
  expect(meant('you gave the line manager feedback')).toBe('to-above');
});

it('learns the same twice', () => {
  expect(learnIntents(taught)).toEqual(learnIntents(taught));
});

it('is kept until what it was taught changes, and learned anew when the copy is broken', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'learned-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const learned = await recallLearned(taught, dir);
  const [copy = ''] = readdirSync(dir);
  writeFileSync(join(dir, copy), serialize({ ...learned, check: -1 }));
  expect(await recallLearned(taught, dir)).toEqual({ ...learned, check: -1 });
  writeFileSync(join(dir, copy), '{');
  expect(await recallLearned(taught, dir)).toEqual(learned);
  const [type] = taught.types;
  const others: Partial<Taught>[] = [
    { concepts: [] },
    { intents: taught.intents.slice(1) },
    { types: type ? [{ ...type, id: 'b' }] : [] },
  ];
  for (const other of others) await recallLearned({ ...taught, ...other }, dir);
  expect(readdirSync(dir)).toHaveLength(1 + others.length);
});

it('is learned anew when the code that learns has changed', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'learned-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  await recallLearned(taught, dir);
  const { readFile: real } = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises');
  vi.mocked(readFile).mockImplementation((path, ...rest) =>
    String(path).endsWith('learn.ts') ? Promise.resolve('other code') : real(path, ...rest),
  );
  onTestFinished(() => void vi.mocked(readFile).mockImplementation(real));
  await recallLearned(taught, dir);
  expect(readdirSync(dir)).toHaveLength(2);
});

it('works where nothing can be kept', async () => {
  expect(await recallLearned(taught, '/dev/null/nowhere')).toHaveProperty('version');
});
