import type { Finding } from '../../review/finding.ts';
import type { Report } from '../../review/report.ts';
import type { Counts } from '../../review/selection.ts';

/** A finished check. */
export interface Outcome {
  report: Report;
  /** What was asked for, in reading order; hints only when they were. */
  shown: Finding[];
  counts: Counts;
  summary: string;
  /** The text of each file that could be read. */
  texts: ReadonlyMap<string, string>;
  colour: boolean;
  /** Columns of the terminal; without end where there is none. */
  width: number;
}

/** One way to print a check. */
export interface Reporter {
  name: string;
  /** What goes to standard output. */
  print(outcome: Outcome): string;
  /** Whether the summary is for a person to read there, too. */
  summed: boolean;
}
