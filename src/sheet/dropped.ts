import { figureOf } from '../legend/facts.ts';
import type { Bank, Legend } from '../legend/schema.ts';
import { type EntryCut, profileLines, type SheetEntry } from './entry.ts';
import type { Step } from './steps.ts';
import { typeset } from './typeset.ts';

/** Something the sheet does without, in words for the screen. */
export interface Dropped {
  what: string;
  why: string;
}

/** Says what the steps took away, one sentence a kind, in the order it went. Steps that cost nothing are not told. */
export function describeDropped(
  bank: Bank,
  steps: Step[],
  entries: SheetEntry[],
  hiddenNumbers: number,
): Dropped[] {
  const told = steps.filter((step) => {
    if (step.kind === 'legend' || !('legend' in step)) return true;
    const legend = bank.legends.find(({ id }) => id === step.legend);
    const entry = entries.find(({ id }) => id === step.legend);
    return legend !== undefined && entry !== undefined && isLost(step.kind, legend, entry);
  });
  const dropped = [...new Set(told.map(({ kind }) => kind))].map((kind) => {
    const names = told.filter((step) => step.kind === kind).map((step) => nameOf(bank, step));
    const { what, why } = sentences[kind];
    return { what: what(listNames(names)), why };
  });
  if (hiddenNumbers > 0) {
    const what = `${hiddenNumbers} ${hiddenNumbers === 1 ? 'number' : 'numbers'} in the rows of the small matrix`;
    dropped.push({ what, why: 'a row holds what fits on one line, strong stories first' });
  }
  return dropped;
}

const sentences: Record<Step['kind'], { what: (names: string) => string; why: string }> = {
  spacing: { what: () => 'Lines to write on, and some of the white space', why: 'words come before room' },
  guide: { what: (names) => `From the guide: ${names}`, why: 'the stories come first' },
  wrap: {
    what: (names) => `Second lines of the keywords of ${names}`,
    why: 'the first words bring the rest back',
  },
  task: { what: (names) => `T of ${names}`, why: 'the situation usually implies it' },
  situation: { what: (names) => `S of ${names}`, why: 'the title brings it back' },
  result: { what: (names) => `R of ${names}`, why: 'the figure has said it' },
  delta: { what: (names) => `Before and after of ${names}`, why: 'it would need a line of its own' },
  action: { what: (names) => `A of ${names}`, why: 'number, title and figure keep more stories on the page' },
  matrix: { what: () => 'The small matrix', why: 'the page with all questions has the whole one' },
  legend: { what: (names) => `Stories ${names}`, why: 'every question they answer has a better one here' },
};

function isLost(cut: EntryCut, legend: Legend, entry: SheetEntry): boolean {
  const { cues } = legend;
  if (cut === 'delta') {
    const figure = figureOf(legend);
    return figure.kind === 'fact' && figure.delta !== undefined && entry.delta === undefined;
  }
  if (cut !== 'wrap') return !Array.isArray(cues) || cues.length > profileLines[cut];
  return entry.cues.some(({ kind, text }, line) => {
    const whole = Array.isArray(cues) ? cues[line] : kind && cues[kind];
    return whole !== undefined && text !== typeset(whole);
  });
}

function nameOf(bank: Bank, step: Step): string {
  if ('legend' in step) return `${bank.legends.find(({ id }) => id === step.legend)?.number ?? step.legend}`;
  if ('page' in step) return bank.guide.find(({ id }) => id === step.page)?.shortTitle ?? step.page;
  return '';
}

/** Numbers in order with runs joined, other names as they come: `3, 5–8`. */
function listNames(names: string[]): string {
  const numbers = names.map(Number);
  if (numbers.some(Number.isNaN)) return names.join(', ');
  const runs: [number, number][] = [];
  for (const number of numbers.sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([first, last]) => (first === last ? `${first}` : `${first}${last - first > 1 ? '–' : ', '}${last}`))
    .join(', ');
}
