import {
  countValues,
  type EngineCounts,
  type Facet,
  facets,
  type SearchChoice,
  toEngineFilters,
} from '../questions/search/search-filter.ts';
import { buildHit, type EnginePage } from '../questions/search/search-hit.ts';
import { parseSearchQuery } from '../questions/search/search-query.ts';
import { type Match, runSearch, type SearchOutcome } from '../questions/search/search-run.ts';
import { href } from '../site-path.ts';

/** Searches the index of this site. With no words, a choice of filters alone lists what it leaves. */
export async function searchSite(typed: string, choice: SearchChoice = {}): Promise<SearchOutcome> {
  const query = parseSearchQuery(typed);
  const isChoiceAlone = query.text === '' && Object.keys(choice).length > 0;
  if (!isChoiceAlone) return runSearch(query, (terms) => findPages(terms, choice));
  const matches = await findPages([], choice);
  return { kind: matches.length > 0 ? 'all' : 'none', terms: [], missing: [], matches };
}

/** How many results each value of each facet would leave, the other facets staying as they are. */
export async function countChoices(terms: readonly string[], choice: SearchChoice): Promise<Counts> {
  const engine = await loadEngine();
  await engine.filters();
  const counted = facets.map(async (facet): Promise<[Facet, Record<string, number>]> => {
    const { [facet]: _, ...others } = choice;
    const { filters } = await engine.search(terms.join(' ') || null, { filters: toEngineFilters(others) });
    return [facet, countValues(facet, choice, filters)];
  });
  return new Map(await Promise.all(counted));
}

async function findPages(terms: readonly string[], choice: SearchChoice): Promise<Match[]> {
  const engine = await loadEngine();
  const { results } = await engine.search(terms.join(' ') || null, { filters: toEngineFilters(choice) });
  // Without a place in the text only a number on the card was met, which no reader means.
  return results
    .filter(({ words }) => terms.length === 0 || words.length > 0)
    .map(({ id, score, data }) => ({ id, score, load: async () => buildHit(await data()) }));
}

let engine: Promise<Engine> | undefined;

/** Loads the engine once; after a failure the next search tries again. */
function loadEngine(): Promise<Engine> {
  engine ??= startEngine().catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function startEngine(): Promise<Engine> {
  const loaded: Engine = await import(/* @vite-ignore */ href('/pagefind/pagefind.js'));
  await loaded.options({ excerptLength: 22, ranking: { metaWeights } });
  return loaded;
}

/** What counts beside the text of a page: its title, its hook and the questions it answers best. */
const metaWeights = {
  title: 8,
  hook: 6,
  questions: 6,
  company: 2,
  number: 0,
  seconds: 0,
  figure: 0,
  unit: 0,
  word: 0,
};

export type Counts = Map<Facet, Record<string, number>>;

/** The part of Pagefind's interface that is used here. */
interface Engine {
  options(options: {
    excerptLength: number;
    ranking: { metaWeights: Record<string, number> };
  }): Promise<void>;
  filters(): Promise<EngineCounts>;
  search(
    text: string | null,
    options: { filters: Record<string, string> },
  ): Promise<{ results: EngineResult[]; filters: EngineCounts }>;
}
interface EngineResult {
  id: string;
  score: number;
  words: number[];
  data(): Promise<EnginePage>;
}
