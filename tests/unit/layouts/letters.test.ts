import { expect, test } from 'vitest';
import { needsWideFaces } from '../../../src/layouts/letters.ts';
import type { Bank } from '../../../src/legend/schema.ts';
import { change, requireLegend, starText } from '../legend/fixture.ts';

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

test.each([
  ['its keys', 'company: Acme', 'company: Северсталь'],
  ['a section', 'Nobody knew why.', 'Никто не знал.'],
  ['a question that follows', 'Why did nobody notice?', 'Почему?'],
  ['an answer', 'the average.', 'среднее.'],
])('a story needs them for %s', (_, from, to) => {
  const bank = bankWith('plain');
  expect(needsWideFaces({ ...bank, legends: [requireLegend(starText)] })).toBe(false);
  expect(needsWideFaces({ ...bank, legends: [requireLegend(change(starText, from, to))] })).toBe(true);
});
