import { toHash } from './hash.ts';
import { toStem, toWords } from './words.ts';

/** Words and phrases by the hash of their stems → the numbers of the concepts they stand for. */
export type Lexicon = ReadonlyMap<number, readonly number[]>;

/** The longest phrase of a concept, in words. */
const longestPhrase = 4;

/** The concepts a user edits, as the matcher looks them up. */
export function buildLexicon(concepts: readonly { words: readonly string[] }[]): Lexicon {
  const lexicon = new Map<number, number[]>();
  for (const [number, { words }] of concepts.entries()) {
    for (const phrase of words) {
      const stems = toWords(phrase).map(toStem);
      if (stems.length === 0 || stems.length > longestPhrase) continue;
      const key = toHash(stems.join(' '));
      const numbers = lexicon.get(key) ?? [];
      if (!numbers.includes(number)) lexicon.set(key, [...numbers, number]);
    }
  }
  return lexicon;
}

/** The concepts that stems in a row speak of, each once, in ascending order. */
export function findConcepts(stems: readonly string[], lexicon: Lexicon): number[] {
  const found = new Set<number>();
  for (let start = 0; start < stems.length; start += 1) {
    let phrase = '';
    for (let end = start; end < Math.min(stems.length, start + longestPhrase); end += 1) {
      phrase = phrase ? `${phrase} ${stems[end]}` : `${stems[end]}`;
      for (const concept of lexicon.get(toHash(phrase)) ?? []) found.add(concept);
    }
  }
  return [...found].sort((a, b) => a - b);
}
