import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
