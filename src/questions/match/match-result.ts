import type { Fit } from '../../legend/schema.ts';

/** Below this confidence the first intent is a guess, and the others are worth reading. */
export const sure = 0.4;

/** Whether what is asked is a guess, but a story has its answer ready. */
export const isReady = ({ confidence, legends }: Pick<Match, 'confidence' | 'legends'>): boolean =>
  confidence < sure && legends[0]?.prepared === true;

/** The answer to a question: what it means, and which stories to tell. */
export interface Match {
  /** The things it asks for; one unless it is compound. */
  parts: MatchedPart[];
  /** Id of the question type. None when nothing was understood. */
  type: string | undefined;
  /** Likely intents, most likely first. */
  intents: MatchedIntent[];
  /** Stories to tell, best first. */
  legends: MatchedLegend[];
  /** True when no story serves it well enough; `legends` then starts with the nearest. */
  gap: boolean;
  /** How sure the first intent is, 0 to 1. Below `sure` offer the intents to pick from. */
  confidence: number;
  /** A sentence to the reader when the question could not be read as one. */
  note?: string;
}
export interface MatchedPart {
  text: string;
  type: string | undefined;
  intents: MatchedIntent[];
}
export interface MatchedIntent {
  id: string;
  title: string;
  type: string;
  score: number;
}
export interface MatchedLegend {
  id: string;
  number: number;
  title: string;
  company?: string;
  opening: string;
  score: number;
  /** How well it serves the intent: `near` when it only comes close. */
  fit: Fit | 'near';
  /** Whether the question is nearly one it has its answer ready for: one it is best for, or a follow-up. */
  prepared: boolean;
  /** Sentences; none in the browser, which shows the shared words themselves. */
  why: string[];
}
