import { describe, expect, test } from 'vitest';
import { countLines, shorten, type Type, widthOf } from '../../../src/sheet/lines.ts';
import { typeset } from '../../../src/sheet/typeset.ts';

const type: Type = { face: 'regular', size: 9 };

test('measures Latin and Cyrillic letters, and a sign it does not know as wide', () => {
  expect(widthOf('mmmm', type)).toBeGreaterThan(widthOf('iiii', type));
  expect(widthOf('Жж', type)).toBeGreaterThan(widthOf('Гг', type));
  expect(widthOf('漢', type)).toBeGreaterThan(widthOf('W', type));
  expect(widthOf('', type)).toBe(0);
});

describe('lines', () => {
  test.each([
    ['', 70, 1],
    ['hire, set standards, deliver', 70, 1],
    ['hire, set standards, deliver', 30, 2],
    ['W'.repeat(60), 70, 3],
    [`short ${'W'.repeat(30)}`, 70, 3],
  ])('%j in %i mm takes %i', (text, width, lines) => {
    expect(countLines(text, type, width)).toBe(lines);
  });
});

describe('shortening to one line', () => {
  test.each([
    ['hire, set standards, deliver', 70, 'hire, set standards, deliver'],
    ['hire, set standards, deliver', 35, 'hire, set standards'],
    ['one clause without any sign in it at all', 35, 'one clause without…'],
  ])('%j in %i mm gives %j', (text, width, expected) => {
    expect(shorten(text, type, width)).toBe(expected);
  });

  test('cuts a word that is wider than the line', () => {
    const text = shorten('W'.repeat(60), type, 30);
    expect(text).toMatch(/^W+…$/);
    expect(countLines(text, type, 30)).toBe(1);
  });
});

test('sets quotes, apostrophes and times signs', () => {
  expect(typeset(`5x "tell me more", it's (10x), -70%`)).toBe('5× “tell me more”, it’s (10×), −70%');
});
