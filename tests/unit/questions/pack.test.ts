import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packAscending, unpackAscending } from '../../../src/questions/match/pack.ts';

const numbers = fc.array(fc.nat({ max: 2 ** 14 }));

it('reads back ascending numbers', () => {
  fc.assert(
    fc.property(numbers, (list) => {
      const sorted = list.toSorted((a, b) => a - b);
      expect(unpackAscending(packAscending(sorted))).toEqual(sorted);
    }),
  );
});

it('writes a sign a number', () => {
  expect(packAscending([0, 1, 4])).toBe('#$&');
});
