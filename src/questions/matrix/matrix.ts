import type { Bank, Fit, Legend, Part, QuestionType } from '../../legend/schema.ts';

/** How a question type is covered: `single` rests on one strong story, `empty` has none, `none` has no gap. */
export type Gap = 'none' | 'single' | 'empty';

export interface Cell {
  legend: Legend;
  fit: Fit | undefined;
  /** True in the first column of a part. */
  startsPart: boolean;
}

export interface Count {
  strong: number;
  workable: number;
}

/** A row asks for a question type, or in the finer matrix for an intent. */
export interface Row<Subject = QuestionType> extends Count {
  type: Subject;
  cells: Cell[];
  gap: Gap;
}

export interface Column extends Count {
  legend: Legend;
  startsPart: boolean;
}

/** Question types (rows) against legends (columns), the legends grouped by part in the order of the parts. */
export interface Matrix<Subject = QuestionType> extends Count {
  parts: { part: Part; legends: Legend[] }[];
  columns: Column[];
  rows: Row<Subject>[];
}

/** The matrix of a bank. Parts without legends have no columns; every type has a row, with or without stories. */
export function buildMatrix(bank: Bank): Matrix {
  const parts = bank.parts
    .map((part) => ({ part, legends: bank.legends.filter((legend) => legend.part === part.id) }))
    .filter(({ legends }) => legends.length > 0);
  const places = parts.flatMap(({ legends }) =>
    legends.map((legend, index) => ({ legend, startsPart: index === 0 })),
  );
  const rows = bank.types.map((type) => {
    const cells = places.map((place) => ({ ...place, fit: place.legend.types[type.id] }));
    const count = countFits(cells.map(({ fit }) => fit));
    return { type, cells, ...count, gap: gapOf(count.strong) };
  });
  const columns = places.map((place) => ({ ...place, ...countFits(Object.values(place.legend.types)) }));
  const strong = rows.reduce((total, row) => total + row.strong, 0);
  const workable = rows.reduce((total, row) => total + row.workable, 0);
  return { parts, columns, rows, strong, workable };
}

/**
 * The stories for a question type, the one to tell first at the head: the strong ones in the type's own `best` order,
 * strong ones it does not name by number, then the workable ones by number.
 */
export function legendsForType(bank: Bank, typeId: string): TypedLegend[] {
  const known = answers.get(bank) ?? new Map<string, TypedLegend[]>();
  answers.set(bank, known);
  const answer = known.get(typeId) ?? rankForType(bank, typeId);
  known.set(typeId, answer);
  return answer;
}

export interface TypedLegend {
  legend: Legend;
  fit: Fit;
}

/** Every legend's page asks for the same few lists; they are made once a bank. */
const answers = new WeakMap<Bank, Map<string, TypedLegend[]>>();

function rankForType(bank: Bank, typeId: string): TypedLegend[] {
  const best = bank.types.find(({ id }) => id === typeId)?.best ?? [];
  const rank = (legend: Legend) => {
    const named = best.indexOf(legend.id);
    return named === -1 ? best.length : named;
  };
  const served = bank.legends.flatMap((legend) => {
    const fit = legend.types[typeId];
    return fit ? [{ legend, fit }] : [];
  });
  const strong = served.filter(({ fit }) => fit === 'strong');
  const workable = served.filter(({ fit }) => fit === 'workable');
  const byNumber = (a: { legend: Legend }, b: { legend: Legend }) => a.legend.number - b.legend.number;
  return [
    ...strong.sort((a, b) => rank(a.legend) - rank(b.legend) || byNumber(a, b)),
    ...workable.sort(byNumber),
  ];
}

export function countFits(fits: readonly (Fit | undefined)[]): Count {
  return {
    strong: fits.filter((fit) => fit === 'strong').length,
    workable: fits.filter((fit) => fit === 'workable').length,
  };
}

/** Whether a row rests on no story, or on one alone. */
export function gapOf(stories: number): Gap {
  if (stories === 0) return 'empty';
  return stories === 1 ? 'single' : 'none';
}
