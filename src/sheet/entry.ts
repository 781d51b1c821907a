import { figureOf } from '../legend/facts.ts';
import type { Legend, Visibility } from '../legend/schema.ts';
import { fitFlatFigure, fitTallFigure, type SheetFigure } from './figure.ts';
import { countLines, millimetres, shorten, type Type, widthOf } from './lines.ts';
import { entryMeasures, entrySizes, type Spacing } from './paper.ts';
import { typeset } from './typeset.ts';

/** What an entry may lose, in the order it loses it. */
export const entryCuts = ['wrap', 'task', 'situation', 'result', 'delta', 'action'] as const;
export type EntryCut = (typeof entryCuts)[number];

/** How many lines a profile keeps after each cut. */
export const profileLines: Record<EntryCut, number> = {
  wrap: 4,
  task: 3,
  situation: 2,
  result: 1,
  delta: 1,
  action: 0,
};

export type Letter = 'situation' | 'task' | 'action' | 'result';
export interface CueLine {
  /** None in a profile. */
  kind: Letter | undefined;
  text: string;
}

/** A legend as the sheet prints it. */
export interface SheetEntry {
  id: string;
  number: number;
  title: string;
  company: string | undefined;
  /** Set for a story that only the private edition shows. */
  badge: Exclude<Visibility, 'public'> | undefined;
  figure: SheetFigure;
  delta: { before: string; after: string } | undefined;
  cues: CueLine[];
  /** Estimated, in millimetres, with the room around it. */
  height: number;
}

/** Sets one legend in a column of `width` millimetres without what `cuts` take away. */
export function setEntry(
  legend: Legend,
  cuts: ReadonlySet<EntryCut>,
  width: number,
  spacing: Spacing,
): SheetEntry {
  const textWidth = width - entryMeasures.figure - entryMeasures.gap;
  const type: Type = { face: 'regular', size: spacing.body };
  const title = setTitle(legend, textWidth, cuts.has('delta'));
  const cues = cuesOf(legend, cuts).map(({ kind, text }) => {
    const room = textWidth - (kind ? entryMeasures.letter : 0);
    const shown = cuts.has('wrap') ? shorten(text, type, room) : text;
    return { kind, text: shown, lines: countLines(shown, type, room) };
  });
  const cueLines = cues.reduce((sum, { lines }) => sum + lines, 0);
  const textHeight = millimetres(title.lines * spacing.titleLine + cueLines * spacing.line);
  const tall = fitTallFigure(legend);
  const fit = tall.height <= textHeight ? tall : fitFlatFigure(legend, spacing.titleLine);
  return {
    id: legend.id,
    number: legend.number,
    title: legend.shortTitle,
    company: legend.company,
    badge: legend.visibility === 'public' ? undefined : legend.visibility,
    figure: fit.figure,
    delta: title.delta,
    cues: cues.map(({ kind, text }) => ({ kind, text })),
    height: Math.max(textHeight, fit.height) + spacing.entryPad + entryMeasures.rule,
  };
}

/** Title and company on the left, `before → after` on the right or, where they do not fit together, under them. */
function setTitle(legend: Legend, width: number, onlyIfBeside: boolean) {
  const bold: Type = { face: 'bold', size: entrySizes.title };
  const rest = [legend.company, legend.visibility === 'public' ? '' : legend.visibility]
    .filter(Boolean)
    .join(' ');
  const name = widthOf(legend.shortTitle, bold) + (rest ? 2 * entryMeasures.delta + widthOf(rest, bold) : 0);
  const nameLines =
    name <= width ? 1 : countLines(`${legend.shortTitle} ${rest}`, bold, width - 2 * entryMeasures.delta);
  const figure = figureOf(legend);
  const values = figure.kind === 'fact' ? figure.delta : undefined;
  if (!values) return { lines: nameLines, delta: undefined };
  const delta = { before: typeset(values.before), after: typeset(values.after) };
  const text = `${delta.before} mm ${delta.after}`;
  const type: Type = { face: 'regular', size: entrySizes.title };
  if (name + entryMeasures.delta + widthOf(text, type) <= width) return { lines: nameLines, delta };
  if (onlyIfBeside) return { lines: nameLines, delta: undefined };
  return { lines: nameLines + countLines(text, type, width), delta };
}

/** A profile has no letters: it gives up its last lines in step with the letters of the others. */
function cuesOf(legend: Legend, cuts: ReadonlySet<EntryCut>): CueLine[] {
  const { cues } = legend;
  if (Array.isArray(cues)) {
    const linesLeft = entryCuts.reduce(
      (left, cut) => (cuts.has(cut) ? profileLines[cut] : left),
      cues.length,
    );
    return cues.slice(0, linesLeft).map((text) => ({ kind: undefined, text: typeset(text) }));
  }
  const kinds = letters.filter((kind) => !cuts.has(kind));
  // A letter nobody wrote takes no line.
  return kinds.flatMap((kind) => (cues[kind] ? [{ kind, text: typeset(cues[kind]) }] : []));
}

const letters: readonly Letter[] = ['situation', 'task', 'action', 'result'];
