import { expect, it } from 'vitest';
import { parseQuantity, toCommon } from '../../../src/legend/quantity.ts';

it('takes a unit for what it says, not for what every object inherits', () => {
  const two = parseQuantity('2 constructors');
  expect(two?.unit).toBe('constructor');
  const seconds = parseQuantity('3 s');
  if (!two || !seconds) throw new Error('both are amounts');
  expect(toCommon(two, seconds)).toBeUndefined();
});
