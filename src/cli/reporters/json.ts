import { ruleCodes } from '../../review/rules.ts';
import type { Reporter } from './reporter.ts';

/** For programs: everything that text says, and what the legends silence. */
export const jsonReporter: Reporter = {
  name: 'json',
  summed: false,
  print: ({ report, shown, counts }) =>
    JSON.stringify(
      {
        version: 1,
        stories: report.stories,
        ...counts,
        findings: shown.map(({ length, ...finding }) => ({
          ...finding,
          endColumn: finding.column + length,
          kind: ruleCodes.includes(finding.code) ? 'review' : 'format',
        })),
        silenced: report.silenced.map(({ finding: { code, file, line, message }, reason }) => ({
          code,
          file,
          line,
          message,
          reason,
        })),
      },
      undefined,
      2,
    ),
};
