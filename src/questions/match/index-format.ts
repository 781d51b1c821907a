/*
 * The index as it is shipped: what the matcher learned, and what it must know of each story. Raise the version when the meaning
 * of a field changes; a reader refuses any other.
 */

export const indexVersion = 6;

export interface MatchIndex {
  version: typeof indexVersion;
  /** Ids of the question types; intents name them by place. */
  types: string[];
  intents: PackedIntent[];
  /** What was learned, as bits (model-code.ts), and a sum that tells whether it arrived whole. */
  learned: Uint8Array;
  check: number;
  legends: PackedLegend[];
}

/** The part that rests on intents and concepts alone. */
export type LearnedIndex = Omit<MatchIndex, 'legends'>;

/** Id, title, place of its type. */
export type PackedIntent = [id: string, title: string, type: number];

export interface PackedLegend {
  id: string;
  number: number;
  title: string;
  company?: string;
  /** It tells who somebody is, not one episode. */
  profile?: true;
  /** The first sentence of the 30-second version. */
  opening: string;
  /** The questions it answers best. */
  questions: string[];
  /** What they may ask after it. */
  followUps: string[];
  /** Further words it is known by: tags and names. */
  words: string;
  /** Places of the intents it serves, ascending, a sign each (pack.ts). */
  strong: string;
  workable: string;
}

/** A weight is shipped as a whole number of these, at most so many. */
export const weightStep = 1.5;
export const weightLimit = 15;
