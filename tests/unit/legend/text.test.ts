import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/legend/nearest.ts';
import { toSlug } from '../../../src/legend/text.ts';

describe('a name becomes an address', () => {
  it.each([
    ['M.Video (Moscow)', 'm-video-moscow'],
    ['Why did you do it that way?', 'why-did-you-do-it-that-way'],
    ["It’s and it's", 'its-and-its'],
    ['Почему так?', 'почему-так'],
    ['为什么', '为什么'],
    ['Cafe\u0301', 'café'],
    ['???', ''],
  ])('%s', (name, slug) => {
    expect(toSlug(name)).toBe(slug);
  });
});

describe('the nearest name is offered', () => {
  it.each([
    ['hoook', ['hook', 'word'], 'hook'],
    ['leadershp-management', ['leadership-management', 'collaboration'], 'leadership-management'],
    ['leadership', ['leadership-management', 'collaboration'], 'leadership-management'],
    ['wrok', ['work', 'word'], 'work'],
    ['Fcat', ['Fact', 'Cut', 'Note'], 'Fact'],
    ['aftr', ['before', 'after', 'change', 'label'], 'after'],
    ['company', ['hook', 'word'], undefined],
    ['pdf', ['md', 'json', 'anki', 'csv'], undefined],
    ['cvs', ['md', 'json', 'anki', 'csv'], 'csv'],
    ['x', [], undefined],
  ])('%s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });
});
