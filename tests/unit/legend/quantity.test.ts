import { expect, it } from 'vitest';
import { parseQuantity, toCommon } from '../../../src/legend/quantity.ts';

it('takes a unit for what it says, not for what every object inherits', () => {
  const two = parseQuantity('2 constructors');
  expect(two?.unit).toBe('constructor');
  const seconds = parseQuantity('3 s');
  if (!two || !seconds) throw new Error('both are amounts');
  expect(toCommon(two, seconds)).toBeUndefined();
});

it.each([
  ['500 kB', 500, 'KB'],
  ['500 kb', 500, 'KB'],
  ['5 megabytes', 5, 'MB'],
  ['5 bytes', 5, 'B'],
  ['5 Mb', 5, 'mb'],
  ['2 million users', 2e6, 'user'],
  ['1,200', 1200, ''],
  ['0,125 s', 0.125, 's'],
  ['1’200 s', 1200, 's'],
  ["1'200 s", 1200, 's'],
])('%s is %d %s', (text, low, unit) => {
  expect(parseQuantity(text)).toMatchObject({ low, high: low, unit });
});

it.each([
  ['2.5 s', 0.1],
  ['1,200', 1],
  ['1.25M users', 1e4],
  ['0,125 s', 0.001],
  ['4–5.5 days', 0.1],
])('%s is said to the nearest %d', (text, step) => {
  expect(parseQuantity(text)?.step).toBeCloseTo(step, 9);
});
