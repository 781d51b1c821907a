import type { Locator, Where } from '../legend/locate.ts';
import type { Bank, Confidential, GuidePage, Legend } from '../legend/schema.ts';
import type { Proposal } from '../questions/match/propose.ts';
import type { Severity } from './finding.ts';
import type { LooseNumber } from './numbers.ts';

/** A story under review: the legend, and a way to point into its file. */
export interface Story {
  legend: Legend;
  at: Locator;
  /** The numbers it says that are in no fact, looked for when somebody asks. */
  looseNumbers(): readonly LooseNumber[];
}

/** A bank as an edition shows it, with a way to point into its files. */
export interface Shown {
  bank: Bank;
  /** The legends of the bank, in its order. */
  stories: readonly Story[];
  guide: readonly { page: GuidePage; at: Locator }[];
}

/** Everything a rule may look at. */
export interface Desk extends Shown {
  /** Ids of all legend files, those included that cannot be read. */
  ids: readonly string[];
  parts: List;
  /** The list of question types, which remarks about the whole bank point to. */
  types: List;
  /** Where the entry of an intent stands. */
  placeOfIntent(id: string): { file: string; spot: Where };
  confidential: readonly Confidential[];
  /** The same as the public edition shows it, read when somebody asks. */
  publish(): Shown;
  /** Intents that a story's questions speak of; none while nothing was learned. */
  propose: Propose;
  /** The codes of all rules. */
  codes: readonly string[];
}

/** A file that holds a list. */
export interface List {
  file: string;
  at: Locator;
}

export type Propose = (legend: Legend) => readonly Proposal[];

/** What a rule has to say, and where; a file only when it is not the story's own. */
export interface Remark {
  spot: Where;
  file?: string;
  message: string;
  hint: string;
  /** When it weighs less or more than the rule says. */
  severity?: Severity;
}

interface About {
  code: string;
  severity: Severity;
  /** Why a coach would say it. */
  explanation: string;
  /** What it finds. */
  example: string;
  /** Where the figure comes from. */
  source: string;
}

export interface StoryRule extends About {
  scope: 'story';
  review(story: Story, desk: Desk): Remark[];
}
export interface BankRule extends About {
  scope: 'bank';
  /** It counts what all stories have, so it says nothing while one of them cannot be read. */
  counts?: true;
  review(desk: Desk): (Remark & { file: string })[];
}
/** Looks at what the other rules found and the story silences. */
export interface SilenceRule extends About {
  scope: 'silence';
  review(story: Story, silenced: ReadonlySet<string>): Remark[];
}
export type Rule = StoryRule | BankRule | SilenceRule;

/** A story told in four letters; a profile has no episode to review. */
export function tellingOf({ legend }: Story) {
  const { form, situation, task, action, result } = legend;
  return form === 'star' && situation && task && action && result
    ? { situation, task, action, result }
    : undefined;
}
