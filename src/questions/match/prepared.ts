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

export function buildPrepared(legends: readonly PackedLegend[]): Prepared {
  const questions: { place: number; size: number }[] = [];
  const holders = new Map<string, number[]>();
  for (const [place, legend] of legends.entries())
    for (const text of [...legend.questions, ...legend.followUps]) {
      const stems = new Set(toStems(text));
      for (const stem of stems) {
        const held = holders.get(stem);
        if (held) held.push(questions.length);
        else holders.set(stem, [questions.length]);
      }
      questions.push({ place, size: stems.size });
    }
  return (tokens) => {
    const stems = toMeaning(tokens);
    const shared = new Map<number, number>();
    for (const stem of stems)
      for (const at of holders.get(stem) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    const found = new Map<number, number>();
    for (const [at, both] of shared) {
      const { place, size } = questions[at] ?? { place: 0, size: Number.POSITIVE_INFINITY };
      const likeness = both / (stems.size + size - both);
      if (likeness >= alike) found.set(place, Math.max(likeness, found.get(place) ?? 0));
    }
    return found;
  };
}
