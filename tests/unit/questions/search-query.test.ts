import { describe, expect, test } from 'vitest';
import {
  countTerms,
  markTerms,
  matchesTerm,
  maxLength,
  parseSearchQuery,
} from '../../../src/questions/search/search-query.ts';

describe('what was typed', () => {
  test.each([
    ['Tell me about a time you failed', ['failed']],
    ['load-balancing', ['load', 'balancing']],
    ['  Load   BALANCER load ', ['load', 'balancer']],
    ['response time', ['response', 'time']],
    ['Why this company?', ['company']],
    ['why?', ['why']],
    ['2.5 s', ['2.5', 's']],
    ['Привет, мир', ['привет', 'мир']],
    ['<b>bold</b> & "quoted"', ['b', 'bold', 'quoted']],
    ['', []],
    ['😀 — …', []],
  ])('%j is searched as %j', (typed, terms) => {
    expect(parseSearchQuery(typed).terms).toEqual(terms);
  });

  test('ten thousand characters are cut, and so are many words', () => {
    expect(parseSearchQuery('x'.repeat(10_000)).text).toHaveLength(maxLength);
    expect(parseSearchQuery(Array.from({ length: 90 }, (_, at) => `w${at}`).join(' ')).terms).toHaveLength(
      12,
    );
  });
});

describe('a word of a story and a term', () => {
  test.each([
    ['debugging', 'debug'],
    ['debug', 'debugging'],
    ['profiled,', 'profiling'],
    ['use', 'using'],
    ['Solved?', 'solve'],
    ['PostgreSQL', 'sql'],
    ['load-balancer', 'balancer'],
    ['café', 'cafe'],
    ['переменных', 'переменные'],
    ['30', '30'],
  ])('%s answers %s', (word, term) => {
    expect(matchesTerm(word, term)).toBe(true);
  });

  test.each([
    ['me', 'mentr'],
    ['men', 'mentr'],
    ['slow', 's'],
    ['300', '30ms'],
    ['team', 'tea time'],
    ['', 'x'],
  ])('%s does not answer %s', (word, term) => {
    expect(matchesTerm(word, term)).toBe(false);
  });

  test('counts each term once', () => {
    expect(countTerms('the team, the teams and I', ['team', 'slow'])).toBe(1);
  });
});

describe('marks', () => {
  test('stand on the words that answer a term, and nothing is lost', () => {
    const text = 'I <b>profiled</b> the load-balancer & found 3 causes.';
    const pieces = markTerms(text, ['profiling', 'cause']);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.filter(({ isMarked }) => isMarked).map((piece) => piece.text)).toEqual([
      'profiled',
      'causes',
    ]);
  });

  test('are none without terms', () => {
    expect(markTerms('some words', [])).toEqual([{ text: 'some words', isMarked: false }]);
  });
});
