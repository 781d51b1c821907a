import { expect, test } from 'vitest';
import {
  countValues,
  readAddress,
  toEngineFilters,
  writeAddress,
} from '../../../src/questions/search/search-filter.ts';

test('an address comes back as it was written', () => {
  const choice = { type: 'collaboration', company: 'M.Video & Co' };
  const address = writeAddress('50% & more?', choice);
  expect(readAddress(address)).toEqual({ text: '50% & more?', choice });
});

test('an empty search has no query part, and unknown names are left out', () => {
  expect(writeAddress('', {})).toBe('');
  expect(readAddress('?q=&type=&colour=red')).toEqual({ text: '', choice: {} });
});

test('type and fit together ask for that type in that fit', () => {
  expect(toEngineFilters({ type: 'collaboration', fit: 'strong', tag: 'async' })).toEqual({
    'type-fit': 'collaboration:strong',
    tag: 'async',
  });
  expect(toEngineFilters({ fit: 'strong' })).toEqual({ fit: 'strong' });
});

test('counts of fit follow the chosen type, and the other way round', () => {
  const counts = {
    fit: { strong: 9 },
    type: { a: 5 },
    'type-fit': { 'a:strong': 2, 'a:workable': 1, 'b:strong': 4 },
  };
  expect(countValues('fit', { type: 'a' }, counts)).toEqual({ strong: 2, workable: 1 });
  expect(countValues('type', { fit: 'strong' }, counts)).toEqual({ a: 2, b: 4 });
  expect(countValues('fit', {}, counts)).toEqual({ strong: 9 });
  expect(countValues('part', {}, counts)).toEqual({});
});
