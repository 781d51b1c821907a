import type { Bank, Legend } from '../legend/schema.ts';
import { type PlacedEntry, type SheetColumn, splitColumns } from './columns.ts';
import { type Dropped, describeDropped } from './dropped.ts';
import { type EntryCut, entryCuts, setEntry } from './entry.ts';
import { type SheetGuide, setGuide } from './guide.ts';
import { countLines, millimetres } from './lines.ts';
import {
  columnOf,
  type Density,
  entrySizes,
  noteMeasures,
  type Paper,
  type Spacing,
  spacingOf,
} from './paper.ts';
import { type SmallMatrix, setMatrix } from './small-matrix.ts';
import { listSteps, type Step } from './steps.ts';

/** One page: what stands where, and what was left out to keep it one page. */
export interface Sheet {
  paper: Paper;
  density: Density;
  columns: [SheetColumn, SheetColumn];
  matrix: SmallMatrix | undefined;
  guide: SheetGuide | undefined;
  /** Empty lines under `Asked today` that the right column has room for. */
  notes: number;
  /** How many stories stand on the sheet. */
  stories: number;
  steps: Step[];
  dropped: Dropped[];
}

/**
 * Chooses what a sheet of this paper holds: everything, less the fewest steps of the drop order (see steps.ts)
 * that make it fit. The same bank always gives the same sheet.
 */
export function selectSheet(bank: Bank, paper: Paper): Sheet {
  const steps = listSteps(bank);
  const count = fewest(
    steps.length,
    (taken) => setPage(bank, paper, steps.slice(0, taken)).columns !== undefined,
  );
  const taken = steps.slice(0, count);
  const page = setPage(bank, paper, taken);
  const columns = page.columns ?? [emptyColumn(paper), emptyColumn(paper)];
  return {
    paper,
    density: page.density,
    columns,
    matrix: page.matrix,
    guide: page.guide,
    notes: count === 0 ? countNotes(columns[1].spare) : 0,
    stories: page.stories,
    steps: taken,
    dropped: describeDropped(bank, taken, page.entries, page.matrix?.hidden ?? 0),
  };
}

/** The lowest count that holds, by halving: each further step only ever makes the page shorter. */
function fewest(most: number, holds: (count: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function setPage(bank: Bank, paper: Paper, steps: Step[]) {
  const density: Density = steps.some(({ kind }) => kind === 'spacing') ? 'close' : 'normal';
  const spacing = spacingOf[paper][density];
  const { width, height } = columnOf[paper];
  const taken = new Set(steps.map((step) => ('legend' in step ? `${step.kind} ${step.legend}` : step.kind)));
  const gone = (kind: 'legend' | EntryCut, id: string) => taken.has(`${kind} ${id}`);
  const legends = inParts(bank).filter(({ id }) => !gone('legend', id));
  const titles = new Map(bank.parts.map(({ id, title }) => [id, title]));
  const placed = legends.map((legend): PlacedEntry => {
    const cuts = new Set(entryCuts.filter((cut) => gone(cut, legend.id)));
    return { part: titles.get(legend.part) ?? legend.part, entry: setEntry(legend, cuts, width, spacing) };
  });
  const pages = bank.guide.filter(
    ({ id }) => !steps.some((step) => step.kind === 'guide' && step.page === id),
  );
  const guide = setGuide(pages, width, spacing);
  const hasCells = legends.some(({ types }) => Object.keys(types).length > 0);
  const hasMatrix = hasCells && !steps.some(({ kind }) => kind === 'matrix');
  const matrix = hasMatrix ? setMatrix(bank, legends, width, spacing) : undefined;
  const feet: [number, number] = [matrix?.height ?? 0, guide?.height ?? 0];
  const columns = splitColumns(placed, feet, {
    height,
    headingOf: (title) => headingHeight(title, width, spacing),
  });
  return {
    density,
    columns,
    matrix,
    guide,
    stories: legends.length,
    entries: placed.map(({ entry }) => entry),
  };
}

function inParts(bank: Bank): Legend[] {
  return bank.parts.flatMap(({ id }) => bank.legends.filter(({ part }) => part === id));
}

function emptyColumn(paper: Paper): SheetColumn {
  return { groups: [], height: 0, spare: columnOf[paper].height };
}

function headingHeight(title: string, width: number, spacing: Spacing): number {
  const lines = countLines(title, { face: 'bold', size: entrySizes.heading }, width);
  return spacing.heading + millimetres((lines - 1) * spacing.titleLine);
}

/** Two lines at least, or the heading is not worth its room. */
function countNotes(spare: number): number {
  const { heading, line, plenty, wideLine } = noteMeasures;
  const lines = Math.floor((spare - heading) / (spare > plenty ? wideLine : line));
  return lines >= 2 ? lines : 0;
}
