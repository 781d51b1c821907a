import { parseQuantity, type Quantity, toCommon } from '../legend/quantity.ts';
import type { Fact } from '../legend/schema.ts';

/** A number as prose says it, with the word behind it. */
export interface Amount {
  index: number;
  /** As written: `83 times`, `2.5 seconds`. */
  words: string;
  quantity: Quantity;
  /** Time, size, money, percent or factor: something that was measured, not things that were counted. */
  measured: boolean;
}

/** The numbers of a text in digits; parts of names, versions and times of day are none. */
export function findAmounts(text: string): Amount[] {
  return [...text.matchAll(pattern)].flatMap((found) => {
    const { currency = '', number = '', unit = '' } = found.groups ?? {};
    const word = units[unit.toLowerCase()] ?? (grammar.test(unit) ? '' : unit);
    const quantity = parseQuantity(`${currency}${number} ${word}`);
    if (!quantity || /^(?:AM|PM|o’clock|st|nd|rd|th)$/iu.test(unit)) return [];
    const words = word === '' ? found[0].slice(0, found[0].length - unit.length).trimEnd() : found[0];
    const measured = /^[$€£₽¥]/u.test(quantity.unit) || measures.has(quantity.unit);
    return [{ index: found.index, words, quantity, measured }];
  });
}

/** Every number a fact holds, its label included. */
export function amountsOf({ before, after, change, label, public: shown }: Fact): Amount[] {
  return [before, after, change, label, shown].flatMap((text) =>
    text === undefined ? [] : findAmounts(text),
  );
}

/** Whether two amounts say the same: equal in a common measure, or the same number of whatever it counts. */
export function isSame(a: Quantity, b: Quantity): boolean {
  const [one, other] = toCommon(a, b) ?? [];
  if (one && other) return one.low <= other.high * 1.005 && other.low <= one.high * 1.005;
  return !measures.has(a.unit) && !measures.has(b.unit) && a.low === b.low;
}

/** Whether two amounts measure the same kind of thing. */
export const isComparable = (a: Quantity, b: Quantity): boolean =>
  a.unit !== '' && b.unit !== '' && toCommon(a, b) !== undefined;

const units: Record<string, string> = { percent: '%', times: 'x', fold: 'x', '×': 'x' };
const measures = new Set([
  ...['ns', 'µs', 'ms', 's', 'min', 'h', 'day', 'week', 'month', 'quarter', 'year'],
  ...['B', 'KB', 'MB', 'GB', 'TB', '%', 'x'],
]);
const grammar =
  /^(?:a|after|all|an|and|are|as|at|because|before|but|by|did|for|from|had|has|have|if|in|into|is|it|less|more|of|on|only|or|per|since|so|than|that|the|them|then|there|they|this|to|until|was|we|were|when|where|which|while|who|with|without)$/iu;
const pattern =
  /(?<![\p{L}\p{N}][.,:/_-]?)(?<currency>[$€£₽¥])?(?<number>(?:\d{1,3}(?:[,\u0020\u00a0\u202f'’]\d{3})+(?!\d)|\d+)(?:\.\d+|,\d{1,2}(?!\d))?(?:\s?(?:K|M|bn|million|thousand)(?![\p{L}]))?\+?)(?![.,:/_]?\d)(?! in the (?:morning|afternoon|evening))[\s-]?(?<unit>%|×|[$€£₽¥]|\p{L}+)?/gu;
