import { describe, expect, test } from 'vitest';
import { matrixSummary } from '../../../src/components/matrix/summary.ts';
import { readBank } from '../../../src/legend/bank.ts';
import type { Bank, Fit, Legend } from '../../../src/legend/schema.ts';
import { buildMatrix, legendsForType } from '../../../src/questions/matrix/matrix.ts';
import { site } from '../../../src/site.ts';
import { isJudged } from '../../gold/stories.ts';

const { bank: shipped } = await readBank('content', { pace: site.pace, edition: 'private' });
const { bank } = await readBank('tests/fixtures/second-bank', { pace: site.pace, edition: 'private' });

describe.skipIf(!isJudged(shipped.legends))(
  'our stories, while `content/legends` holds them and no others',
  () => {
    // The table at the end of the document the stories came from: strong cells, best first.
    const source: [string, number[]][] = [
      ['technical-achievement', [1, 2, 4]],
      ['scaling-performance', [2, 3, 5]],
      ['leadership-management', [6, 7]],
      ['collaboration', [8, 14]],
      ['failure-learning', [9, 10]],
      ['problem-solving', [11, 12]],
      ['continuous-learning', [13]],
      ['career-motivation', [15]],
    ];

    test.each(source)('%s is told best by %j', (type, numbers) => {
      const strong = legendsForType(shipped, type).filter(({ fit }) => fit === 'strong');
      expect(strong.map(({ legend }) => legend.number)).toEqual(numbers);
    });

    test('have no type beyond the document', () => {
      expect(buildMatrix(shipped).rows.map(({ type }) => type.id)).toEqual(source.map(([type]) => type));
    });
  },
);

describe('a matrix', () => {
  test('has a row for each type and a column for each legend', () => {
    const matrix = buildMatrix(bank);
    expect(matrix.rows.map(({ type }) => type.id)).toEqual(bank.types.map(({ id }) => id));
    expect(matrix.columns.map(({ legend }) => legend.id)).toEqual(bank.legends.map(({ id }) => id));
  });

  test('counts strong and workable cells by row, by column and in all', () => {
    const matrix = buildMatrix(bank);
    const fits = bank.legends.flatMap((legend) => Object.values(legend.types));
    expect(matrix.strong).toBe(fits.filter((fit) => fit === 'strong').length);
    expect(matrix.workable).toBe(fits.filter((fit) => fit === 'workable').length);
    expect(matrix.columns.reduce((total, { strong }) => total + strong, 0)).toBe(matrix.strong);
    expect(matrix.rows.reduce((total, { workable }) => total + workable, 0)).toBe(matrix.workable);
  });

  test.each<[string, Record<string, Fit>[], string]>([
    ['no story', [], 'empty'],
    ['only workable ones', [{ a: 'workable' }, { a: 'workable' }], 'empty'],
    ['one strong story', [{ a: 'strong' }, { a: 'workable' }], 'single'],
    ['two strong stories', [{ a: 'strong' }, { a: 'strong' }], 'none'],
  ])('with %s for a type has the gap it has', (_, types, gap) => {
    expect(buildMatrix(bankOf(types)).rows[0]?.gap).toBe(gap);
  });

  test('leaves out parts without legends and marks where the others start', () => {
    const small = bankOf([{ a: 'strong' }, { a: 'workable' }]);
    const matrix = buildMatrix({ ...small, parts: [{ id: 'empty', title: 'Empty' }, ...small.parts] });
    expect(matrix.parts.map(({ part }) => part.id)).toEqual(['p']);
    expect(matrix.columns.map(({ startsPart }) => startsPart)).toEqual([true, false]);
  });

  test('names strong legends in the order of the type, then strong and workable ones by number', () => {
    const small = bankOf([{ a: 'workable' }, { a: 'strong' }, { a: 'strong' }, { a: 'strong' }]);
    const [type] = small.types;
    if (type) type.best = ['legend-3', 'gone'];
    expect(legendsForType(small, 'a').map(({ legend }) => legend.number)).toEqual([3, 2, 4, 1]);
  });

  test('of an empty bank is empty', () => {
    const matrix = buildMatrix({ legends: [], parts: [], types: [], guide: [], intents: [], concepts: [] });
    expect(matrix).toEqual({ parts: [], columns: [], rows: [], strong: 0, workable: 0 });
  });
});

describe('the summary', () => {
  test.each<[Record<string, Fit>[], string]>([
    [[], 'One type of question, no stories. One has no story yet.'],
    [
      [{ a: 'strong' }],
      'One type of question, one story. Every type has an answer; one rests on a single story.',
    ],
    [
      [{ a: 'strong' }, { a: 'strong' }],
      'One type of question, two stories. Every type has an answer and a second one.',
    ],
  ])('of %j reads well', (types, sentence) => {
    expect(matrixSummary(buildMatrix(bankOf(types)))).toBe(sentence);
  });
});

/** A bank with a type `a`, a part `p` and a legend for each record of types, numbered from 1. */
function bankOf(types: Record<string, Fit>[]): Bank {
  const [model] = bank.legends;
  if (!model) throw new Error('the bank holds no legend to model on');
  const legends = types.map(
    (own, index): Legend => ({
      ...model,
      id: `legend-${index + 1}`,
      number: index + 1,
      part: 'p',
      types: own,
    }),
  );
  return {
    legends,
    parts: [{ id: 'p', title: 'Part' }],
    types: [{ id: 'a', title: 'A', shortTitle: 'A', checking: 'A', best: [] }],
    guide: [],
    intents: [],
    concepts: [],
  };
}
