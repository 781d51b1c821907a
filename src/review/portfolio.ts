import type { Bank, Legend } from '../legend/schema.ts';
import { buildMatrix, type Gap, type Matrix } from '../questions/matrix/matrix.ts';
import { shelveByCompany } from '../questions/matrix/shelf.ts';
import type { Finding } from './finding.ts';
import type { Report } from './report.ts';

/** How a bank stands as a whole. */
export interface Portfolio {
  stories: number;
  /** Against the 8 to 12 that a person keeps ready. */
  size: 'few' | 'right' | 'many';
  /** Of the matrix cells that are filled, how many are strong, in percent. */
  strongShare: number;
  strong: number;
  filled: number;
  /** Question types by how they are covered. */
  types: Record<Gap, string[]>;
  /** Companies and how many stories each has, most first; stories without one last. */
  companies: { name: string; count: number }[];
  recency: Recency;
}

/** How old the stories are, as far as they say. */
export interface Recency {
  dated: number;
  /** Of those, how many ended within the last five years. */
  recent: number;
  first: number | undefined;
  last: number | undefined;
}

/** A story with what is said about it. */
export interface Health {
  legend: Legend;
  findings: Finding[];
}

/** `thisYear` is what recent is measured from. */
export function buildPortfolio(bank: Bank, thisYear: number): Portfolio {
  const { legends } = bank;
  const matrix = buildMatrix(bank);
  const filled = matrix.strong + matrix.workable;
  const named = shelveByCompany(legends).map((shelf) => ({ name: shelf.title, count: shelf.legends.length }));
  const none = legends.length - named.reduce((sum, { count }) => sum + count, 0);
  return {
    stories: legends.length,
    size: legends.length < fewest ? 'few' : legends.length > most ? 'many' : 'right',
    strongShare: filled === 0 ? 0 : Math.round((matrix.strong * 100) / filled),
    strong: matrix.strong,
    filled,
    types: {
      none: typesOf(matrix, 'none'),
      single: typesOf(matrix, 'single'),
      empty: typesOf(matrix, 'empty'),
    },
    companies: [
      ...named.toSorted((a, b) => b.count - a.count),
      ...(none > 0 ? [{ name: 'No company named', count: none }] : []),
    ],
    recency: toRecency(legends, thisYear),
  };
}

function toRecency(legends: readonly Legend[], thisYear: number): Recency {
  const years = legends.flatMap(({ year }) => year ?? []).toSorted((a, b) => a - b);
  return {
    dated: years.length,
    recent: years.filter((year) => year > thisYear - recentYears).length,
    first: years[0],
    last: years.at(-1),
  };
}

/** What is said story by story, and what is said about the lists and the guide. */
export function sortByStory(
  { legends }: Bank,
  { findings }: Report,
): { stories: Health[]; others: Finding[] } {
  const files = new Set(legends.map(({ file }) => file));
  return {
    stories: legends.map((legend) => ({
      legend,
      findings: findings.filter(({ file }) => file === legend.file),
    })),
    others: findings.filter(({ file }) => !files.has(file)),
  };
}

const typesOf = ({ rows }: Matrix, gap: Gap): string[] =>
  rows.filter((row) => row.gap === gap).map(({ type }) => type.title);

const fewest = 8;
const most = 12;
/** Interviewers ask for the last three to five. */
const recentYears = 5;
