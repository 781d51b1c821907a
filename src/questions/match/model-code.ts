import { type BitCoder, codeNumber, codeSymbol, room } from './bits.ts';
import { toHash } from './hash.ts';

/*
 * A model as bits. Stems are spelt out once and serve three ways: as what a typo is mended to, as a word of a concept and as a
 * feature. Concepts are told by their place. What is left, phrases of concepts, words of other scripts and those before a
 * "you", goes by hash. The same walk writes a draft and fills an empty one.
 */

/* Where the contexts of each kind begin. */
const letterAt = 0 * room;
const passedAt = letterAt + 4096;
const sharedAt = 1 * room;
const stemAt = 2 * room;
const phraseAt = 3 * room;
const phraseStepAt = 4 * room;
const featureStepAt = 5 * room;
const featuresAt = 6 * room;
const intentAt = 7 * room;
const conceptAt = 8 * room;
const wordAt = 9 * room;

/** What is coded; levels are whole numbers, one for each intent. */
export interface Draft {
  intents: number;
  concepts: number;
  /** Stems of Latin letters, in order. */
  stems: string[];
  /** Hash of a word or phrase → its concepts, ascending. */
  lexicon: Map<number, readonly number[]>;
  /** Hash of a feature → its levels. */
  levels: Map<number, Int8Array>;
}

/** Writes the draft, or fills an empty one by reading. */
export function codeModel(code: BitCoder, draft: Draft): void {
  draft.concepts = codeNumber(code, draft.concepts, sharedAt + 2048);
  codeStems(code, draft);
  const known = new Set(draft.stems.map(toHash));
  for (const key of known) codeConcepts(code, key, draft, stemAt);
  const phrases = [...draft.lexicon.keys()].filter((key) => !known.has(key));
  for (const key of codeKeys(code, phrases, phraseStepAt)) codeConcepts(code, key, draft, phraseAt);
  const single: (Int8Array | undefined)[] = [];
  for (let place = 0; place < draft.concepts; place += 1) {
    const key = toHash(`@${place}`);
    known.add(key);
    codeRow(code, key, draft, { flags: [featuresAt], row: conceptAt });
    single.push(draft.levels.get(key));
  }
  for (const stem of draft.stems) {
    const key = toHash(stem);
    const parents = (draft.lexicon.get(key) ?? []).flatMap((concept) => single[concept] ?? []);
    codeRow(code, key, draft, {
      flags: [featuresAt + 1 + Math.min(parents.length, 2)],
      row: wordAt,
      parents,
    });
  }
  const rest = [...draft.levels.keys()].filter((key) => !known.has(key));
  for (const key of codeKeys(code, rest, featureStepAt)) codeRow(code, key, draft, { row: wordAt });
}

/** Each stem by how many letters it shares with the one before, and the letters that follow. */
function codeStems(code: BitCoder, draft: Draft): void {
  const count = codeNumber(code, draft.stems.length, sharedAt + 1024);
  let last = '';
  for (let place = 0; place < count; place += 1) {
    const stem = draft.stems[place] ?? '';
    let shared = 0;
    while (shared < last.length && stem.charAt(shared) === last.charAt(shared)) shared += 1;
    shared = codeNumber(code, shared, sharedAt);
    // Stems are in order: the first letter that differs comes after the one in its place before, which tells most of it.
    let passed = letterOf(last, shared);
    last = last.slice(0, shared);
    for (let letter = 1; letter !== 0 && last.length < 40; passed = 0) {
      const context = passed > 0 ? passedAt + passed * 32 : letterAt + letterOf(last, last.length - 1) * 32;
      letter = codeSymbol(code, letterOf(stem, last.length), 5, context);
      if (letter !== 0) last += String.fromCharCode(letter + 96);
    }
    draft.stems[place] = last;
  }
}

/** `a` is 1; 0 where the word has no letter. */
const letterOf = (word: string, at: number): number => (word.charCodeAt(at) || 96) - 96;

/** Ascending numbers by the steps between them. */
function codeKeys(code: BitCoder, keys: number[], kind: number): number[] {
  const count = codeNumber(code, keys.length, kind + 1024);
  keys.sort((a, b) => a - b);
  let last = 0;
  for (let place = 0; place < count; place += 1) {
    last += codeNumber(code, (keys[place] ?? 0) - last, kind);
    keys[place] = last;
  }
  return keys;
}

/** The concepts of a word or a phrase. */
function codeConcepts(code: BitCoder, key: number, { lexicon }: Draft, kind: number): void {
  const given = lexicon.get(key) ?? [];
  const concepts: number[] = [];
  const count = codeNumber(code, given.length, kind);
  for (let place = 0; place < count; place += 1)
    concepts.push(codeSymbol(code, given[place] ?? 0, 8, kind + 1024));
  if (count > 0) lexicon.set(key, concepts);
}

/** The levels of a feature; with flags, whether it has any comes first. */
function codeRow(code: BitCoder, key: number, draft: Draft, { flags, row: kind, parents }: RowOptions): void {
  const given = draft.levels.get(key);
  if (flags && !code(given ? 1 : 0, flags)) return;
  const row = new Int8Array(draft.intents);
  const set = given?.reduce((count, level) => count + (level === 0 ? 0 : 1), 0) ?? 0;
  const count = 1 + codeNumber(code, set - 1, kind);
  const several = Math.min(count, 3);
  let left = count;
  for (let intent = 0; intent < draft.intents && left > 0; intent += 1) {
    const ahead = (draft.intents - intent) >> 3;
    const lineage = parents?.length ? 1 + trace(parents, intent) : 0;
    const contexts = [
      kind + 1023,
      intentAt + intent,
      kind + 2048 + Math.min(left, 15) * 32 + ahead,
      kind + 1024 + lineage * 4 + several,
    ];
    const level = given?.[intent] ?? 0;
    if (!code(level === 0 ? 0 : 1, contexts)) continue;
    left -= 1;
    const against = code(level < 0 ? 1 : 0, [kind + 1100 + lineage * 4 + several]);
    const size = codeSymbol(code, Math.abs(level), 4, kind + 4096 + (against ? 0 : Math.min(count, 15)) * 16);
    row[intent] = against ? -size : size;
  }
  draft.levels.set(key, row);
}

/** What the concepts of a word say of an intent: 0 nothing, 1 against, 2 for, 3 clearly for. */
function trace(parents: readonly Int8Array[], intent: number): number {
  const level = parents.reduce((most, row) => Math.max(most, row[intent] ?? 0), Number.NEGATIVE_INFINITY);
  return level > 3 ? 3 : level > 0 ? 2 : level < 0 ? 1 : 0;
}

interface RowOptions {
  flags?: readonly number[];
  row: number;
  parents?: readonly Int8Array[];
}
