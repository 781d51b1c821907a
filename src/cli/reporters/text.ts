import { styleText } from 'node:util';
import type { Finding, Severity } from '../../review/finding.ts';
import type { Reporter } from './reporter.ts';

/** For a person: the place, what was found and what to do, and the line itself with a mark below. */
export const textReporter: Reporter = {
  name: 'text',
  summed: true,
  print({ shown, texts, colour, width }) {
    const lines = new Map<string, string[]>();
    const linesOf = (file: string): string[] => {
      const known = lines.get(file) ?? (texts.get(file) ?? '').replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
      lines.set(file, known);
      return known;
    };
    return shown
      .map((finding) => format(finding, linesOf(finding.file), { paint: buildPaint(colour), width }))
      .join('\n');
  },
};

function format(finding: Finding, lines: readonly string[], look: Look): string {
  const { file, line, column, severity, code, message, hint } = finding;
  const kind = severity === 'error' ? code : `${severity} ${code}`;
  const said = `${file}:${line}:${column}  ${look.paint(severity, kind)}  ${`${message} ${hint}`.trimEnd()}`;
  const source = lines[line - 1];
  return source === undefined || source.trim() === '' ? said : `${said}\n${excerpt(source, finding, look)}`;
}

function excerpt(
  source: string,
  { line, column, length, severity }: Finding,
  { paint, width }: Look,
): string {
  const number = String(line);
  const widest = Math.max(20, Math.min(mostColumns, width - number.length - aroundExcerpt));
  const start = Math.min(column - 1, source.length);
  // Stories have a paragraph a line: only the surroundings are shown.
  const from = start + length <= widest ? 0 : Math.max(0, start - Math.min(before, Math.floor(widest / 3)));
  const to = Math.min(source.length, from + widest);
  const [head, tail] = [from > 0 ? '…' : '', to < source.length ? '…' : ''];
  const left = head + source.slice(from, start);
  const marked = source.slice(start, Math.min(start + length, to));
  const shown = `${head}${source.slice(from, to)}${tail}`.replaceAll('\t', ' ');
  const mark = '^'.repeat(Math.max(1, widthOf(marked)));
  return [
    `  ${number} │ ${shown}`,
    `  ${' '.repeat(number.length)} │ ${' '.repeat(widthOf(left))}${paint(severity, mark)}`,
  ].join('\n');
}

/** Columns on a terminal: East Asian signs take two. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (width, sign) => width + (/[\p{scx=Han}\p{scx=Hira}\p{scx=Hang}\uFF01-\uFF60]/u.test(sign) ? 2 : 1),
    0,
  );

interface Look {
  paint: Paint;
  /** Columns of the terminal. */
  width: number;
}
type Paint = (severity: Severity, text: string) => string;

const buildPaint =
  (colour: boolean): Paint =>
  (severity, text) =>
    colour ? styleText(colours[severity], text, { validateStream: false }) : text;

const colours = { error: 'red', warning: 'yellow', hint: 'cyan' } as const satisfies Record<Severity, string>;
const mostColumns = 96;
/** What stands before an excerpt, and the dots at its ends. */
const aroundExcerpt = 7;
const before = 40;
