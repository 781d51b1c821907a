/*
 * What a search means, apart from any engine: which of the typed words count, whether a word of a story answers one
 * of them, and where to put the marks. Pagefind demands every word and lets an unknown one fall back to anything
 * that begins alike, so these rules decide what is asked of it and which of its answers are kept.
 */

/** Longer text is cut: nobody asks a longer question, and every word costs a look into the index. */
export const maxLength = 500;
const maxTerms = 12;

/** Splits what was typed: Unicode words in order, and the few that carry the meaning. */
export function parseSearchQuery(typed: string): SearchQuery {
  const text = typed.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, maxLength);
  const words = splitWords(text);
  const telling = splitWords(text.replace(scaffolding, ' ')).filter((word) => !stopWords.has(word));
  const terms = [...new Set(telling.length > 0 ? telling : words)].slice(0, maxTerms);
  return { text, terms };
}

/** True when a word as it stands in a story answers a term of the query: the same word, a form of it, or its beginning. */
export function matchesTerm(word: string, term: string): boolean {
  const wanted = fold(term);
  const parts = splitWords(word).map(fold);
  return parts.some((part) => isFormOf(part, wanted)) || (wanted.length > 2 && fold(word).includes(wanted));
}

/** Cuts a text into pieces, those that answer a term marked. Joined again they give the text. */
export function markTerms(text: string, terms: readonly string[]): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  for (const [piece] of text.matchAll(/[^\p{L}\p{N}]+|[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu)) {
    const isMarked = /^[\p{L}\p{N}]/u.test(piece) && terms.some((term) => matchesTerm(piece, term));
    const last = pieces.at(-1);
    if (last && last.isMarked === isMarked) last.text += piece;
    else pieces.push({ text: piece, isMarked });
  }
  return pieces;
}

/** How many of the terms a text answers. */
export function countTerms(text: string, terms: readonly string[]): number {
  const words = splitWords(text);
  return terms.filter((term) => words.some((word) => matchesTerm(word, term))).length;
}

/** Hyphens part words here, because a story may write `load balancing` where the query has `load-balancing`. */
const splitWords = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu) ?? []).map((word) => word.toLowerCase());

const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\p{M}'’.,]/gu, '')
    .toLowerCase();

function isFormOf(word: string, term: string): boolean {
  if (word === term) return true;
  if (term.length > 1 && word.startsWith(term)) return true;
  if (/\d/.test(term)) return false;
  return stem(word) === stem(term) || sharesStem(word, term);
}

/** For languages without the endings below: most of both words is the same and little follows. */
function sharesStem(word: string, term: string): boolean {
  let shared = 0;
  while (shared < word.length && word[shared] === term[shared]) shared += 1;
  return shared >= 4 && word.length - shared <= 3 && term.length - shared <= 3;
}

const stem = (word: string): string =>
  word.replace(/(?:ations?|ings?|ions?|ed|ers?|es|ies|ly|[esy])$/u, '').replace(/(\p{L})\1$/u, '$1');

/** How questions begin, which says nothing about the story wanted. */
const scaffolding = /\b(?:(?:an?|one) (?:time|example|situation|occasion)|walk (?:me|us) through)\b/giu;

const stopWords = new Set(
  `a about an and any anything are as at be been but by can could describe did do does example for from give had has have how i if
  in into is it its just me much my of on or our out please share so some someone something tell than that the their them then there these they this
  to us was we were what when where which who why will with would you your you've you're`.split(/\s+/),
);

export interface SearchQuery {
  /** As typed, tidied. */
  text: string;
  /** The words to look for, lower case, each once. */
  terms: string[];
}
export interface MarkedPiece {
  text: string;
  isMarked: boolean;
}
