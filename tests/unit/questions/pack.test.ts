import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  packAscending,
  packNumbers,
  unpackAscending,
  unpackNumbers,
} from '../../../src/questions/match/pack.ts';

const numbers = fc.array(fc.nat({ max: 2 ** 22 }));

it('reads back the numbers it wrote', () => {
  fc.assert(fc.property(numbers, (list) => void expect(unpackNumbers(packNumbers(list))).toEqual(list)));
});

it('reads back ascending numbers', () => {
  fc.assert(
    fc.property(numbers, (list) => {
      const sorted = list.toSorted((a, b) => a - b);
      expect(unpackAscending(packAscending(sorted))).toEqual(sorted);
    }),
  );
});

it('writes what JSON and HTML leave as it is', () => {
  fc.assert(fc.property(numbers, (list) => void expect(packNumbers(list)).toMatch(/^[^\s"\\<&]*$/)));
});

it('refuses signs it never wrote', () => {
  expect(() => unpackNumbers('é')).toThrow('`é`');
});
