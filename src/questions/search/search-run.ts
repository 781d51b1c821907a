import { mergeHits, type SearchHit, wordsOf } from './search-hit.ts';
import { countTerms, type SearchQuery } from './search-query.ts';

/** So many of the best answers are read to see which terms they hold. */
const sample = 3;

/**
 * Runs a query against an engine that demands every word. Terms no story holds are dropped and named; when no story
 * holds all the rest together, the stories that hold most of them are given instead.
 */
export async function runSearch({ text, terms }: SearchQuery, find: Find): Promise<SearchOutcome> {
  if (terms.length === 0) return text === '' ? { ...nothing, kind: 'empty' } : nothing;
  const all = await find(terms);
  const unseen = await findUnseen(terms, all);
  const missing = await keepMissing(unseen, terms.length > 1 ? find : undefined);
  const known = terms.filter((term) => !missing.includes(term));
  if (known.length === 0) return { ...nothing, missing };
  const matches = missing.length === 0 ? all : await find(known);
  if (matches.length > 0) return { kind: 'all', terms: known, missing, matches };
  return { kind: 'some', terms: known, missing, matches: await findSome(known, find) };
}

/** The terms that the best answers do not hold: an engine's guess, not a word of the story. */
async function findUnseen(terms: readonly string[], matches: readonly Match[]): Promise<string[]> {
  const hits = await Promise.all(matches.slice(0, sample).map((match) => match.load()));
  const words = hits.map(wordsOf).join(' ');
  return terms.filter((term) => countTerms(words, [term]) === 0);
}

async function keepMissing(terms: readonly string[], find: Find | undefined): Promise<string[]> {
  if (!find) return [...terms];
  const alone = await Promise.all(terms.map(async (term) => findUnseen([term], await find([term]))));
  return alone.flat();
}

/** Stories that hold some of the terms, at least half as many as the best: most terms first, then the engine's score. */
async function findSome(terms: readonly string[], find: Find): Promise<Match[]> {
  const found = new Map<string, [Match, ...Match[]]>();
  for (const match of (await Promise.all(terms.map((term) => find([term])))).flat()) {
    const same = found.get(match.id);
    if (same) same.push(match);
    else found.set(match.id, [match]);
  }
  const total = (matches: Match[]) => matches.reduce((sum, { score }) => sum + score, 0);
  const most = Math.max(...[...found.values()].map((matches) => matches.length));
  return [...found.values()]
    .filter((matches) => matches.length >= most / 2)
    .sort((a, b) => b.length - a.length || total(b) - total(a))
    .map((matches) => ({ id: matches[0].id, score: total(matches), load: () => loadMerged(matches, terms) }));
}

async function loadMerged(
  [first, ...rest]: [Match, ...Match[]],
  terms: readonly string[],
): Promise<SearchHit> {
  return mergeHits([await first.load(), ...(await Promise.all(rest.map((match) => match.load())))], terms);
}

const nothing: SearchOutcome = { kind: 'none', terms: [], missing: [], matches: [] };

/** Asks the engine for pages that hold every term. */
export type Find = (terms: readonly string[]) => Promise<Match[]>;

/** A page the engine found; its text is read only when it is shown. */
export interface Match {
  id: string;
  score: number;
  load(): Promise<SearchHit>;
}

/** `all`: every page holds every term · `some`: pages hold some of them · `none` · `empty`: nothing was asked. */
export interface SearchOutcome {
  kind: 'all' | 'some' | 'none' | 'empty';
  terms: string[];
  /** Terms that no page holds. */
  missing: string[];
  matches: Match[];
}
