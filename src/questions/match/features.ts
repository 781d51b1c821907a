import { toHash } from './hash.ts';
import { findConcepts, type Lexicon } from './lexicon.ts';
import type { Token } from './words.ts';

/**
 * What the matcher sees of a question, as hashes: its meaningful stems, the concepts they stand for, each two concepts that
 * meet in it, and each two neighbouring words, small ones included. The last tell who did it to whom: "your boss gave" is not
 * "you gave your boss".
 */
export function toFeatures(tokens: readonly Token[], lexicon: Lexicon): number[] {
  const stems = tokens.map(({ stem }) => stem);
  const features = new Set<number>();
  for (const { stem, scaffold } of tokens) if (!scaffold) features.add(toHash(stem));
  for (let index = 0; index + 1 < stems.length; index += 1)
    features.add(toHash(`${stems[index]} ${stems[index + 1]}`));
  const concepts = findConcepts(stems, lexicon);
  for (const [index, first] of concepts.entries()) {
    features.add(toHash(`@${first}`));
    for (const second of concepts.slice(index + 1)) features.add(toHash(`@${first}@${second}`));
  }
  return [...features];
}
