import { describe, expect, it, test } from 'vitest';
import { splitQuestion } from '../../../src/questions/match/parts.ts';
import { buildSpeller } from '../../../src/questions/match/spelling.ts';
import { toMeaning, toStem, toTokens, toWords } from '../../../src/questions/match/words.ts';

test.each([
  ["You didn't agree", ['you', 'did', 'not', 'agree']],
  ['You can’t say no', ['you', 'can', 'not', 'say', 'no']],
  ["my boss's non-technical co-worker", ['my', 'boss', 'nontechnical', 'coworker']],
  ['Что такое SAP?', ['что', 'такое', 'sap']],
  ['ｆｕｌｌ  width', ['full', 'width']],
  ['', []],
])('%s is cut into words', (text, words) => {
  expect(toWords(text)).toEqual(words);
});

test.each([
  ['led', 'lead'],
  ['prioritised', 'prioritize'],
  ['behaviour', 'behavior'],
  ['failing', 'failed'],
  ['taught', 'teaching'],
  ['rolled', 'roll'],
  ['called', 'call'],
  ['cancelled', 'cancel'],
  ['travelling', 'travel'],
  ['конфликты', 'конфликта'],
])('%s and %s have one stem', (one, other) => {
  expect(toStem(one)).toBe(toStem(other));
});

test.each([
  ['rolled out', 'role'],
  ['busy', 'business'],
  ['integrity', 'integration'],
  ['a custom field', 'customers'],
  ['news', 'new'],
  ['improvised', 'improved'],
])('%s shares no stem with %s', (one, other) => {
  expect(toWords(one).map(toStem)).not.toContain(toStem(other));
});

test.each([
  ['Tell me about a time when you failed', 'you fail'],
  ['Can you give me an example of a time you failed?', 'you fail'],
  ['Describe a situation where you failed', 'you fail'],
  ["I'd like to hear about failing", 'you fail'],
  ['Give me a specific example of when you failed', 'you when you fail'],
  ['Describe a stressful situation', 'you a stress situat'],
  ['Tell me about your leadership experience', 'you your leadership experiens'],
])('the opening of “%s” is left out', (text, stems) => {
  expect(
    toTokens(text)
      .map(({ stem }) => stem)
      .join(' '),
  ).toBe(stems);
});

test('“most” says nothing of what a question is about', () => {
  const meaning = toMeaning(toTokens('Who was your most challenging customer?'));
  expect([...meaning]).toEqual(['challeng', 'customer']);
});

describe('a typo', () => {
  const mend = buildSpeller(new Set(['conflict', 'deadlin', 'risk', 'prioriti']), (stem) => stem === 'rist');
  const mended = (stem: string) => mend({ stem, scaffold: false });

  test.each([
    ['confilct', 'conflict'],
    ['deadin', 'deadlin'],
    ['deadlien', 'deadlin'],
    ['riks', 'risk'],
    ['piroriti', 'prioriti'],
  ])('%s is mended to %s', (typed, meant) => {
    expect(mended(typed).stem).toBe(meant);
  });

  test.each(['rist', 'ris', 'onflict', 'disk', 'conf'])('%s is left as it is', (typed) => {
    expect(mended(typed).stem).toBe(typed);
  });

  it('in a word that only carries the question mends to one that does', () => {
    expect(mended('abuot')).toEqual({ stem: 'about', scaffold: true });
  });
});

test.each([
  ['Tell me about a conflict. How do you give feedback?', 2],
  ['What are your strengths and what are your weaknesses?', 2],
  ['Why do you want to leave, and why this company?', 2],
  ['How do you hire; how do you delegate?', 2],
  ['Tell me about a failure. What did you learn?', 1],
  ['Describe a conflict and how you resolved it.', 1],
  ['Tell me about a mistake you made as a leader. How did you recover?', 1],
  ['Your plan fell through. How did you cope, and how did it turn out?', 1],
  ['How do you balance speed and quality?', 1],
  ['Version 2.0 failed', 1],
  ['', 0],
])('“%s” has %i parts', (question, parts) => {
  expect(splitQuestion(question)).toHaveLength(parts);
});
