import { findHolders } from './holders.ts';
import type { PackedLegend } from './index-format.ts';
import { type Token, toMeaning, toStems } from './words.ts';

/*
 * The questions a story has its answer ready for: those it is best for, and its follow-ups. Asked nearly word for word they are
 * that story's, whatever else they may mean: "What if your framework had failed?" is no question about failure.
 */

/** By place of a story: how alike its likeliest prepared question and the asked one are, from `alike` to 1. */
export type Prepared = (tokens: readonly Token[]) => Map<number, number>;

/** Words that both questions have among all that either has. */
const alike = 0.6;

export function buildPrepared(questions: readonly PreparedQuestion[]): Prepared {
  const holders = findHolders(questions.map(({ stems }) => stems));
  return (tokens) => {
    const asked = toMeaning(tokens);
    const shared = new Map<number, number>();
    for (const stem of asked)
      for (const at of holders.get(stem) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    const found = new Map<number, number>();
    for (const [at, both] of shared) {
      const question = questions[at];
      if (!question) continue;
      const { place, stems } = question;
      const likeness = both / (asked.size + stems.size - both);
      if (likeness >= alike) found.set(place, Math.max(likeness, found.get(place) ?? 0));
    }
    return found;
  };
}

/** The questions all stories have an answer ready for. */
export const readPrepared = (legends: readonly PackedLegend[]): PreparedQuestion[] =>
  legends.flatMap(({ questions, followUps }, place) =>
    [...questions, ...followUps].map((text) => ({ place, stems: new Set(toStems(text)) })),
  );

export interface PreparedQuestion {
  /** The place of its story. */
  place: number;
  stems: ReadonlySet<string>;
}
