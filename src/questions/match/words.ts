import { stemmer } from 'stemmer';
import { contractions, irregular, kept, opening, scaffolding, spellings } from './english.ts';

/*
 * A text as a list of stems. Unicode throughout: a word is a run of letters and digits of any script. English words are
 * stemmed, Cyrillic ones lose their ending, all others stay as they are.
 */

/** Nobody asks longer than this; what follows is a pasted page. */
const longest = 2000;

/** Lower-case words of any script, contractions opened: `didn't agree` → `did not agree`. */
export function toWords(text: string): string[] {
  return toPlain(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** A word of a question: its stem, and whether it only carries the question and says nothing of its meaning. */
export interface Token {
  stem: string;
  scaffold: boolean;
}

/** A question without its usual opening: `Tell me about a time you failed` → `you`, `fail`. */
export const toTokens = (text: string): Token[] =>
  toWords(toPlain(text).trim().replace(opening, ' you ')).map((word) => ({
    stem: toStem(word),
    scaffold: scaffolding.has(word),
  }));

/** Stems of the words that give a question its meaning, each once. */
export const toMeaning = (tokens: readonly Token[]): Set<string> =>
  new Set(tokens.filter(({ scaffold }) => !scaffold).map(({ stem }) => stem));

/** `led` → `lead`, `organised` → `organ`, `конфликты` → `конфликт`. */
export function toStem(word: string): string {
  if (/^[a-z]+$/.test(word)) {
    const own = kept.get(word);
    if (own !== undefined) return own;
    let spelt = irregular.get(word) ?? word;
    for (const [pattern, plain] of spellings) spelt = spelt.replace(pattern, plain);
    return stemmer(spelt);
  }
  return /^[а-яё]{5,}$/.test(word) ? word.replace(cyrillicEnding, '') : word;
}

/** Stems that carry meaning, in order. */
export const toStems = (text: string): string[] =>
  toWords(text)
    .filter((word) => !scaffolding.has(word))
    .map(toStem);

function toPlain(text: string): string {
  let plain = text.slice(0, longest).normalize('NFKC').toLowerCase().replaceAll('’', "'");
  for (const [pattern, opened] of contractions) plain = plain.replace(pattern, opened);
  return plain;
}

const cyrillicEnding =
  /(?<=.{3})(?:ами|ями|ого|его|ому|ему|ыми|ими|ах|ях|ов|ев|ей|ой|ый|ий|ая|яя|ое|ее|ые|ие|ую|ом|ем|ам|ям|[аеиоуыьэюя])$/u;
