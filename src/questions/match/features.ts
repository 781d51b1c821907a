import { toHash } from './hash.ts';
import { findConcepts, type Lexicon } from './lexicon.ts';
import type { Token } from './words.ts';

/**
 * What the matcher sees of a question, as hashes: its stems, those that only carry a question too, for "you", "me" and "would"
 * tell what kind of question it is; the concepts they stand for; and who did it to whom, by the word before each "you": "your
 * boss gave you" is not "you gave your boss".
 */
export function toFeatures(tokens: readonly Token[], lexicon: Lexicon): number[] {
  const stems = tokens.map(({ stem }) => stem);
  const concepts = findConcepts(stems, lexicon).map((concept) => `@${concept}`);
  const done = stems.flatMap((stem, at) => (stem === 'you' && at > 0 ? `${stems[at - 1]} you` : []));
  return [...new Set([...stems, ...concepts, ...done].map(toHash))];
}
