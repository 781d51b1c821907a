import { describe, expect, it } from 'vitest';
import { labelStarts, segmentsOf } from '../../../src/components/segments.ts';

describe('the segments of a balance bar', () => {
  it('shares the room that the gaps leave', () => {
    const segments = segmentsOf(
      [
        ['action', 3],
        ['result', 1],
      ],
      2,
    );
    expect(segments).toEqual([
      { key: 'action', start: 0, size: 73.5 },
      { key: 'result', start: 75.5, size: 24.5 },
    ]);
  });

  it('draws nothing when there are no words', () => {
    expect(segmentsOf([['action', 0]], 1)).toEqual([{ key: 'action', start: 0, size: 0 }]);
  });
});

describe('the labels under them', () => {
  it.each([
    ['stand under their own segment where there is room', [0, 30, 50, 80], [0, 30, 50, 80]],
    ['are pushed right by a narrow segment', [0, 14, 17, 80], [0, 14, 28, 80]],
    ['stay inside at the end', [0, 14, 60, 97], [0, 14, 60, 86]],
    ['push back when the end is crowded', [0, 80, 85, 97], [0, 58, 72, 86]],
  ])('%s', (_, starts, expected) => {
    expect(labelStarts(starts, 14)).toEqual(expected);
  });
});
