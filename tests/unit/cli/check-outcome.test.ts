import { expect, it, vi } from 'vitest';
import { recallProposer } from '../../../src/build/learned-store.ts';
import { checkFolder } from '../../../src/cli/check-outcome.ts';
import { soundFolder } from '../review/bank.ts';

vi.mock('../../../src/build/learned-store.ts', () => ({ recallProposer: vi.fn(async () => () => []) }));

it.each([
  ['all', [], [], true],
  ['one that reads grammar', ['habit'], [], false],
  ['the one that proposes intents', ['habit', 'undeclared-intent'], [], true],
  ['the one that asks whether a silence is needed', ['needless-silence'], [], true],
  ['all but one', [], ['undeclared-intent'], true],
  ['all but what rests on it', [], ['undeclared-intent', 'needless-silence'], false],
])('learns what questions mean where it is asked for: %s', async (_, only, ignore, learns) => {
  vi.mocked(recallProposer).mockClear();
  await checkFolder(soundFolder, { selection: { only, ignore }, hints: false, colour: false, width: 80 });
  expect(vi.mocked(recallProposer).mock.calls.length).toBe(learns ? 1 : 0);
});
