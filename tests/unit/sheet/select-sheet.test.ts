import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bank, Legend } from '../../../src/legend/schema.ts';
import { columnOf, papers } from '../../../src/sheet/paper.ts';
import { type Sheet, selectSheet } from '../../../src/sheet/select-sheet.ts';
import { anyBank, bankOf, makeBank, makeLegend } from './banks.ts';

describe.each(papers)('a sheet on %s', (paper) => {
  test.each([0, 1, 15, 16, 20, 30, 45, 60, 150])('holds %i legends on one page', (count) => {
    const sheet = selectSheet(makeBank(count), paper);
    expectToFit(sheet);
    expect(numbersOn(sheet)).toHaveLength(sheet.stories);
    if (count <= 60) expect(sheet.stories).toBe(count);
  });

  test('holds any bank of up to 60 legends', () => {
    fc.assert(
      fc.property(anyBank(), (bank) => expectToFit(selectSheet(bank, paper))),
      { numRuns: 60 },
    );
  }, 60_000);

  test('never brings back what was dropped when a legend is added', () => {
    let crowded = 0;
    fc.assert(
      fc.property(anyBank(), (bank) => {
        const fewer = bankOf(bank.legends.slice(0, -1));
        const dropped = selectSheet(fewer, paper).steps;
        if (dropped.length > 0) crowded += 1;
        expect(selectSheet(bank, paper).steps).toEqual(expect.arrayContaining(dropped));
      }),
      { numRuns: 30 },
    );
    expect(crowded).toBeGreaterThan(10);
  }, 60_000);

  test('is the same each time', () => {
    const bank = makeBank(40);
    expect(selectSheet(bank, paper)).toEqual(selectSheet(structuredClone(bank), paper));
  });
});

test('gives spare room to lines for what was asked today', () => {
  const sheet = selectSheet(makeBank(6), 'a4');
  expect(sheet.notes).toBeGreaterThan(2);
  expect(sheet.dropped).toEqual([]);
});

test('drops white space before words, the guide before stories, T before S before R before A', () => {
  const counts = [15, 20, 25, 30, 40, 50, 60, 100, 200, 400];
  const kinds = counts.map((count) => [
    ...new Set(selectSheet(makeBank(count), 'a4').steps.map(({ kind }) => kind)),
  ]);
  const order = [
    'spacing',
    'guide',
    'wrap',
    'task',
    'situation',
    'result',
    'delta',
    'action',
    'matrix',
    'legend',
  ];
  for (const taken of kinds) expect(taken).toEqual(order.slice(0, taken.length));
  expect(kinds.at(-1)).toEqual(order);
});

test('keeps the best story of every type when stories have to go', () => {
  const bank = makeBank(200);
  const best = bank.types.map(
    (type) => bank.legends.find(({ types }) => types[type.id] === 'strong')?.number,
  );
  const kept = numbersOn(selectSheet(bank, 'letter'));
  expect(kept.length).toBeLessThan(200);
  expect(kept).toEqual(expect.arrayContaining(best));
});

test('drops stories that are only workable first, then the highest number', () => {
  const bank = makeBank(150, (legend) => ({
    ...legend,
    types: { career: legend.number <= 3 ? 'workable' : 'strong' },
  }));
  const kept = numbersOn(selectSheet(bank, 'a4'));
  expect(kept).not.toContain(1);
  expect(kept).toEqual(kept.map((_, index) => index + 4));
});

test('keeps parts together where they fit, and says where one continues', () => {
  const { columns } = selectSheet(makeBank(15), 'a4');
  expect(columns[1].groups.map(({ continued }) => continued)).not.toContain(true);
  const onePart = selectSheet(
    makeBank(15, (legend) => ({ ...legend, part: 'technical' })),
    'a4',
  );
  expect(onePart.columns[1].groups.map(({ part, continued }) => [part, continued])).toEqual([
    ['Part technical', true],
  ]);
});

test('says what it left out and why', () => {
  expect(selectSheet(makeBank(20), 'a4').dropped).toMatchInlineSnapshot(`
    [
      {
        "what": "Lines to write on, and some of the white space",
        "why": "words come before room",
      },
      {
        "what": "From the guide: Adapt, Time, Before you speak",
        "why": "the stories come first",
      },
      {
        "what": "Second lines of the keywords of 14",
        "why": "the first words bring the rest back",
      },
    ]
  `);
  expect(selectSheet(makeBank(60), 'letter').dropped.map(({ what }) => what)).toMatchInlineSnapshot(`
    [
      "Lines to write on, and some of the white space",
      "From the guide: Adapt, Time, Before you speak",
      "Second lines of the keywords of 1–6, 8–13, 15–20, 22–27, 29–34, 36–40, 43, 44",
      "T of 1–60",
      "S of 1–60",
      "R of 1–60",
      "A of 7, 14, 21, 28, 35, 41, 42, 45–60",
    ]
  `);
});

