/*
 * The index as it is shipped: what the matcher learned, and what it must know of each story. Raise the version when the meaning
 * of a field changes; a reader refuses any other.
 */

export const indexVersion = 1;

export interface MatchIndex {
  version: typeof indexVersion;
  /** Ids of the question types; intents name them by place. */
  types: string[];
  intents: PackedIntent[];
  /** Concept by concept: the ascending hashes of its phrases, and how many it has. */
  phrases: string;
  concepts: string;
  /** Features: ascending hashes, how many weights each has, to which intents (steps) and how strong. */
  features: string;
  counts: string;
  steps: string;
  weights: string;
  /** Stems that mean something, for mending typos; blanks between them. */
  vocabulary: string;
  legends: PackedLegend[];
}

/** Id, title, place of its type. */
export type PackedIntent = [id: string, title: string, type: number];

export interface PackedLegend {
  id: string;
  number: number;
  title: string;
  company?: string;
  /** The first sentence of the 30-second version. */
  opening: string;
  /** The questions it answers best. */
  questions: string[];
  /** Further words it is known by: tags and names. */
  words: string;
  /** Places of the intents it serves, ascending, packed. */
  strong: string;
  workable: string;
}

/** A weight is shipped as a whole number of these, moved up so that none is negative. */
export const weightStep = 1.5;
export const weightLimit = 10;
