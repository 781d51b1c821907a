import type { Fault } from '../legend/fault.ts';

/** An error fails a check, a warning only with `--strict`; a hint is counted, and shown on request. */
export type Severity = 'error' | 'warning' | 'hint';

/** A remark on a content file, a fault of its format or a coach's advice: what was found, where, and what to do. */
export interface Finding {
  /** Of a rule, or of a fault. */
  code: string;
  severity: Severity;
  /** Path from the project's root, with forward slashes. */
  file: string;
  line: number;
  column: number;
  /** How much of the line it is about. */
  length: number;
  message: string;
  hint: string;
}

export const fromFault = (fault: Fault): Finding => ({ ...fault, length: 1 });

/** In reading order. */
export const sortFindings = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted(
    (a, b) =>
      order.compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      order.compare(a.code, b.code),
  );

const order = new Intl.Collator('en');
