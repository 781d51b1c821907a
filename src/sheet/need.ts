import type { Bank, Legend } from '../legend/schema.ts';

/**
 * Legends in the order the sheet needs them. First the best strong story of every question type, then every
 * second best, and so on; after them those that are only workable. Equals stand by number, lowest first.
 */
export function orderByNeed(bank: Bank): Legend[] {
  const strong = new Map(
    bank.types.map(({ id }) => [
      id,
      new Map(strongLegends(bank, id).map((legend, place) => [legend.id, place])),
    ]),
  );
  const needs = new Map(bank.legends.map((legend) => [legend.id, rankOf(legend, strong)]));
  const needOf = (legend: Legend) => needs.get(legend.id) ?? workableOnly;
  return [...bank.legends].sort((a, b) => needOf(a) - needOf(b) || a.number - b.number);
}

/** Strong legends of a type: in the order of its `best` list, then by number. */
export function strongLegends(bank: Bank, type: string): Legend[] {
  const best = bank.types.find(({ id }) => id === type)?.best ?? [];
  const placeOf = ({ id }: Legend) => (best.includes(id) ? best.indexOf(id) : best.length);
  return bank.legends
    .filter((legend) => legend.types[type] === 'strong')
    .sort((a, b) => placeOf(a) - placeOf(b) || a.number - b.number);
}

const workableOnly = Number.MAX_SAFE_INTEGER;

/** The best place of a legend among the strong ones of any type; `strong` holds the places of each type by id. */
function rankOf(legend: Legend, strong: Map<string, Map<string, number>>): number {
  const places = Object.keys(legend.types).flatMap((type) => strong.get(type)?.get(legend.id) ?? []);
  return places.length > 0 ? Math.min(...places) : workableOnly;
}
