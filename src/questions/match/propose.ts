import type { Fit, Legend } from '../../legend/schema.ts';
import { toFeatures } from './features.ts';
import type { LearnedIndex } from './index-format.ts';
import { judge, type Model, unpackModel } from './model.ts';
import { toTokens } from './words.ts';

/* Intents a story seems to serve, read from the questions in it: best questions speak for a strong fit, follow-ups for less. */

/** A question must mean an intent at least this clearly. */
const clear = 0.35;
/** And so clearly to be worth a remark to its author. */
const certain = 0.6;

/** An intent a story does not declare, and the question of the story that speaks for it. */
export interface Proposal {
  intent: string;
  fit: Fit;
  question: string;
}

/** Intents found in a legend's questions and follow-ups that it does not declare, each once, strong ones first. */
export const proposeIntents = (legend: Legend, learned: LearnedIndex, model: Model): Proposal[] =>
  propose(legend, (question) => readIntents(question, learned, model));

/** The same for many legends, of what is beyond doubt: a question that several share is judged once. */
export function buildProposer(learned: LearnedIndex): (legend: Legend) => Proposal[] {
  const model = unpackModel(learned);
  const known = new Map<string, string[]>();
  return (legend) =>
    propose(legend, (question) => {
      const intents = known.get(question) ?? readIntents(question, learned, model, certain);
      known.set(question, intents);
      return intents;
    });
}

function propose(legend: Legend, intentsOf: (question: string) => string[]): Proposal[] {
  const proposals = new Map<string, Proposal>();
  const consider = (question: string, fit: Fit) => {
    for (const intent of intentsOf(question)) {
      if (intent in legend.intents || proposals.has(intent)) continue;
      proposals.set(intent, { intent, fit, question });
    }
  };
  for (const { question } of legend.bestFor) consider(question, 'strong');
  for (const { question } of legend.followUps) consider(question, 'workable');
  return [...proposals.values()];
}

/** The intents a question means at least so clearly. */
function readIntents(question: string, { intents }: LearnedIndex, model: Model, least = clear): string[] {
  const { scores, known } = judge(toFeatures(toTokens(question), model.lexicon), model);
  if (known === 0) return [];
  return [...scores.entries()].flatMap(([place, score]) =>
    score < least ? [] : (intents[place]?.[0] ?? []),
  );
}

/**
 * The intents a legend serves. One that declares none still works at once: its best questions speak for it, and its question
 * types make it workable for their intents.
 */
export function inferFits(legend: Legend, learned: LearnedIndex, model: Model): Record<string, Fit> {
  if (Object.keys(legend.intents).length > 0) return legend.intents;
  const fits: Record<string, Fit> = {};
  for (const [id, , type] of learned.intents) {
    if (legend.types[learned.types[type] ?? ''] === 'strong') fits[id] = 'workable';
  }
  for (const { intent, fit } of proposeIntents(legend, learned, model).toReversed())
    if (fit === 'strong' || !(intent in fits)) fits[intent] = fit;
  return fits;
}
