import { recallProposer } from '../build/learned-store.ts';
import { mdxNames } from '../components/mdx/names.ts';
import { type Memory, readBank } from '../legend/bank.ts';
import { buildReport } from '../review/report.ts';
import { countFindings, needsProposals, type Selection, select } from '../review/selection.ts';
import { summarise } from '../review/summary.ts';
import { site } from '../site.ts';
import type { Outcome } from './reporters/reporter.ts';

/** Reads and reviews a content folder. */
export async function checkFolder(dir: string, options: CheckOptions): Promise<Outcome> {
  const { selection, hints, colour, width, memory } = options;
  const read = await readBank(dir, {
    pace: site.pace,
    edition: 'private',
    components: mdxNames,
    ...(memory && { memory }),
  });
  // Learning what questions mean takes longer than all the rest.
  const propose = needsProposals(selection) ? { propose: await recallProposer(read.bank) } : {};
  const report = buildReport(read, { hints, ...propose });
  const findings = select(report.findings, selection);
  const counts = countFindings(findings);
  return {
    report,
    shown: findings.filter(({ severity }) => hints || severity !== 'hint'),
    counts,
    summary: summarise(report, findings, hints ? '' : ' (--hints prints them)'),
    texts: new Map(read.files.map(({ file, text }) => [file, text])),
    colour,
    width,
  };
}

export interface CheckOptions {
  selection: Selection;
  /** Whether hints are shown, not only counted. */
  hints: boolean;
  colour: boolean;
  width: number;
  memory?: Memory;
}
