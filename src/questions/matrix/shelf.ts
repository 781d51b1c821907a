import type { Legend } from '../../legend/schema.ts';
import { toSlug } from '../../legend/text.ts';

/** Stories that share a tag or a company, in the order of their numbers. */
export interface Shelf {
  /** As it stands in the address. */
  id: string;
  title: string;
  legends: Legend[];
}

/** A shelf a tag, by title. */
export const shelveByTag = (legends: readonly Legend[]): Shelf[] =>
  shelve(legends, ({ tags }) => tags.map((tag) => ({ id: tag, title: tag.replaceAll('-', ' ') })));

/** A shelf a company, by title; spellings that share an address share a shelf. */
export const shelveByCompany = (legends: readonly Legend[]): Shelf[] =>
  shelve(legends, ({ company }) =>
    company === undefined || toSlug(company) === '' ? [] : [{ id: toSlug(company), title: company }],
  );

/** Parts the shelves that hold several stories, fullest first, from those that hold one. */
export function splitShelves(shelves: readonly Shelf[]): { shared: Shelf[]; single: Shelf[] } {
  return {
    shared: shelves
      .filter(({ legends }) => legends.length > 1)
      .sort((a, b) => b.legends.length - a.legends.length),
    single: shelves.filter(({ legends }) => legends.length === 1),
  };
}

function shelve(legends: readonly Legend[], labelsOf: (legend: Legend) => Label[]): Shelf[] {
  const shelves = new Map<string, Shelf>();
  for (const legend of legends) {
    for (const label of labelsOf(legend)) {
      const shelf = shelves.get(label.id) ?? { ...label, legends: [] };
      if (!shelf.legends.includes(legend)) shelf.legends.push(legend);
      shelves.set(label.id, shelf);
    }
  }
  return [...shelves.values()].sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

type Label = Pick<Shelf, 'id' | 'title'>;
