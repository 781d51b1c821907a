/** What a search can be narrowed by, one value each, as it stands in the address. */
export const facets = ['type', 'fit', 'part', 'company', 'tag'] as const;
export type Facet = (typeof facets)[number];
export type SearchChoice = Partial<Record<Facet, string>>;

/** Fit belongs to a type: with both chosen, the story must fit that very type so. */
export function toEngineFilters({ type, fit, ...rest }: SearchChoice): Record<string, string> {
  const pair =
    type && fit ? { 'type-fit': typeFit(type, fit) } : { ...(type && { type }), ...(fit && { fit }) };
  return { ...pair, ...rest };
}

/** How a type and its fit stand in the index as one value. */
export const typeFit = (type: string, fit: string): string => `${type}:${fit}`;

/** How many pages each value of a facet would leave, read from the engine's answer to the other choices. */
export function countValues(
  facet: Facet,
  choice: SearchChoice,
  counts: EngineCounts,
): Record<string, number> {
  const pairs = Object.entries(counts['type-fit'] ?? {}).map(
    ([pair, count]) => [...pair.split(':'), count] as const,
  );
  if (facet === 'fit' && choice.type) return pick(pairs, 0, choice.type);
  if (facet === 'type' && choice.fit) return pick(pairs, 1, choice.fit);
  return counts[facet] ?? {};
}

/** Reads a choice and the words from an address; unknown names and empty values are left out. */
export function readAddress(search: string): { text: string; choice: SearchChoice } {
  const params = new URLSearchParams(search);
  const chosen = facets
    .map((facet) => [facet, params.get(facet) ?? ''] as const)
    .filter(([, value]) => value !== '');
  return { text: params.get('q') ?? '', choice: Object.fromEntries(chosen) };
}

/** The query part of an address: nothing for an empty search, or `?q=…&type=…`. */
export function writeAddress(text: string, choice: SearchChoice): string {
  const params = new URLSearchParams();
  if (text !== '') params.set('q', text);
  for (const facet of facets) if (choice[facet]) params.set(facet, choice[facet]);
  return params.size > 0 ? `?${params}` : '';
}

function pick(
  pairs: readonly (readonly (string | number)[])[],
  side: 0 | 1,
  value: string,
): Record<string, number> {
  const wanted = pairs.filter((pair) => pair[side] === value);
  return Object.fromEntries(wanted.map((pair) => [String(pair[1 - side]), Number(pair[2])]));
}

export type EngineCounts = Record<string, Record<string, number>>;
