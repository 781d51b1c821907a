import { type CatalogueDetails, type FaultCode, wordFault } from './catalogue.ts';
import type { Position } from './schema.ts';

/** A fault of a content file: a value, collected with all others and reported together. */
export interface Fault {
  code: FaultCode;
  /** An error stops the build, a warning is printed. */
  severity: 'error' | 'warning';
  /** Path from the project's root, with forward slashes. */
  file: string;
  line: number;
  column: number;
  /** What was found and what was expected. */
  message: string;
  /** What to do about it. */
  hint: string;
}

/** A fault as it is told: of the format, or of what looks at a bank as a whole. */
export type ToldFault = Omit<Fault, 'code'> & { code: string };

/** Makes a fault of the catalogue at a place. */
export function buildFault<Code extends FaultCode>(
  code: Code,
  place: Place,
  details: CatalogueDetails[Code],
  severity: Fault['severity'] = 'error',
): Fault {
  return {
    code,
    severity,
    file: place.file,
    line: place.line,
    column: place.column,
    ...wordFault(code, details),
  };
}

/** One line: `content/legends/x.mdx:12:3  unknown-question-type  …`. */
export function formatFault(fault: ToldFault): string {
  const code = fault.severity === 'warning' ? `warning ${fault.code}` : fault.code;
  return `${fault.file}:${fault.line}:${fault.column}  ${code}  ${fault.message} ${fault.hint}`.trimEnd();
}

/** All faults in reading order, a line each. */
export const formatFaults = (faults: readonly ToldFault[]): string =>
  sortFaults(faults).map(formatFault).join('\n');

/** The first few of many warnings, where somebody waits for something else: a site being built, say. */
export function formatFew(faults: readonly ToldFault[], most = 10): string {
  const rest = faults.length - most;
  if (rest <= 0) return formatFaults(faults);
  return `${formatFaults(sortFaults(faults).slice(0, most))}\n… and ${rest} more; \`npm run check\` says all.`;
}

export const isError = (fault: ToldFault): boolean => fault.severity === 'error';

/** `2 errors and 1 warning in 2 files`. */
export function countFaults(faults: readonly ToldFault[]): string {
  const errors = faults.filter(isError).length;
  const warnings = faults.length - errors;
  const files = new Set(faults.map(({ file }) => file)).size;
  const parts = [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')].filter(
    Boolean,
  );
  return parts.length === 0 ? 'no faults' : `${parts.join(' and ')} in ${count(files, 'file')}`;
}

/** `1 file`, `2 files`. */
export const count = (amount: number, noun: string): string => `${amount} ${noun}${amount === 1 ? '' : 's'}`;

function sortFaults(faults: readonly ToldFault[]): ToldFault[] {
  return faults.toSorted(
    (a, b) =>
      a.file.localeCompare(b.file, 'en') ||
      a.line - b.line ||
      a.column - b.column ||
      a.code.localeCompare(b.code),
  );
}

/** A line and column of a file. */
export interface Place extends Pick<Position, 'line' | 'column'> {
  file: string;
}
