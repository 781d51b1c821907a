import type { Bank, Edition, Intent } from '../../legend/schema.ts';
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
  /** Whether the reader owns the stories, and is told how to begin one. */
  isOwned: boolean;
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
  edition: Edition,
): AskIndex {
  return {
    match,
    cards: legends.map(toStoryCard),
    nearest: findNearest(intents, match),
    isOwned: edition === 'private',
  };
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
