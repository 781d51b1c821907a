import type { Bank, Intent, Legend } from '../../legend/schema.ts';
import { readCoverage } from '../match/coverage.ts';
import type { MatchIndex } from '../match/index-format.ts';
import { type Cell, countFits, type Gap, gapOf, type Matrix, type TypedLegend } from '../matrix/matrix.ts';

/** An intent with the stories that serve it, strong ones first. `empty`: none does · `single`: one alone does. */
export interface IntentRow {
  intent: Intent;
  stories: TypedLegend[];
  gap: Gap;
}

/** The intents in the order of their types, or those of one type. */
export function buildIntentRows(bank: IntentBank, index: MatchIndex, type?: string): IntentRow[] {
  const served = readServed(bank.legends, index);
  return bank.types
    .filter(({ id }) => type === undefined || id === type)
    .flatMap(({ id }) => bank.intents.filter((intent) => intent.type === id))
    .map((intent) => {
      const stories = served.get(intent.id) ?? [];
      return { intent, stories, gap: gapOf(stories.length) };
    });
}

/** The matrix of a bank with a row an intent in place of a row a type. */
export function buildIntentMatrix(
  bank: IntentBank,
  index: MatchIndex,
  { parts, columns }: Matrix,
): Matrix<Intent> {
  const rows = buildIntentRows(bank, index).map(({ intent, stories, gap }) => {
    const fits = new Map(stories.map(({ legend, fit }) => [legend, fit]));
    const cells: Cell[] = columns.map(({ legend, startsPart }) => ({
      legend,
      startsPart,
      fit: fits.get(legend),
    }));
    return { type: intent, cells, gap, ...countFits(stories.map(({ fit }) => fit)) };
  });
  const counted = columns.map((column, at) => ({
    ...column,
    ...countFits(rows.map(({ cells }) => cells[at]?.fit)),
  }));
  const sum = (fit: 'strong' | 'workable') => rows.reduce((total, row) => total + row[fit], 0);
  return { parts, columns: counted, rows, strong: sum('strong'), workable: sum('workable') };
}

/** The title of its type, for each intent that is the first of one. */
export function groupsOf(
  { types }: Pick<Bank, 'types'>,
  { rows }: Pick<Matrix<Intent>, 'rows'>,
): Map<string, string> {
  return new Map(
    types.flatMap(({ id, title }) => {
      const first = rows.find(({ type }) => type.type === id);
      return first ? [[first.type.id, title] as const] : [];
    }),
  );
}

type IntentBank = Pick<Bank, 'legends' | 'types' | 'intents'>;

function readServed(legends: readonly Legend[], index: MatchIndex): Map<string, TypedLegend[]> {
  const known = new Map(legends.map((legend) => [legend.id, legend]));
  const { stories } = readCoverage(index.legends, index.intents.length);
  return new Map(
    index.intents.map(([id], at) => {
      const served = (stories[at] ?? []).flatMap(({ place, fit }) => {
        const legend = known.get(index.legends[place]?.id ?? '');
        return legend ? [{ legend, fit }] : [];
      });
      const rank = ({ fit }: TypedLegend) => (fit === 'strong' ? 0 : 1);
      return [id, served.sort((a, b) => rank(a) - rank(b) || a.legend.number - b.legend.number)];
    }),
  );
}
