import { indexVersion, type MatchIndex, weightLimit, weightStep } from './index-format.ts';
import type { Weights } from './learn.ts';
import type { Lexicon } from './lexicon.ts';
import { packAscending, packNumbers, unpackAscending, unpackNumbers } from './pack.ts';
import { softmax } from './softmax.ts';

/** What was learned, ready to judge a question. */
export interface Model {
  intents: number;
  lexicon: Lexicon;
  weights: Weights;
}
type PackedModel = Pick<MatchIndex, 'phrases' | 'concepts' | 'features' | 'counts' | 'steps' | 'weights'>;

/** Few weights leave the model too modest; measured on questions it had not learned from. */
const sharpness = 1.3;

/** How likely each intent is, and how many of the features are known at all. */
export function judge(features: readonly number[], { intents, weights }: Model): Judgement {
  const scores = new Float32Array(intents);
  const rows = features.flatMap((feature) => weights.get(feature) ?? []);
  const share = sharpness / Math.sqrt(Math.max(1, rows.length));
  for (const row of rows)
    for (let k = 0; k < intents; k += 1) scores[k] = (scores[k] ?? 0) + (row[k] ?? 0) * share;
  softmax(scores);
  return { scores, known: rows.length };
}

export interface Judgement {
  scores: Float32Array;
  known: number;
}

/** Rounds the weights and writes a model as text. */
export function packModel({ lexicon, weights }: Model): PackedModel {
  const phrases = groupPhrases(lexicon);
  const rows = [...weights]
    .sort(([a], [b]) => a - b)
    .map(([feature, row]) => ({ feature, entries: pickEntries(row) }))
    .filter(({ entries }) => entries.length > 0);
  const entries = rows.map((row) => row.entries);
  return {
    phrases: phrases.map(packAscending).join(''),
    concepts: packNumbers(phrases.map(({ length }) => length)),
    features: packAscending(rows.map(({ feature }) => feature)),
    counts: packNumbers(entries.map(({ length }) => length)),
    steps: packNumbers(entries.flatMap((list) => list.map(([k], at) => k - (list[at - 1]?.[0] ?? 0)))),
    weights: packNumbers(entries.flatMap((list) => list.map(([, level]) => level + weightLimit))),
  };
}

/** Reads a model back; throws when the text is damaged. */
export function unpackModel(index: PackedModel & Pick<MatchIndex, 'version' | 'intents'>): Model {
  if (index.version !== indexVersion) throw new RangeError('The index has another version than its reader.');
  const lexicon = readPhrases(index);
  const counts = unpackNumbers(index.counts);
  const steps = unpackNumbers(index.steps);
  const levels = unpackNumbers(index.weights);
  const weights: Weights = new Map();
  let at = 0;
  for (const [place, feature] of unpackAscending(index.features).entries()) {
    const row = new Float32Array(index.intents.length);
    let intent = 0;
    for (const end = at + (counts[place] ?? 0); at < end; at += 1) {
      intent += steps[at] ?? 0;
      row[intent] = ((levels[at] ?? weightLimit) - weightLimit) * weightStep;
    }
    weights.set(feature, row);
  }
  if (at !== levels.length) throw new RangeError('The index is damaged: its weights do not add up.');
  return { intents: index.intents.length, lexicon, weights };
}

/** By concept: the ascending hashes of its phrases. */
function groupPhrases(lexicon: Lexicon): number[][] {
  const groups: number[][] = [];
  for (const [key, concepts] of [...lexicon].sort(([a], [b]) => a - b))
    for (const concept of concepts) groups[concept] = [...(groups[concept] ?? []), key];
  return Array.from(groups, (group) => group ?? []);
}

function readPhrases({ phrases, concepts }: PackedModel): Lexicon {
  const lexicon = new Map<number, number[]>();
  const steps = unpackNumbers(phrases).values();
  for (const [concept, count] of unpackNumbers(concepts).entries()) {
    let key = 0;
    for (let left = count; left > 0; left -= 1) {
      key += steps.next().value ?? 0;
      lexicon.set(key, [...(lexicon.get(key) ?? []), concept]);
    }
  }
  return lexicon;
}

/** The weights of a feature that are left after rounding: place of the intent, level. */
const pickEntries = (row: Float32Array): [number, number][] =>
  [...row].flatMap((weight, intent) => {
    const level = Math.max(-weightLimit, Math.min(weightLimit, Math.round(weight / weightStep)));
    return level === 0 ? [] : [[intent, level] as [number, number]];
  });
