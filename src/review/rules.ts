import type { Rule } from './rule.ts';
import { actionLight } from './rules/action-light.ts';
import { confidentialName } from './rules/confidential-name.ts';
import { contextHeavy } from './rules/context-heavy.ts';
import { cutLength } from './rules/cut-length.ts';
import { deadLink } from './rules/dead-link.ts';
import { followUpLength } from './rules/follow-up-length.ts';
import { fullLength } from './rules/full-length.ts';
import { habit } from './rules/habit.ts';
import { intentCoverage } from './rules/intent-coverage.ts';
import { loneTag } from './rules/lone-tag.ts';
import { longHook } from './rules/long-hook.ts';
import { needlessSilence } from './rules/needless-silence.ts';
import { noFailureStory } from './rules/no-failure-story.ts';
import { numberDiffers } from './rules/number-differs.ts';
import { numberWithoutFact } from './rules/number-without-fact.ts';
import { presentTense } from './rules/present-tense.ts';
import { privateLink } from './rules/private-link.ts';
import { resultWithoutNumber } from './rules/result-without-number.ts';
import { sameOpening } from './rules/same-opening.ts';
import { shortLength } from './rules/short-length.ts';
import { typeOnOneStory } from './rules/type-on-one-story.ts';
import { typeWithoutStrong } from './rules/type-without-strong.ts';
import { undeclaredIntent } from './rules/undeclared-intent.ts';
import { unknownRule } from './rules/unknown-rule.ts';
import { weInAction } from './rules/we-in-action.ts';

/** Every rule of the review, each with an entry in CONTRIBUTING. */
export const rules: readonly Rule[] = [
  shortLength,
  fullLength,
  cutLength,
  followUpLength,
  contextHeavy,
  actionLight,
  weInAction,
  presentTense,
  habit,
  resultWithoutNumber,
  numberDiffers,
  numberWithoutFact,
  longHook,
  sameOpening,
  confidentialName,
  deadLink,
  privateLink,
  typeWithoutStrong,
  typeOnOneStory,
  intentCoverage,
  undeclaredIntent,
  noFailureStory,
  loneTag,
  unknownRule,
  needlessSilence,
];

export const ruleCodes = rules.map(({ code }) => code);
