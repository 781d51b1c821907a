import type { Finding } from '../../review/finding.ts';
import type { Reporter } from './reporter.ts';

/** Annotations of a pull request: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export const githubReporter: Reporter = {
  name: 'github',
  summed: true,
  print: ({ shown }) => shown.map(annotate).join('\n'),
};

function annotate({ code, severity, file, line, column, length, message, hint }: Finding): string {
  const properties = { file, line, col: column, endColumn: column + length, title: code };
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${listed.join(',')}::${escapeText(`${message} ${hint}`.trimEnd())}`;
}

const commands = { error: 'error', warning: 'warning', hint: 'notice' } as const;

const escapeText = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string =>
  escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
