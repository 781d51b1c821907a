import type { Legend } from '../legend/schema.ts';
import { type Amount, amountsOf, findAmounts, isComparable, isSame } from './amount.ts';

/** A number that a legend says and no fact of it holds. */
export interface LooseNumber {
  passage: Passage;
  amount: Amount;
  /** The facts' values of the same unit. */
  rivals: Amount[];
}

/** The numbers of a legend that are in no fact, each once. */
export function findLooseNumbers(legend: Legend): LooseNumber[] {
  const known = legend.facts.flatMap(amountsOf);
  const seen = new Set<string>();
  return listPassages(legend).flatMap((passage) =>
    findAmounts(passage.text).flatMap((amount) => {
      const { quantity, words } = amount;
      if (seen.has(words) || known.some((fact) => isSame(fact.quantity, quantity))) return [];
      seen.add(words);
      return [{ passage, amount, rivals: known.filter((fact) => isComparable(fact.quantity, quantity)) }];
    }),
  );
}

/** Where a story states what it claims: a number here that a fact contradicts has drifted. */
export const isClaim = ({ inShort, result }: Legend, { passage, amount, rivals }: LooseNumber): boolean =>
  (passage === inShort || passage === result) && amount.measured && rivals.length > 0;

function listPassages({ inShort, situation, task, action, result, others, followUps }: Legend): Passage[] {
  return [inShort, result, situation, task, action, ...others, ...followUps].filter(
    (one) => one !== undefined,
  );
}

type Passage = NonNullable<Legend['inShort']> | Legend['followUps'][number];
