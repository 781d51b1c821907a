import type { MarkedPiece } from '../search/search-query.ts';

/*
 * The answer to a question as a reader sees it: what the matcher found (match-result.ts), put into sentences and rows. Kept
 * apart from the page that shows it, so that the dialog, the search and the page of an answer say the same.
 */

/**
 * `stories`: told best first · `gap`: none serves it, the nearest follow · `unsure`: it may mean several things ·
 * `none`: nothing was understood, `lead` says why.
 */
export type AnswerKind = 'stories' | 'gap' | 'unsure' | 'none';

export interface Answer {
  kind: AnswerKind;
  /** A sentence or two above the stories; empty where the stories speak for themselves. */
  lead: LeadPiece[];
  stories: AnswerStory[];
  /** What it may mean, most likely first. */
  intents: AnswerIntent[];
  /** The questions in a compound one; empty when it is one. */
  parts: { text: string; intent: AnswerIntent }[];
  /** With a gap, for the owner: how a story of one's own begins. */
  start: NewStory | undefined;
}

export interface LeadPiece {
  text: string;
  isBold: boolean;
}

export interface AnswerIntent {
  id: string;
  title: string;
  type: string;
}

export interface AnswerStory {
  id: string;
  number: number;
  hook: string;
  company: string | undefined;
  seconds: string;
  figure: string | undefined;
  unit: string | undefined;
  word: string | undefined;
  /** The first sentence of the short version. */
  opening: string;
  /** The best-for question nearest to the one asked, the words they share marked. */
  nearest: MarkedPiece[];
  fit: 'strong' | 'workable' | 'near';
  /** What it serves, beside the mark of the fit. */
  serves: string;
}

export interface NewStory {
  /** Starts the file, the question filled in. */
  command: string;
  /** The line for the top of that file. */
  line: string;
}
