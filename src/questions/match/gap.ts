import type { Coverage } from './coverage.ts';
import { sure } from './match-result.ts';
import { highest } from './scores.ts';

/*
 * "You have no story for this" is said only when intents without a good story win clearly: a wrong one costs more trust than a
 * missing one.
 */

/** How much an intent counts as unserved when its best story is only workable. */
const half = 0.5;
/** The share of unserved intents from which a question is a gap. */
const least = 0.3;

/** What is nearly as likely as the likeliest: so much of it. */
const nearly = 0.9;

/** Whether no story serves what a question asks well enough. Never when one is made for what it may well ask. */
export function isGap(scores: Float32Array, { best }: Coverage): boolean {
  const likely = Math.min(sure, highest(scores) * nearly);
  let unserved = 0;
  for (const [intent, score] of scores.entries()) {
    if (best[intent] === 'strong' && score >= likely) return false;
    if (best[intent] === undefined) unserved += score;
    else if (best[intent] === 'workable') unserved += score * half;
  }
  return unserved >= least;
}
