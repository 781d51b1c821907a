import { describe, expect, it } from 'vitest';
import type { Fit } from '../../../src/legend/schema.ts';
import { coverageOf, storiesForType } from '../../../src/questions/matrix/type-stories.ts';
import { bankOf, makeLegend } from '../sheet/banks.ts';

const legend = (number: number, types: Record<string, Fit>) => ({ ...makeLegend(number), types });
const [first, second, third] = [
  legend(1, { scaling: 'workable', achievement: 'strong' }),
  legend(2, { scaling: 'strong' }),
  legend(3, { scaling: 'strong' }),
];

describe('the stories for a question type', () => {
  it('stand best first, each with its questions of that type alone', () => {
    const asked = {
      ...third,
      bestFor: [
        { question: 'How do you scale?', type: 'scaling' },
        { question: 'What are you proud of?', type: 'achievement' },
      ],
    };
    const bank = bankOf([first, second, asked]);
    const types = bank.types.map((type) => (type.id === 'scaling' ? { ...type, best: [asked.id] } : type));
    const stories = storiesForType({ ...bank, types }, 'scaling');
    expect(stories.map(({ legend: { number }, fit }) => [number, fit])).toEqual([
      [3, 'strong'],
      [2, 'strong'],
      [1, 'workable'],
    ]);
    expect(stories[0]?.questions).toEqual(['How do you scale?']);
    expect(stories[1]?.questions).toEqual([]);
  });

  it('are none for a type that no story claims', () => {
    expect(storiesForType(bankOf([first]), 'career')).toEqual([]);
  });
});

describe('the types a set of stories serves', () => {
  it('are counted in the order of the types, those without a story left out', () => {
    const { types } = bankOf([]);
    const coverage = coverageOf(types, [first, second]);
    expect(coverage.map(({ type, strong, workable }) => [type.id, strong, workable])).toEqual([
      ['achievement', 1, 0],
      ['scaling', 1, 1],
    ]);
  });
});
