import { type ChangeCheck, checkChange } from './change.ts';
import { hasPoints, isSize, parseQuantity, toCommon, withBytes, withoutPoints } from './quantity.ts';
import type { Fact, Legend } from './schema.ts';

/** A value split for display: `2.5 s` → `2.5` and unit `s`; `83x` → `83` and suffix `×`; words stay whole. */
export function parseValue(text: string): Value {
  const whole = text.trim();
  const found = /^([^\p{L}\d]*)(\d+(?:[.,]\d+|[\s'’]\d{3})*(?:\s?[–-]\s?\d+(?:[.,]\d+)*)?)(.*)$/u.exec(whole);
  if (!found) return { prefix: '', number: whole, suffix: '', unit: '' };
  const [, prefix = '', number = '', rest = ''] = found;
  const suffix = /^(?:[KMBk]|bn)?[x×%+]*(?!\p{L})/u.exec(rest)?.[0] ?? '';
  return {
    prefix: prefix.trim().replace('-', '−'),
    number,
    suffix: suffix.replace('x', '×'),
    unit: rest.slice(suffix.length).trim(),
  };
}

/** What a card, a page or the sheet shows large for a legend: its headline fact, or its word. */
export function figureOf(legend: Legend): LegendFigure {
  const fact = legend.facts.find(({ id }) => id === legend.headline);
  if (!fact) return { kind: 'word', word: legend.word ?? '' };
  const { before, after, change, label } = fact;
  const delta = before !== undefined && after !== undefined ? { before, after } : undefined;
  return { kind: 'fact', fact, big: change ?? after ?? '', delta, label };
}

/** Before and after as fractions of the larger, to draw them to scale; none when they cannot be compared. */
export function factScale(fact: Fact): { before: number; after: number } | undefined {
  const values = toReadable(fact);
  const before = values.before === undefined ? undefined : parseQuantity(values.before);
  const after = values.after === undefined ? undefined : parseQuantity(values.after);
  const [from, to] = ((before && after && toCommon(before, after)) ?? []).map(
    (range) => (range.low + range.high) / 2,
  );
  if (from === undefined || to === undefined || Math.max(from, to) <= 0) return undefined;
  return { before: from / Math.max(from, to), after: to / Math.max(from, to) };
}

/** The arithmetic of a fact that states a change between two values; none when there is nothing to compare. */
export const checkFact = (fact: Fact): ChangeCheck | undefined => checkValues(toReadable(fact));

function checkValues({ before, after, change }: Values): ChangeCheck | undefined {
  if (before === undefined || after === undefined || change === undefined) return undefined;
  return checkChange(before, after, change);
}

/**
 * The values as the others explain them. `500 B` are bytes beside `2 KB`; `10.000` is ten thousand beside `1.000.000`, or
 * where the change only then follows.
 */
function toReadable(fact: Values): Values {
  const texts = [fact.before, fact.after, fact.change].filter((text) => text !== undefined);
  const plain = texts.some(isSize) ? mapValues(fact, withBytes) : fact;
  const joined = mapValues(plain, withoutPoints);
  if (texts.some(hasPoints)) return joined;
  return !checkValues(plain)?.fits && checkValues(joined)?.fits ? joined : plain;
}

const mapValues = ({ before, after, change }: Values, write: (text: string) => string): Values => ({
  before: before && write(before),
  after: after && write(after),
  change: change && write(change),
});

type Values = Pick<Fact, 'before' | 'after' | 'change'>;

/** The words a `<Fact>` writes. */
export const factWords = (fact: Fact, show: FactShow): string | undefined =>
  show === 'after' ? (fact.after ?? fact.change) : fact[show];

/** What a `<Fact>` can show, in the order authors are told. */
export const factShows = ['before', 'after', 'change', 'label'] as const;
export type FactShow = (typeof factShows)[number];

export interface Value {
  prefix: string;
  number: string;
  suffix: string;
  unit: string;
}
export type LegendFigure =
  | {
      kind: 'fact';
      fact: Fact;
      big: string;
      delta: { before: string; after: string } | undefined;
      label: string;
    }
  | { kind: 'word'; word: string };