test('shows a long word whole and a wide figure small', () => {
  const long = { ...makeLegend(1), cues: ['W'.repeat(60)], word: 'unmistakeable luck', headline: undefined };
  const sheet = selectSheet(bankOf([long]), 'a4');
  const entry = sheet.columns[0].groups[0]?.entries[0];
  expect(entry?.cues).toEqual([{ kind: undefined, text: 'W'.repeat(60) }]);
  expect(entry?.figure.size).toBe(8.5);
  expectToFit(sheet);
});

describe('the small matrix', () => {
  const matrixOf = (bank: Bank) => selectSheet(bank, 'a4').matrix;

  test('is a grid with a rule before each part', () => {
    const grid = matrixOf(makeBank(8));
    if (grid?.form !== 'grid') throw new Error('Eight stories make a grid.');
    expect(grid.columns.flatMap(({ startsPart }, at) => (startsPart ? [at] : []))).toEqual([0, 4]);
  });

  test('is set close, then as a list, when there are more stories, and as a list where numbers have three digits', () => {
    const formOf = (bank: Bank) => {
      const matrix = matrixOf(bank);
      return matrix?.form === 'grid' && matrix.dense ? 'close' : matrix?.form;
    };
    const forms = Array.from({ length: 30 }, (_, index) => formOf(makeBank(index + 1)));
    expect([...new Set(forms)]).toEqual(['grid', 'close', 'list']);
    expect(formOf(makeBank(3, (legend) => ({ ...legend, number: legend.number + 97 })))).toBe('list');
  });

  test('says how many numbers found no room in their rows, be it one', () => {
    const serving = (count: number) =>
      makeBank(count, (legend) => ({ ...legend, number: legend.number + 99, types: { career: 'strong' } }));
    const sheets = Array.from({ length: 20 }, (_, index) => selectSheet(serving(index + 1), 'a4'));
    expect(sheets.map(({ matrix }) => matrix?.hidden)).toEqual(expect.arrayContaining([0, 1, 2]));
    for (const [at, { matrix, dropped }] of sheets.entries()) {
      if (matrix?.form !== 'list') throw new Error('Numbers of three digits make a list.');
      const shown = matrix.rows.reduce(
        (sum, { strong, workable }) => sum + strong.length + workable.length,
        0,
      );
      expect(shown + matrix.hidden).toBe(at + 1);
      const said = dropped.flatMap(({ what }) => /^(\d+ numbers?) in the rows/.exec(what)?.[1] ?? []);
      const noun = matrix.hidden === 1 ? 'number' : 'numbers';
      expect(said).toEqual(matrix.hidden === 0 ? [] : [`${matrix.hidden} ${noun}`]);
    }
  });

  test('is left out where no story serves a type', () => {
    expect(matrixOf(makeBank(3, (legend) => ({ ...legend, types: {} })))).toBeUndefined();
  });
});

test('marks what only the private edition shows, and gives a letter nobody wrote no line', () => {
  const legend: Legend = {
    ...makeLegend(1),
    visibility: 'draft',
    cues: { situation: 'fog', task: '', action: 'slow', result: '' },
  };
  const sheet = selectSheet(bankOf([legend, makeLegend(2)]), 'a4');
  const [draft, other] = sheet.columns[0].groups[0]?.entries ?? [];
  expect([draft?.badge, other?.badge]).toEqual(['draft', undefined]);
  expect(draft?.cues.map(({ kind }) => kind)).toEqual(['situation', 'action']);
});

test('shows a figure without a digit as a word', () => {
  const [fact] = makeLegend(1).facts;
  if (!fact) throw new Error('The story has no fact.');
  const legend = { ...makeLegend(1), facts: [{ ...fact, change: 'none lost' }] };
  const entry = selectSheet(bankOf([legend]), 'a4').columns[0].groups[0]?.entries[0];
  expect(entry?.figure).toMatchObject({ kind: 'word', text: 'none lost' });
});

test('leaves room for notes only on a sheet that drops nothing, and for two at least', () => {
  const sheets = Array.from({ length: 30 }, (_, index) => selectSheet(makeBank(index), 'a4'));
  for (const { notes, steps } of sheets) {
    expect(notes === 0 || notes >= 2).toBe(true);
    if (steps.length > 0) expect(notes).toBe(0);
  }
  expect(sheets.some(({ steps }) => steps.length > 0)).toBe(true);
});

test('passes over a guide page without lines for the sheet', () => {
  const bank = makeBank(1);
  const [page] = bank.guide;
  if (!page) throw new Error('The bank has no guide.');
  expect(selectSheet({ ...bank, guide: [{ ...page, sheet: [] }] }, 'a4').guide).toBeUndefined();
});

function expectToFit({ columns, paper }: Sheet) {
  for (const { height, spare } of columns) {
    expect(spare).toBeGreaterThanOrEqual(0);
    expect(height + spare).toBeCloseTo(columnOf[paper].height);
  }
}

function numbersOn({ columns }: Sheet): number[] {
  const entries = columns.flatMap(({ groups }) => groups).flatMap((group) => group.entries);
  return entries.map(({ number }) => number).sort((a, b) => a - b);
}
