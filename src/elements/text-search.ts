import type { SearchOutcome } from '../questions/search/search-run.ts';
import { searchSite } from './search-engine.ts';
import { loadHits, renderPlaces, renderStory } from './search-results.ts';

/** So many stories are looked into, and so many places of each are shown. */
const stories = 4;
const places = 2;

/** The places in the text that hold the words, as rows to choose from; a story found by its title alone is a row itself. */
export async function findOptions(typed: string): Promise<Found> {
  const outcome = await searchSite(typed);
  const hits = await loadHits(outcome.matches.slice(0, stories), outcome.terms);
  const options = hits.flatMap((hit) => {
    const found = renderPlaces(hit, outcome.terms, places);
    return found.length > 0 ? found : [renderStory(hit, outcome.terms)];
  });
  return { outcome, options };
}

interface Found {
  outcome: SearchOutcome;
  options: HTMLElement[];
}
