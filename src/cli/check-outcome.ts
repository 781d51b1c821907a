import { mdxNames } from '../components/mdx/names.ts';
import { type Memory, readBank } from '../legend/bank.ts';
import { count } from '../legend/fault.ts';
import type { Finding } from '../review/finding.ts';
import { buildReport, type Report } from '../review/report.ts';
import { type Counts, countFindings, type Selection, select } from '../review/selection.ts';
import { site } from '../site.ts';
import type { Outcome } from './reporters/reporter.ts';

/** Reads and reviews a content folder. */
export async function checkFolder(dir: string, options: CheckOptions): Promise<Outcome> {
  const { selection, hints, colour, memory } = options;
  const read = await readBank(dir, {
    pace: site.pace,
    edition: 'private',
    components: mdxNames,
    ...(memory && { memory }),
  });
  const report = buildReport(read);
  const findings = select(report.findings, selection);
  const counts = countFindings(findings);
  return {
    report,
    shown: findings.filter(({ severity }) => hints || severity !== 'hint'),
    counts,
    summary: sumUp(report, findings, counts, hints),
    texts: new Map(read.files.map(({ file, text }) => [file, text])),
    colour,
  };
}

/** `15 stories, 2 errors and 1 warning in 2 files, 9 hints (--hints prints them)`. */
function sumUp(report: Report, findings: readonly Finding[], counts: Counts, hints: boolean): string {
  const loud = findings.filter(({ severity }) => severity !== 'hint');
  const files = new Set(loud.map(({ file }) => file)).size;
  const said = [
    counts.errors > 0 && count(counts.errors, 'error'),
    counts.warnings > 0 && count(counts.warnings, 'warning'),
  ].filter(Boolean);
  return [
    report.stories === 1 ? '1 story' : `${report.stories} stories`,
    said.length === 0 ? 'no faults' : `${said.join(' and ')} in ${count(files, 'file')}`,
    ...(counts.hints > 0 ? [`${count(counts.hints, 'hint')}${hints ? '' : ' (--hints prints them)'}`] : []),
    ...(report.silenced.length > 0 ? [`${report.silenced.length} silenced`] : []),
  ].join(', ');
}

export interface CheckOptions {
  selection: Selection;
  /** Whether hints are shown, not only counted. */
  hints: boolean;
  colour: boolean;
  memory?: Memory;
}
