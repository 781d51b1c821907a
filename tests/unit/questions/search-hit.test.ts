import { describe, expect, test } from 'vitest';
import {
  buildHit,
  mergeHits,
  rankPassages,
  reasonOf,
  type SearchHit,
} from '../../../src/questions/search/search-hit.ts';

const passage = (anchor: string, text: string) => ({
  url: `/a/#${anchor}`,
  label: 'Action',
  letter: 'A' as const,
  text,
});
const hit = (changes: Partial<SearchHit>): SearchHit => ({
  url: '/a/',
  card: { title: 'A slow queue', hook: 'One index ended it' },
  questions: [],
  heading: '',
  passages: [],
  ...changes,
});

describe('hits of one story', () => {
  test('become one, each passage with the excerpt that holds most of the words', () => {
    const merged = mergeHits(
      [
        hit({ questions: ['Why slow?'], passages: [passage('action', 'slow')] }),
        hit({
          questions: ['Why slow?', 'And then?'],
          heading: 'A slow queue',
          passages: [passage('action', 'slow team'), passage('task', 'team')],
        }),
        hit({ passages: [passage('action', 'team')] }),
      ],
      ['slow', 'team'],
    );
    expect(merged.questions).toEqual(['Why slow?', 'And then?']);
    expect(merged.heading).toBe('A slow queue');
    expect(merged.passages.map(({ text }) => text)).toEqual(['slow team', 'team']);
  });
});

test.each([
  [
    'It was <mark>slow</mark>, and nobody in the whole team knew why it was, so I went and',
    'It',
    'went and …',
  ],
  [
    'and nobody in the whole team knew why it was <mark>slow</mark>, so I went and looked.',
    '… and',
    'looked.',
  ],
  ['· It was <mark>slow</mark>, and nobody in the whole team knew why it was, so I looked.', 'It', 'looked.'],
  ['· a <mark>slow</mark> queue', 'a slow', 'queue'],
])('an excerpt shows where it is cut: %s', (excerpt, start, end) => {
  const place = { title: '·', url: '/a/#task', excerpt, anchor: { element: 'h2', id: 'task' } };
  const [found] = buildHit({ url: '/a/', meta: {}, sub_results: [place] }).passages;
  expect(found?.text.startsWith(start)).toBe(true);
  expect(found?.text.endsWith(end)).toBe(true);
});

test('passages stand by how many of the words they hold, those without any left out', () => {
  const passages = [passage('a', 'nothing'), passage('b', 'slow'), passage('c', 'slow team')];
  expect(rankPassages(hit({ passages }), ['slow', 'team']).map(({ text }) => text)).toEqual([
    'slow team',
    'slow',
  ]);
});

describe('the reason that is given', () => {
  test('is the question that holds most of the words', () => {
    const questions = ['Why slow?', 'Why was the team slow?'];
    expect(reasonOf(hit({ questions }), ['slow', 'team'])).toEqual({ kind: 'question', text: questions[1] });
  });

  test('is the title where a card shows another line, and none where it shows the title itself', () => {
    expect(reasonOf(hit({}), ['queue'])).toEqual({ kind: 'title', text: 'A slow queue' });
    expect(reasonOf(hit({ card: { title: 'A slow queue' } }), ['queue'])).toBeUndefined();
    expect(reasonOf(hit({}), ['deadline'])).toBeUndefined();
  });
});
