import { minimize } from './minimize.ts';
import { softmax } from './scores.ts';

/*
 * Learns, when the site is built, which features speak for which intent: multinomial logistic regression. Rare features count
 * more than frequent ones (inverse document frequency), and large weights are held back, so that a single word does not decide.
 * What stands in a few wordings only is not looked at, and only the weights that matter most are kept and learned once more on their
 * own, so that little has to be shipped. Deterministic: the same phrasings give the same weights.
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

/** A feature must stand in so many wordings. */
const fewest = 4;
const firstRounds = 30;
const lastRounds = 25;
/** How much large weights are held back: at first, and once the few that are kept must do the work of all. */
const firstRestraint = 8;
const lastRestraint = 1.3;
/** Weights against an intent must be this much stronger than weights for one to be kept. */
const caution = 3.5;
/** How much a frequent feature counts for more than a rare one when weights are chosen to be kept. */
const frequency = 0.45;

export function learn(examples: readonly Example[], { intents, keep }: LearnOptions): Weights {
  const table = buildTable(examples, intents);
  const all = learnWeights(table, new Float64Array(table.rows.size * intents), firstRounds, firstRestraint);
  const kept = choose(all, table, keep);
  const last = learnWeights(
    { ...table, kept },
    all.map((weight, at) => (kept[at] ? weight : 0)),
    lastRounds,
    lastRestraint,
  );
  const weights: Weights = new Map();
  for (const [feature, row] of table.rows) {
    const own = last.slice(row * intents, (row + 1) * intents);
    if (own.some((weight) => weight !== 0))
      weights.set(
        feature,
        Float32Array.from(own, (weight) => weight * (table.rarity[row] ?? 0)),
      );
  }
  return weights;
}

function buildTable(examples: readonly Example[], intents: number): Table {
  const counts = new Map<number, number>();
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= fewest);
  const rows = new Map(known.map(([feature], row) => [feature, row]));
  return {
    intents,
    rows,
    counts: known.map(([, count]) => count),
    rarity: known.map(([, count]) => Math.log((1 + examples.length) / (1 + count)) + 1),
    wordings: examples
      .map(({ features, intent, weight }) => ({ rows: pickRows(features, rows), intent, weight }))
      .filter((wording) => wording.rows.length > 0),
  };
}

const pickRows = (features: readonly number[], rows: Map<number, number>): Int32Array =>
  Int32Array.from(features.flatMap((feature) => rows.get(feature) ?? []));

function learnWeights(table: Table, start: Float64Array, rounds: number, restraint: number): Float64Array {
  const scores = new Float32Array(table.intents);
  return minimize(
    (weights, slope) => {
      let loss = 0;
      for (let at = 0; at < weights.length; at += 1) {
        const weight = weights[at] ?? 0;
        slope[at] = restraint * weight;
        loss += (restraint / 2) * weight * weight;
      }
      for (const wording of table.wordings) loss += missWording(table, wording, { weights, slope, scores });
      if (table.kept) for (let at = 0; at < slope.length; at += 1) if (table.kept[at] === 0) slope[at] = 0;
      return loss;
    },
    start,
    rounds,
  );
}

/** How far a wording is from its intent; adds to the slope what would bring it nearer. */
function missWording({ intents, rarity }: Table, { rows, intent, weight }: Wording, walk: Walk): number {
  const { weights, slope, scores } = walk;
  const share = 1 / Math.sqrt(rows.length);
  scores.fill(0);
  for (const row of rows) {
    const [start, unit] = [row * intents, share * (rarity[row] ?? 0)];
    for (let k = 0; k < intents; k += 1) scores[k] = (scores[k] ?? 0) + (weights[start + k] ?? 0) * unit;
  }
  softmax(scores);
  const loss = -weight * Math.log(Math.max(1e-12, scores[intent] ?? 0));
  scores[intent] = (scores[intent] ?? 0) - 1;
  for (const row of rows) {
    const [start, unit] = [row * intents, share * (rarity[row] ?? 0) * weight];
    for (let k = 0; k < intents; k += 1) slope[start + k] = (slope[start + k] ?? 0) + (scores[k] ?? 0) * unit;
  }
  return loss;
}

/** Which weights contribute most: strong ones of frequent features. */
function choose(weights: Float64Array, { counts, rarity, intents }: Table, keep: number): Uint8Array {
  const worth = Float32Array.from(weights, (weight, at) => {
    const row = Math.floor(at / intents);
    return (weight < 0 ? -weight / caution : weight) * (rarity[row] ?? 0) * (counts[row] ?? 0) ** frequency;
  });
  const least = worth.toSorted().at(-Math.min(keep, worth.length)) ?? 0;
  return Uint8Array.from(worth, (one) => (one >= least ? 1 : 0));
}

/** A point of the walk downhill, and room for the scores of a wording. */
interface Walk {
  weights: Float64Array;
  slope: Float64Array;
  scores: Float32Array;
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
  /** Inverse document frequency of a row. */
  rarity: number[];
  wordings: Wording[];
  /** Which weights may be other than 0; all, when left out. */
  kept?: Uint8Array;
}
