import { buildFault, type Fault } from './fault.ts';
import { nearest } from './nearest.ts';
import type { Fact, Legend } from './schema.ts';
import type { Places } from './source.ts';
import { toSlug } from './text.ts';

/* Rules between legends: numbers, ids, questions and facts must not contradict each other. */

/** A legend with the places reports point to. */
export interface Filed {
  legend: Legend;
  places: Places;
}

/** Faults between legends; each is reported in the later file and names the earlier one. */
export function checkCrossing(filed: readonly Filed[]): Fault[] {
  const ordered = filed.toSorted((a, b) => a.legend.file.localeCompare(b.legend.file, 'en'));
  return [
    ...findSameIds(ordered),
    ...findSameNumbers(ordered),
    ...findSameQuestions(ordered),
    ...findDisagreements(ordered),
  ];
}

/** Warnings for names in `best:` lists that no legend has: people delete stories. */
export function checkBest(best: readonly BestEntry[], ids: readonly string[]): Fault[] {
  return best
    .filter(({ id }) => !ids.includes(id))
    .map(({ id, ...place }) =>
      buildFault('unknown-legend', place, { received: id, nearest: nearest(id, ids) }, 'warning'),
    );
}

function findSameIds(filed: readonly Filed[]): Fault[] {
  const seen = new Map<string, string>();
  return filed.flatMap(({ legend: { id, file } }) => {
    const other = seen.get(id);
    if (other === undefined) seen.set(id, file);
    return other === undefined
      ? []
      : [buildFault('duplicate-id', { file, line: 1, column: 1 }, { id, other })];
  });
}

function findSameNumbers(filed: readonly Filed[]): Fault[] {
  const seen = new Map<number, string>();
  const faults = filed.flatMap(({ legend: { number, file }, places }) => {
    const other = seen.get(number);
    if (other === undefined) seen.set(number, file);
    return other === undefined ? [] : [{ place: { file, ...places.number }, number, other }];
  });
  const free = Math.max(0, ...seen.keys()) + 1;
  return faults.map(({ place, number, other }) =>
    buildFault('duplicate-number', place, { number, other, free }),
  );
}

function findSameQuestions(filed: readonly Filed[]): Fault[] {
  const seen = new Map<string, string>();
  return filed.flatMap(({ legend: { bestFor, file }, places }) =>
    bestFor.flatMap(({ question }, index) => {
      const key = toSlug(question);
      const other = seen.get(key) ?? file;
      seen.set(key, other);
      const place = { file, line: 1, column: 1, ...places.questions[index] };
      return other === file ? [] : [buildFault('duplicate-question', place, { question, other }, 'warning')];
    }),
  );
}

function findDisagreements(filed: readonly Filed[]): Fault[] {
  const seen = new Map<string, { fact: Fact; file: string }>();
  return filed.flatMap(({ legend: { facts, file }, places }) =>
    facts.flatMap((fact, index) => {
      const first = seen.get(fact.id);
      if (!first) seen.set(fact.id, { fact, file });
      const key = first && agreeing.find((one) => first.fact[one] !== fact[one]);
      if (!first || !key || first.file === file) return [];
      const details = {
        id: fact.id,
        key,
        value: show(fact[key]),
        otherValue: show(first.fact[key]),
        other: first.file,
      };
      return [buildFault('fact-disagrees', { file, line: 1, column: 1, ...places.facts[index] }, details)];
    }),
  );
}

const agreeing = ['before', 'after', 'change', 'status', 'confidential', 'public'] as const;
const show = (value: unknown): string => (value === undefined ? 'missing' : `\`${value}\``);

/** A name in a `best:` list and where it stands. */
export interface BestEntry {
  id: string;
  file: string;
  line: number;
  column: number;
}
