import { checkFact } from './facts.ts';
import { findFrontmatter } from './frontmatter.ts';
import { type LegendContext, parseLegend } from './source.ts';
import { formatNumbers, orderKeys, simplifyQuotes } from './tidy-yaml.ts';

/** What can be put right without changing what a legend says. */
const repairs = ['order of keys', 'quotes', 'trailing spaces', 'number formatting'] as const;
export type Repair = (typeof repairs)[number];

/**
 * The text of a legend with everything put right that is safe. Each repair is read again and kept only when the legend
 * says what it said; a file with errors stays as it is.
 */
export function tidyLegend(source: string, context: LegendContext): { text: string; done: Repair[] } {
  let text = source;
  const done: Repair[] = [];
  for (const repair of repairs) {
    const tidied = steps[repair](text);
    if (tidied === text) continue;
    const loose = repair === 'number formatting';
    const before = meaningOf(text, context, loose);
    if (before === undefined || before !== meaningOf(tidied, context, loose)) continue;
    text = tidied;
    done.push(repair);
  }
  return { text, done };
}

const steps: Record<Repair, (text: string) => string> = {
  'order of keys': (text) => editFrontmatter(text, orderKeys),
  quotes: (text) => editFrontmatter(text, simplifyQuotes),
  'trailing spaces': trimLines,
  'number formatting': (text) => editFrontmatter(text, formatNumbers),
};

function editFrontmatter(text: string, edit: (yaml: string) => string): string {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const frame = findFrontmatter(text.slice(mark));
  if (typeof frame === 'string') return text;
  const [start, end] = [frame.start + mark, frame.end + mark];
  return text.slice(0, start) + edit(text.slice(start, end)) + text.slice(end);
}

/** Two spaces at the end of a line break it, and what stands between fences is not ours. */
function trimLines(text: string): string {
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  let fence: string | undefined;
  const lines = text.split(/\r\n|\n|\r/);
  const closing = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line));
  const trimmed = lines.map((line, index) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    const inside = fence !== undefined;
    if (mark !== undefined && fence === undefined) fence = mark;
    else if (mark !== undefined && fence !== undefined && mark.startsWith(fence)) fence = undefined;
    const breaks =
      index > closing && / {2,}$/.test(line) && line.trim() !== '' && (lines[index + 1] ?? '').trim() !== '';
    return inside || breaks ? line : line.replace(/[ \t]+$/, '');
  });
  return `${trimmed.join(newline).trimEnd()}${newline}`;
}

/** Everything a legend says but where; loosely, a space inside an amount and a typographic sign say nothing. */
function meaningOf(text: string, context: LegendContext, loose: boolean): string | undefined {
  const { legend, faults } = parseLegend(text, context);
  if (!legend) return undefined;
  const meaning = JSON.stringify(
    { legend, faults: faults.map(({ code }) => code), sums: legend.facts.map(checkFact) },
    (key, value: unknown) => (placed.has(key) || (loose && counted.has(key)) ? undefined : value),
  );
  return loose ? meaning.replace(/\s/g, '').replaceAll('×', 'x').replaceAll('−', '-') : meaning;
}

const placed = new Set(['position', 'markdown']);
/** A space makes two words of one, and typography joins a number to its unit. */
const counted = new Set(['words', 'cutWords', 'seconds', 'cutSeconds', 'html']);
