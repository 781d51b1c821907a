import type { Intent } from '../legend/schema.ts';
import { startCommand } from '../questions/answer/start-command.ts';
import type { Match } from '../questions/match/match-result.ts';

/** A match with what to do when no story serves the question. */
export interface Advised extends Match {
  advice?: Advice;
}
export interface Advice {
  /** Id of the nearest story, if there is any. */
  nearest: string | undefined;
  /** How to answer honestly from it. */
  bridge: string | undefined;
  /** The command that starts a story for this question. */
  command: string;
}

/** Adds to a gap the nearest story, the bridge from it, and the command that starts a new one. */
export function advise(question: string, match: Match, intents: readonly Intent[]): Advised {
  if (!match.gap) return match;
  return {
    ...match,
    advice: {
      nearest: match.legends[0]?.id,
      bridge: intents.find(({ id }) => id === match.intents[0]?.id)?.bridge,
      command: startCommand(question),
    },
  };
}
