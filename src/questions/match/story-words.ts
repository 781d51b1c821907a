import { findHolders } from './holders.ts';
import type { PackedLegend } from './index-format.ts';
import { type Token, toMeaning, toStems } from './words.ts';

/*
 * The stories' own words: their best questions, titles and tags. They decide between stories that serve an intent alike, and
 * find a story by a name no intent knows, such as a tool or a company, in any language.
 */

/** What a story shares with a question. */
export interface Shared {
  /** The weight of the shared words among all words of the question, 0 to 1. */
  share: number;
  stems: string[];
}
export type StoryWords = (tokens: readonly Token[]) => Map<number, Shared>;

/** From the stems each story is known by. */
export function buildStoryWords(stories: readonly ReadonlySet<string>[]): StoryWords {
  const holders = findHolders(stories);
  const rarity = (stem: string) => Math.log(1 + stories.length / (holders.get(stem)?.length ?? 1));
  return (tokens) => {
    // A question in another script may still name a tool: its words count only where a story has them.
    const stems = [...toMeaning(tokens)].filter((stem) => holders.has(stem) || /[a-z]/.test(stem));
    const total = stems.reduce((sum, stem) => sum + rarity(stem), 0);
    const found = new Map<number, Shared>();
    for (const stem of stems) {
      for (const place of holders.get(stem) ?? []) {
        const shared = found.get(place) ?? { share: 0, stems: [] };
        found.set(place, { share: shared.share + rarity(stem) / total, stems: [...shared.stems, stem] });
      }
    }
    return found;
  };
}

/** All stems a story is known by. */
export const readStems = ({ title, company, questions, words }: PackedLegend): Set<string> =>
  new Set(toStems([title, company ?? '', ...questions, words].join('\n')));
