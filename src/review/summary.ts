import { count } from '../legend/fault.ts';
import type { Finding } from './finding.ts';
import type { Report } from './report.ts';
import { countFindings } from './selection.ts';

/** `15 stories, 2 errors and 1 warning in 2 files, 9 hints`; of a selection of the findings when one is given. */
export function summarise(report: Report, findings: readonly Finding[] = report.findings, note = ''): string {
  const { errors, warnings, hints } = countFindings(findings);
  const loud = findings.filter(({ severity }) => severity !== 'hint');
  const files = new Set(loud.map(({ file }) => file)).size;
  const said = [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')].filter(
    Boolean,
  );
  return [
    report.stories === 1 ? '1 story' : `${report.stories} stories`,
    said.length === 0 ? 'no faults' : `${said.join(' and ')} in ${count(files, 'file')}`,
    ...(hints > 0 ? [`${count(hints, 'hint')}${note}`] : []),
    ...(report.silenced.length > 0 ? [`${report.silenced.length} silenced`] : []),
  ].join(', ');
}
