import type { Bank, Intent } from '../../legend/schema.ts';
import { readCoverage } from '../match/coverage.ts';
import type { MatchIndex } from '../match/index-format.ts';
import { type StoryCard, toStoryCard } from './story-card.ts';

/** What is shipped to answer questions in the browser. */
export interface AskIndex {
  match: MatchIndex;
  /** Beside each story of the matcher the card that is shown. */
  cards: StoryCard[];
  /** For an intent no story serves: the story that serves its nearest neighbour. Ids. */
  nearest: Record<string, string>;
}

/** The index as it is sent: what was learned goes beside it, in bytes, for in a text they would take more room. */
export type SentIndex = Omit<AskIndex, 'match'> & { match: Omit<MatchIndex, 'learned'> };

export const toSent = ({ match: { learned: _, ...match }, ...shown }: AskIndex): SentIndex => ({
  match,
  ...shown,
});

export function buildAskIndex(
  { legends, intents }: Pick<Bank, 'legends' | 'intents'>,
  match: MatchIndex,
): AskIndex {
  return { match, cards: legends.map(toStoryCard), nearest: findNearest(intents, match) };
}

function findNearest(intents: readonly Intent[], match: MatchIndex): Record<string, string> {
  const { stories } = readCoverage(match.legends, match.intents.length);
  const bestFor = (intent: string) => {
    const served = stories[match.intents.findIndex(([id]) => id === intent)] ?? [];
    const best = served.find(({ fit }) => fit === 'strong') ?? served[0];
    return best && match.legends[best.place]?.id;
  };
  return Object.fromEntries(
    intents.flatMap(({ id, neighbours }) => {
      if (bestFor(id) !== undefined) return [];
      const near = neighbours.map(bestFor).find((story) => story !== undefined);
      return near === undefined ? [] : [[id, near]];
    }),
  );
}
