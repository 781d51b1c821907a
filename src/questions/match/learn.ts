import { softmax } from './softmax.ts';

/*
 * Learns, when the site is built, which features speak for which intent: multinomial logistic regression by Adagrad. What rests
 * on a single phrasing is not looked at, and only the weights that matter most are kept and learned once more on their own, so
 * that little has to be shipped. Deterministic: the same phrasings give the same weights.
 */

/** A wording with the number of its intent; `weight` below 1 for wordings that are not questions. */
export interface Example {
  features: readonly number[];
  intent: number;
  weight: number;
}
/** Feature → its weights, intent by intent. */
export type Weights = Map<number, Float32Array>;

export interface LearnOptions {
  intents: number;
  /** How many single weights are kept. */
  keep: number;
}

const firstRounds = 10;
const lastRounds = 8;
const rate = 0.5;
const decay = 1e-3;
/** Weights against an intent must be this much stronger than weights for one to be kept. */
const caution = 3;
/** How much a frequent feature counts for more than a rare one when weights are chosen to be kept. */
const frequency = 0.65;

export function learn(examples: readonly Example[], { intents, keep }: LearnOptions): Weights {
  const table = buildTable(examples, intents);
  const random = buildRandom();
  for (let round = 0; round < firstRounds; round += 1) runRound(table, random);
  prune(table, keep);
  for (let round = 0; round < lastRounds; round += 1) runRound(table, random);
  const weights: Weights = new Map();
  for (const [feature, row] of table.rows) {
    const own = table.weights.slice(row * intents, (row + 1) * intents);
    if (own.some((weight) => weight !== 0)) weights.set(feature, own);
  }
  return weights;
}

function buildTable(examples: readonly Example[], intents: number): Table {
  const counts = new Map<number, number>();
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= 2);
  const rows = new Map(kept.map(([feature], row) => [feature, row]));
  const size = rows.size * intents;
  return {
    intents,
    rows,
    counts: kept.map(([, count]) => count),
    weights: new Float32Array(size),
    squares: new Float32Array(size).fill(1e-6),
    kept: new Uint8Array(size).fill(1),
    wordings: examples
      .map(({ features, intent, weight }) => ({ rows: pickRows(features, rows), intent, weight }))
      .filter((wording) => wording.rows.length > 0),
  };
}

const pickRows = (features: readonly number[], rows: Map<number, number>): Int32Array =>
  Int32Array.from(features.flatMap((feature) => rows.get(feature) ?? []));

function runRound(table: Table, random: () => number): void {
  const { wordings } = table;
  for (let last = wordings.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [wordings[last], wordings[other]];
    if (a && b) [wordings[last], wordings[other]] = [b, a];
  }
  const scores = new Float32Array(table.intents);
  for (const wording of wordings) learnWording(table, wording, scores);
}

function learnWording(table: Table, { rows, intent, weight }: Wording, scores: Float32Array): void {
  const { intents, weights, squares, kept } = table;
  const share = 1 / Math.sqrt(rows.length);
  scores.fill(0);
  for (const row of rows) {
    const start = row * intents;
    for (let k = 0; k < intents; k += 1) scores[k] = (scores[k] ?? 0) + (weights[start + k] ?? 0) * share;
  }
  softmax(scores);
  for (let k = 0; k < intents; k += 1) {
    const miss = ((scores[k] ?? 0) - (k === intent ? 1 : 0)) * weight;
    if (Math.abs(miss) < 1e-4) continue;
    for (const row of rows) {
      const at = row * intents + k;
      if (kept[at] === 0) continue;
      const slope = miss * share + decay * (weights[at] ?? 0);
      const square = (squares[at] ?? 0) + slope * slope;
      squares[at] = square;
      weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(square);
    }
  }
}

/** Keeps the weights that contribute most: strong ones of frequent features. */
function prune({ weights, squares, kept, counts, intents }: Table, keep: number): void {
  const worth = weights.map(
    (weight, at) =>
      (weight < 0 ? -weight / caution : weight) * (counts[Math.floor(at / intents)] ?? 0) ** frequency,
  );
  const least = worth.toSorted().at(-Math.min(keep, worth.length)) ?? 0;
  for (let at = 0; at < worth.length; at += 1) {
    if ((worth[at] ?? 0) >= least) continue;
    kept[at] = 0;
    weights[at] = 0;
  }
  squares.fill(1e-6);
}

/** The same numbers every time. */
function buildRandom(): () => number {
  let seed = 1;
  return () => {
    seed = (seed * 1664525 + 1013904223) % 2 ** 32;
    return seed / 2 ** 32;
  };
}

interface Wording {
  rows: Int32Array;
  intent: number;
  weight: number;
}
interface Table {
  intents: number;
  rows: Map<number, number>;
  /** How many wordings have the feature of a row. */
  counts: number[];
  weights: Float32Array;
  squares: Float32Array;
  kept: Uint8Array;
  wordings: Wording[];
}
