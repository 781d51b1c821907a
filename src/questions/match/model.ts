import { buildBitWriter } from './bit-writer.ts';
import { buildBitReader } from './bits.ts';
import { toHash } from './hash.ts';
import { indexVersion, type MatchIndex, weightLimit, weightStep } from './index-format.ts';
import type { Weights } from './learn.ts';
import type { Lexicon } from './lexicon.ts';
import { codeModel, type Draft } from './model-code.ts';
import { softmax } from './scores.ts';

/** What was learned, ready to judge a question. */
export interface Model {
  intents: number;
  lexicon: Lexicon;
  weights: Weights;
  /** The stems that are spelt out: what a typo may be mended to. */
  stems: readonly string[];
}
type PackedModel = Pick<MatchIndex, 'learned' | 'check'>;

/** Few weights leave the model too modest; measured on questions it had not learned from. */
const sharpness = 1.15;

/** How likely each intent is, how much of the question speaks for it, and how many of the features are known at all. */
export function judge(
  features: readonly number[],
  { intents, weights }: Pick<Model, 'intents' | 'weights'>,
): Judgement {
  const scores = new Float32Array(intents);
  const signs = new Float32Array(intents);
  const rows = features.flatMap((feature) => weights.get(feature) ?? []);
  const share = sharpness / Math.sqrt(Math.max(1, rows.length));
  for (const row of rows)
    for (let k = 0; k < intents; k += 1) {
      const weight = row[k] ?? 0;
      scores[k] = (scores[k] ?? 0) + weight * share;
      signs[k] = (signs[k] ?? 0) + Math.max(0, weight) ** 2;
    }
  softmax(scores);
  return { scores, signs, known: rows.length };
}

export interface Judgement {
  scores: Float32Array;
  /** By intent: the squares of all that speaks for it, whatever speaks against it. */
  signs: Float32Array;
  known: number;
}

/** Rounds the weights and writes a model as bits. Of its stems those that mean something are spelt out. */
export function packModel({ intents, lexicon, weights, stems }: Model, concepts: number): PackedModel {
  const levels = new Map([...weights].flatMap(([feature, row]) => toLevels(feature, row)));
  const known = stems.filter(
    (stem) => isSpelt(stem) && (levels.has(toHash(stem)) || lexicon.has(toHash(stem))),
  );
  const { code, finish } = buildBitWriter();
  codeModel(code, {
    intents,
    concepts,
    stems: [...new Set(known)].sort(),
    lexicon: new Map(lexicon),
    levels,
  });
  const learned = finish();
  return { learned, check: sumOf(learned) };
}

/** Reads a model back; throws when it is damaged. */
export function unpackModel(index: PackedModel & Pick<MatchIndex, 'version' | 'intents'>): Model {
  if (index.version !== indexVersion) throw new RangeError('The index has another version than its reader.');
  // Damaged bits would read as nonsense rather than fail, so they are not read at all.
  if (sumOf(index.learned) !== index.check) throw new RangeError('The index is damaged: its sum differs.');
  const draft: Draft = {
    intents: index.intents.length,
    concepts: 0,
    stems: [],
    lexicon: new Map(),
    levels: new Map(),
  };
  codeModel(buildBitReader(index.learned), draft);
  const { intents, stems, lexicon, levels } = draft;
  const weights: Weights = new Map();
  for (const [feature, row] of levels)
    weights.set(
      feature,
      Float32Array.from(row, (level) => level * weightStep),
    );
  return { intents, lexicon, weights, stems };
}

const sumOf = (bytes: Uint8Array): number => toHash(bytes.join());

/** Latin letters only, and short enough to be a word. */
const isSpelt = (stem: string): boolean => /^[a-z]{1,40}$/.test(stem);

/** The weights of a feature as whole numbers, if any are left after rounding. */
function toLevels(feature: number, row: Float32Array): [number, Int8Array][] {
  const levels = Int8Array.from(row, (weight) =>
    Math.max(-weightLimit, Math.min(weightLimit, Math.round(weight / weightStep))),
  );
  return levels.some((level) => level !== 0) ? [[feature, levels]] : [];
}
