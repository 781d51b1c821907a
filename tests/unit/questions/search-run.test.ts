import { describe, expect, test } from 'vitest';
import { describeSearch } from '../../../src/questions/search/search-message.ts';
import { parseSearchQuery } from '../../../src/questions/search/search-query.ts';
import { type Find, runSearch } from '../../../src/questions/search/search-run.ts';

const stories: Record<string, string> = {
  launch: 'two weeks before the launch the team was profiling',
  balancer: 'a slow balancer and two days of profiling',
  cache: 'men cursed the cache',
};

/** Like Pagefind: every word it knows is demanded, an unknown one is ignored or met by anything that begins alike. */
const find: Find = async (terms) => {
  const guess = (text: string, term: string) =>
    text.includes(term) || (term.startsWith('men') && text.includes('men'));
  const known = terms.filter((term) => Object.values(stories).some((text) => guess(text, term)));
  return Object.entries(stories)
    .filter(([, text]) => known.length > 0 && known.every((term) => guess(text, term)))
    .map(([id, text]) => ({ id, score: 1, load: async () => toHit(id, text) }));
};

const toHit = (id: string, text: string) => ({
  url: `/${id}/`,
  card: {},
  questions: [],
  heading: '',
  passages: [{ url: `/${id}/#action`, label: 'Action', letter: 'A' as const, text }],
});

describe('a search', () => {
  test.each([
    ['profiling', ['launch', 'balancer'], '2 results'],
    ['profiling team', ['launch'], '1 result'],
    ['profiling zzz', ['launch', 'balancer'], 'Nothing holds “zzz”; showing 2 results for “profiling”.'],
    ['mentr', [], 'Nothing holds “mentr”.'],
    ['mentr team', ['launch'], 'Nothing holds “mentr”; showing 1 result for “team”.'],
    ['zzz yyy', [], 'Nothing holds “zzz” or “yyy”.'],
    [
      'slow team',
      ['launch', 'balancer'],
      'No story holds “slow” and “team” together; showing 2 results with some of them.',
    ],
    [
      'zzz slow team',
      ['launch', 'balancer'],
      'Nothing holds “zzz”, and no story holds “slow” and “team” together; showing 2 results with some of them.',
    ],
    ['', [], ''],
    ['😀', [], 'There is no word in that to look for.'],
    ['x'.repeat(60), [], `Nothing holds “${'x'.repeat(30)}…”.`],
    ['aa1 bb1 cc1 dd1 ee1 ff1', [], 'Nothing holds “aa1”, “bb1”, “cc1”, “dd1” or 2 more.'],
  ])('for %j finds %j and says %j', async (typed, ids, message) => {
    const outcome = await runSearch(parseSearchQuery(typed), find);
    expect(outcome.matches.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(describeSearch(outcome, false)).toBe(message);
  });

  test('that holds some of the words leaves out stories with far fewer of them', async () => {
    const outcome = await runSearch(parseSearchQuery('slow balancer days team cache'), find);
    expect(outcome.matches.map(({ id }) => id)).toEqual(['balancer']);
  });

  test('says when it was narrowed', () => {
    expect(describeSearch({ kind: 'none', terms: [], missing: ['team'], matches: [] }, true)).toBe(
      'Nothing within these filters holds “team”.',
    );
    expect(describeSearch({ kind: 'none', terms: [], missing: [], matches: [] }, true)).toBe(
      'Nothing is left with these filters.',
    );
  });
});
