import { describe, expect, it } from 'vitest';
import { answersOf, passagesOf } from '../../../src/components/book/passages.ts';
import { change, profileText, requireLegend, starText } from '../legend/fixture.ts';

describe('a legend in the book', () => {
  it('is told in short, then in full, its letters in order', () => {
    const passages = passagesOf(requireLegend(starText));
    expect(passages.map(({ mark }) => mark).slice(0, 5)).toEqual(['“', 'S', 'T', 'A', 'R']);
  });

  it('has ids of its own, so that no two legends share one', () => {
    const ids = [starText, profileText].flatMap((text, index) => {
      const legend = requireLegend(text, { id: `one-${index}` });
      return [...passagesOf(legend), ...answersOf(legend)].map(({ id }) => id);
    });
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toBe('legend-one-0--in-short');
  });

  it('keeps links to its own sections, under their ids in the book', () => {
    const text = change(starText, '## Result\n', '## Result\nSee [the task](#task). ');
    const result = passagesOf(requireLegend(text)).find(({ kind }) => kind === 'result');
    expect(result?.html).toContain('href="#legend-star--task"');
  });
});
