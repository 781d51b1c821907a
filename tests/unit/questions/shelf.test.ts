import { describe, expect, it } from 'vitest';
import {
  type Shelf,
  shelveByCompany,
  shelveByTag,
  splitShelves,
} from '../../../src/questions/matrix/shelf.ts';
import { makeLegend } from '../sheet/banks.ts';

const tagged = (number: number, tags: string[]) => ({ ...makeLegend(number), tags });
const placed = (number: number, company: string | undefined) => ({ ...makeLegend(number), company });
const numbers = (shelves: Shelf[]) =>
  shelves.map(({ id, legends }) => [id, legends.map(({ number }) => number)]);

describe('shelves of stories', () => {
  it('has one a tag, by title, with the words of the tag', () => {
    const shelves = shelveByTag([tagged(1, ['scala', 'load-balancing']), tagged(2, ['load-balancing'])]);
    expect(numbers(shelves)).toEqual([
      ['load-balancing', [1, 2]],
      ['scala', [1]],
    ]);
    expect(shelves[0]?.title).toBe('load balancing');
  });

  it('holds a story once, however often its file repeats the tag', () => {
    expect(numbers(shelveByTag([tagged(1, ['scala', 'scala'])]))).toEqual([['scala', [1]]]);
  });

  it('puts spellings of a company that share an address together, under the first', () => {
    const shelves = shelveByCompany([placed(1, 'M.Video'), placed(2, 'M-Video'), placed(3, undefined)]);
    expect(numbers(shelves)).toEqual([['m-video', [1, 2]]]);
    expect(shelves[0]?.title).toBe('M.Video');
  });

  it('has none for a company whose name leaves no address', () => {
    expect(shelveByCompany([placed(1, '???')])).toEqual([]);
  });

  it('parts the shared ones, fullest first, from the single ones', () => {
    const shelves = shelveByTag([tagged(1, ['a', 'b', 'c']), tagged(2, ['b', 'c']), tagged(3, ['c'])]);
    const { shared, single } = splitShelves(shelves);
    expect(shared.map(({ id }) => id)).toEqual(['c', 'b']);
    expect(single.map(({ id }) => id)).toEqual(['a']);
  });
});
