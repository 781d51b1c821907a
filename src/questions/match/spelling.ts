import { editDistance } from '../../legend/nearest.ts';
import { scaffolding } from './english.ts';
import type { Token } from './words.ts';

/** Mends a word nobody knows to the nearest one that means something: `confilct` → `conflict`. */
export type Speller = (token: Token) => Token;

/**
 * Mends to a word of the vocabulary. Only words that start alike are compared: first letters are rarely mistyped, and it keeps
 * a query within its time.
 */
export function buildSpeller(vocabulary: ReadonlySet<string>, isKnown: (stem: string) => boolean): Speller {
  const shelves = new Map<string, Token[]>();
  const shelve = (stem: string, scaffold: boolean) => {
    const shelf = shelves.get(stem.charAt(0)) ?? [];
    shelf.push({ stem, scaffold });
    shelves.set(stem.charAt(0), shelf);
  };
  for (const stem of vocabulary) if (stem.length >= shortest) shelve(stem, false);
  for (const word of scaffolding) if (word.length >= shortest) shelve(word, true);
  return (token) => {
    if (token.scaffold || token.stem.length < shortest || isKnown(token.stem)) return token;
    return findNearest(token.stem, shelves.get(token.stem.charAt(0)) ?? []) ?? token;
  };
}

const shortest = 4;

function findNearest(stem: string, shelf: readonly Token[]): Token | undefined {
  let limit = stem.length >= 8 ? 2 : 1;
  let found: Token | undefined;
  for (const candidate of shelf) {
    if (Math.abs(candidate.stem.length - stem.length) > limit) continue;
    const distance = editDistance(stem, candidate.stem);
    if (distance > limit || (found && distance === limit) || !isSlip(stem, candidate.stem)) continue;
    found = candidate;
    limit = distance;
  }
  return found;
}

/** Whether one word may be the other mistyped: an unlike letter in place of one makes another word, as `invest` is not `invent`. */
function isSlip(typed: string, meant: string): boolean {
  if (typed.length !== meant.length) return true;
  const at = [...typed].findIndex((letter, index) => letter !== meant.charAt(index));
  if (typed.slice(at + 1) !== meant.slice(at + 1)) return true;
  return alike.some((letters) => letters.includes(typed.charAt(at)) && letters.includes(meant.charAt(at)));
}

const alike = ['aeiouy', 'cksxz', 'gj', 'mn', 'bpdt', 'vfw'];
