import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceOf, countWords, formatSeconds, speakingSeconds } from '../../../src/legend/timing.ts';
import { profileText, requireLegend, starText } from './fixture.ts';

describe('words are counted in any script', () => {
  it.each([
    ['', 0],
    ['One two three.', 3],
    ['Load-balancer at 30 ms', 5],
    ['It’s 99.9% of them', 4],
    ['Мы сделали это', 3],
    ['我们做到了', 3],
    ['— … !', 0],
  ])('%j', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});

it('plain lines are counted as the segmenter counts them', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const signs =
    'a,B,word,9,30,_,.,:,;,’,\',",“,‘,-,–,—,/,%,+,(,), ,!,?,\n,\r,\t,é,я,我,$,&,don’t,e.g.,P99,1'.split(',');
  const text = fc.array(fc.constantFrom(...signs, ','), { maxLength: 14 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (said) => {
      const slow = [...segmenter.segment(said)].filter(({ isWordLike }) => isWordLike).length;
      expect(countWords(said)).toBe(slow);
    }),
    { numRuns: 3000 },
  );
});

describe('seconds follow from words and pace', () => {
  it.each([
    [70, 140, 30],
    [280, 140, 120],
    [0, 140, 0],
    [100, 160, 38],
  ])('%i words at %i', (words, pace, seconds) => {
    expect(speakingSeconds(words, pace)).toBe(seconds);
  });
});

describe('seconds are formatted from their total', () => {
  it.each([
    [0, '0 s'],
    [28, '28 s'],
    [59.6, '1 min'],
    [60, '1 min'],
    [112, '1 min 52 s'],
    [119.5, '2 min'],
    [180, '3 min'],
  ])('%d', (total, text) => {
    expect(formatSeconds(total)).toBe(text);
  });

  it('never says sixty seconds', () => {
    for (let total = 0; total < 4000; total += 0.5) expect(formatSeconds(total)).not.toMatch(/\b60 s/);
  });
});

describe('the balance of a story', () => {
  it('counts the words of each letter', () => {
    expect(balanceOf(requireLegend(starText))).toEqual({ situation: 8, task: 10, action: 9, result: 7 });
  });

  it('is unknown for a profile', () => {
    expect(balanceOf(requireLegend(profileText))).toBeUndefined();
  });
});
