import { describe, expect, it } from 'vitest';
import { partSpans } from '../../../src/components/part-spans.ts';

describe('the columns of each part on the home page', () => {
  it.each([
    ['fills three rows of five exactly', [5, 3, 2, 2, 3], [5, 3, 2, 2, 3]],
    ['gives a part of more than a row the whole row', [12, 5], [5, 5]],
    ['lets the last part of a row take the room that is left', [3, 4, 1], [5, 4, 1]],
    ['lets a short last row run to the edge', [5, 2], [5, 5]],
    ['shares a row among three small parts', [1, 2, 1, 5], [1, 2, 2, 5]],
    ['has nothing to say about no parts', [], []],
  ])('%s', (_, counts, spans) => {
    expect(partSpans(counts)).toEqual(spans);
  });

  it('always fills rows of exactly five', () => {
    for (const counts of [
      [4, 4, 4],
      [1, 1, 1, 1],
      [2, 3, 4, 5, 9, 1],
    ]) {
      expect(partSpans(counts).reduce((sum, span) => sum + span, 0) % 5).toBe(0);
    }
  });
});
