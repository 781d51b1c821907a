import { expect, it } from 'vitest';
import { allOf } from '../../../src/components/number-word.ts';

it.each([
  [1, 'The one legend'],
  [2, 'Both legends'],
  [3, 'All three legends'],
  [40, 'All 40 legends'],
])('says of %d that there are no more', (count, said) => {
  expect(allOf(count, 'legend')).toBe(said);
});
