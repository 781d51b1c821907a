import { expect, it } from 'vitest';
import { intentSummary, matrixDoor } from '../../../src/components/matrix/summary.ts';
import { readBank } from '../../../src/legend/bank.ts';
import { buildMatrix } from '../../../src/questions/matrix/matrix.ts';

const { bank } = await readBank('tests/fixtures/bank', { pace: 140, edition: 'private' });

it.each([
  [3, 0, '3 question types against 0 stories.'],
  [3, 1, '3 question types against 1 story. One rests on one.'],
  [1, 2, '1 question type against 2 stories. One rests on one.'],
])('counts %i types and %i stories', (types, legends, words) => {
  const part = { ...bank, types: bank.types.slice(0, types), legends: bank.legends.slice(0, legends) };
  expect(matrixDoor(buildMatrix(part))).toBe(words);
});

it('claims no story for intents where there is none', () => {
  expect(intentSummary({ ...buildMatrix(bank), rows: [] })).toBe(
    'What interviewers mean, finer than types. No intent belongs to the question types here.',
  );
});
