import { figureOf, parseValue } from '../legend/facts.ts';
import type { Legend } from '../legend/schema.ts';
import { countLines, millimetres, type Type, widthOf } from './lines.ts';
import { entryMeasures, entrySizes, figureSizes } from './paper.ts';

/** The figure of an entry with the size it fits at: above its unit (`tall`), or beside the number (`flat`). */
export interface SheetFigure {
  kind: 'fact' | 'word';
  text: string;
  unit: string;
  form: 'tall' | 'flat';
  /** Points. */
  size: number;
}

export interface FigureFit {
  figure: SheetFigure;
  /** Height of number and figure together, in millimetres. */
  height: number;
}

/** The figure above its unit, under the number: for entries of four lines and more. */
export function fitTallFigure(legend: Legend): FigureFit {
  const { kind, text, unit } = textsOf(legend);
  const size =
    kind === 'word' ? largest(figureSizes.word, text, kind) : largest(figureSizes.tall, text, kind);
  const lines = countLines(text, typeOf(kind, size), entryMeasures.figure);
  const leading = kind === 'word' ? 1.3 : 1.05;
  const units = unit ? countLines(unit, unitType, entryMeasures.figure) : 0;
  const points = entrySizes.numberLine + lines * size * leading + units * entrySizes.unitLine;
  return { figure: { kind, text, unit, form: 'tall', size }, height: millimetres(points) };
}

/** Number, figure and unit in one run of text: for entries of a few lines. */
export function fitFlatFigure(legend: Legend, titleLine: number): FigureFit {
  const { kind, text, unit } = textsOf(legend);
  const bold: Type = { face: 'bold', size: entrySizes.number };
  const number = Math.max(entryMeasures.number, widthOf(`${legend.number}`, bold)) + widthOf(' ', bold);
  const tail = unit ? widthOf(` ${unit}`, unitType) : 0;
  const sizes = kind === 'word' ? figureSizes.word : figureSizes.flat;
  const size = sizes.find(
    (points) => number + widthOf(text, typeOf(kind, points)) + tail <= entryMeasures.figure,
  );
  const type = typeOf(kind, size ?? figureSizes.flat[1]);
  const lines = size
    ? 1
    : countLines(`${String(legend.number).padStart(2, '0')} ${text} ${unit}`, bold, entryMeasures.figure);
  return {
    figure: { kind, text, unit, form: 'flat', size: type.size },
    height: millimetres(lines * titleLine),
  };
}

const unitType: Type = { face: 'regular', size: entrySizes.unit };

const typeOf = (kind: SheetFigure['kind'], size: number): Type => ({
  face: kind === 'word' ? 'word' : 'figure',
  size,
});

function largest(sizes: readonly [number, ...number[]], text: string, kind: SheetFigure['kind']): number {
  const fitting = sizes.find((size) => widthOf(text, typeOf(kind, size)) <= entryMeasures.figure);
  return fitting ?? Math.min(...sizes);
}

function textsOf(legend: Legend): Pick<SheetFigure, 'kind' | 'text' | 'unit'> {
  const figure = figureOf(legend);
  if (figure.kind === 'word') return { kind: 'word', text: figure.word, unit: '' };
  const { prefix, number, suffix, unit } = parseValue(figure.big);
  if (!/\p{N}/u.test(number)) return { kind: 'word', text: figure.big, unit: '' };
  return { kind: 'fact', text: prefix + number + suffix, unit };
}
