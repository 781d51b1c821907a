/*
 * Scores by intent.
 */

/** The highest score, or 0 when none is above it. */
export const highest = (scores: Float32Array): number => scores.reduce((a, b) => Math.max(a, b), 0);

export const total = (scores: Float32Array): number => scores.reduce((a, b) => a + b, 0);

/** Turns scores of any size into shares that add up to 1, in place. */
export function softmax(scores: Float32Array): void {
  const most = highest(scores);
  for (const [place, score] of scores.entries()) scores[place] = Math.exp(score - most);
  const sum = total(scores);
  for (const [place, score] of scores.entries()) scores[place] = score / sum;
}
