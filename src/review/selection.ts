import { faultCodes } from '../legend/catalogue.ts';
import { LegendsError } from '../legend/fault.ts';
import { nearest } from '../legend/nearest.ts';
import type { Finding } from './finding.ts';
import { ruleCodes } from './rules.ts';

/** Which remarks are asked for: those of some rules alone, or all but those of others. */
export interface Selection {
  only: readonly string[];
  ignore: readonly string[];
}

/** The findings asked for. What breaks the format stays: the build would stop at it however it is looked at. */
export const select = (findings: readonly Finding[], { only, ignore }: Selection): Finding[] =>
  findings.filter(
    ({ code, severity }) =>
      (severity === 'error' && !ruleCodes.includes(code)) ||
      ((only.length === 0 || only.includes(code)) && !ignore.includes(code)),
  );

/** Refuses a code that neither a rule nor a fault has. */
export function checkSelection({ only, ignore }: Selection): void {
  const known = [...ruleCodes, ...faultCodes];
  for (const code of [...only, ...ignore]) {
    if (known.includes(code)) continue;
    const near = nearest(code, known);
    const hint = near ? `Did you mean \`${near}\`?` : `The rules: ${ruleCodes.join(', ')}.`;
    throw new LegendsError('unknown-rule', `No rule is called \`${code}\`.`, hint);
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
