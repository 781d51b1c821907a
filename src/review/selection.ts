import { faultCodes } from '../legend/catalogue.ts';
import { buildError } from '../legend/error.ts';
import type { Finding } from './finding.ts';
import { needlessSilence } from './rules/needless-silence.ts';
import { undeclaredIntent } from './rules/undeclared-intent.ts';
import { ruleCodes } from './rules.ts';

/** Which remarks are asked for: those of some rules alone, or all but those of others. */
export interface Selection {
  only: readonly string[];
  ignore: readonly string[];
}

/** The findings asked for. What breaks the format stays: the build would stop at it however it is looked at. */
export const select = (findings: readonly Finding[], selection: Selection): Finding[] =>
  findings.filter(
    ({ code, severity }) => (severity === 'error' && !ruleCodes.includes(code)) || isAsked(code, selection),
  );

/** Whether somebody will see what proposes intents: the rule that says it, or the one that says it need not be silenced. */
export const needsProposals = (selection: Selection): boolean =>
  [undeclaredIntent, needlessSilence].some(({ code }) => isAsked(code, selection));

const isAsked = (code: string, { only, ignore }: Selection): boolean =>
  (only.length === 0 || only.includes(code)) && !ignore.includes(code);

/** Refuses a code that neither a rule nor a fault has. */
export function checkSelection({ only, ignore }: Selection): void {
  const known = [...ruleCodes, ...faultCodes];
  for (const code of [...only, ...ignore]) {
    if (known.includes(code)) continue;
    throw buildError('unknown-rule', { received: code, known, listed: ruleCodes });
  }
}

export function countFindings(findings: readonly Finding[]): Counts {
  const of = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), hints: of('hint') };
}

export interface Counts {
  errors: number;
  warnings: number;
  hints: number;
}
