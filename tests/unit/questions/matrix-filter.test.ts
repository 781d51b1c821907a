import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isColumnShown,
  isFitShown,
  isRowShown,
  parseFilter,
  partStarts,
  toQuery,
} from '../../../src/questions/matrix/matrix-filter.ts';

const any = parseFilter(new URLSearchParams());
const column = { part: 'work', company: 'eeg', tags: ['latency', 'scaling'] };

describe('the filter of the matrix', () => {
  test.each([
    ['', ''],
    ['?show=thin', '?show=thin'],
    ['?show=sideways&part=work', '?part=work'],
    ['?tag=load-balancing&company=eeg&other=1', '?company=eeg&tag=load-balancing'],
  ])('reads %j and writes it back as %j', (read, written) => {
    expect(toQuery(parseFilter(new URLSearchParams(read)))).toBe(written);
  });

  test('survives a round trip through the address whatever it holds', () => {
    const filters = fc.record({
      show: fc.constantFrom('all' as const, 'strong' as const, 'thin' as const),
      part: fc.string(),
      company: fc.string(),
      tag: fc.string(),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        expect(parseFilter(new URLSearchParams(toQuery(filter)))).toEqual(filter);
      }),
    );
  });

  test.each([
    [{}, true],
    [{ part: 'work' }, true],
    [{ part: 'people' }, false],
    [{ company: 'eeg', tag: 'scaling' }, true],
    [{ company: 'eeg', tag: 'hiring' }, false],
    [{ company: 'yzer' }, false],
  ])('with %j shows the column: %s', (choice, shown) => {
    expect(isColumnShown(column, { ...any, ...choice })).toBe(shown);
  });

  test('keeps thin rows alone, and strong cells alone, when asked', () => {
    const thin = { ...any, show: 'thin' as const };
    expect(['none', 'single', 'empty'].map((gap) => isRowShown(gap, thin))).toEqual([false, true, true]);
    const strong = { ...any, show: 'strong' as const };
    expect(['strong', 'workable', 'none'].map((fit) => isFitShown(fit, strong))).toEqual([
      true,
      false,
      false,
    ]);
    expect(['strong', 'workable', 'none'].map((fit) => isFitShown(fit, any))).toEqual([true, true, false]);
  });

  test.each([
    [
      [true, true, true, true],
      [true, false, true, false],
    ],
    [
      [false, true, true, true],
      [false, true, true, false],
    ],
    [
      [true, true, false, true],
      [true, false, false, true],
    ],
    [
      [false, false, true, false],
      [false, false, true, false],
    ],
  ])('of the columns shown as %j opens the parts at %j', (shown, starts) => {
    const columns = ['work', 'work', 'people', 'people'].map((part) => ({ ...column, part }));
    expect(partStarts(columns, shown)).toEqual(starts);
  });
});
