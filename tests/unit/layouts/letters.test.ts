import { expect, test } from 'vitest';
import { needsWideFaces } from '../../../src/layouts/letters.ts';
import type { Bank } from '../../../src/legend/schema.ts';

const bankWith = (title: string): Bank => ({
  legends: [],
  types: [],
  guide: [],
  intents: [],
  concepts: [],
  parts: [{ id: 'p', title }],
});

test.each([
  ['plain words, 83× and “quotes” – it’s fine… 5 €', false],
  ['Müller', true],
  ['Łódź', true],
  ['Сложная задача', true],
])('%s needs the wide faces: %s', (title, needed) => {
  expect(needsWideFaces(bankWith(title))).toBe(needed);
});
