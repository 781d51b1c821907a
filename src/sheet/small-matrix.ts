import { shortTitleOf } from '../legend/fallback.ts';
import type { Bank, Fit, Legend } from '../legend/schema.ts';
import { millimetres, type Type, widthOf } from './lines.ts';
import { strongLegends } from './need.ts';
import { footMeasures, type Spacing } from './paper.ts';

/** The matrix at the foot of the left column: a grid of dots while the columns are wide enough, else lists of numbers. */
export type SmallMatrix = {
  height: number;
  /** Numbers of a list that did not fit on its line. */
  hidden: number;
} & (
  | { form: 'grid'; columns: MatrixColumn[]; rows: GridRow[]; dense: boolean }
  | { form: 'list'; rows: ListRow[] }
);

export interface MatrixColumn {
  number: number;
  /** The first column of a part gets a rule on its left. */
  startsPart: boolean;
}
export interface GridRow {
  title: string;
  cells: { fit: Fit | undefined; startsPart: boolean }[];
}
export interface ListRow {
  title: string;
  strong: number[];
  workable: number[];
}

/** Builds the small matrix for the legends that stand on the sheet, which `legends` holds in the sheet's order. */
export function setMatrix(bank: Bank, legends: Legend[], width: number, spacing: Spacing): SmallMatrix {
  const labels =
    Math.max(0, ...bank.types.map((type) => widthOf(shortTitleOf(type), labelType))) + footMeasures.gap;
  const [wide, narrow] = footMeasures.columns as [number, number];
  const height = footMeasures.rule + (bank.types.length + 1) * spacing.row;
  const fits = (column: number) => labels + legends.length * column <= width;
  if (legends.every(({ number }) => number < 100) && fits(narrow)) {
    return { form: 'grid', height, hidden: 0, dense: !fits(wide), ...gridOf(bank, legends) };
  }
  const room = width - labels - 2 * dotRoom;
  const rows = bank.types.map((type) => listRow(bank, legends, type.id, shortTitleOf(type), room));
  const hidden = rows.reduce((sum, row) => sum + row.hidden, 0);
  return { form: 'list', height, hidden, rows };
}

const labelType: Type = { face: 'regular', size: footMeasures.label };
const numberType: Type = { face: 'bold', size: footMeasures.number };
/** A dot or ring before its numbers, with the space around it. */
const dotRoom = 6;
const numberGap = millimetres(4);

function gridOf(bank: Bank, legends: Legend[]): { columns: MatrixColumn[]; rows: GridRow[] } {
  const columns = legends.map(({ number, part }, index) => ({
    number,
    startsPart: part !== legends[index - 1]?.part,
  }));
  const rows = bank.types.map((type) => ({
    title: shortTitleOf(type),
    cells: legends.map((legend, index) => ({
      fit: legend.types[type.id],
      startsPart: columns[index]?.startsPart ?? false,
    })),
  }));
  return { columns, rows };
}

function listRow(bank: Bank, legends: Legend[], type: string, title: string, room: number) {
  const strong = strongLegends(bank, type).filter((legend) => legends.includes(legend));
  const workable = legends.filter((legend) => legend.types[type] === 'workable');
  let left = room;
  const take = ({ number }: Legend) => {
    left -= widthOf(`${number}`, numberType) + numberGap;
    return left >= 0;
  };
  const shown = [...strong, ...workable].filter(take);
  const numbers = (list: Legend[]) =>
    list.filter((legend) => shown.includes(legend)).map(({ number }) => number);
  return {
    title,
    strong: numbers(strong),
    workable: numbers(workable),
    hidden: strong.length + workable.length - shown.length,
  };
}
