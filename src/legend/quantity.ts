/*
 * Amounts as people write them: `2.5 s`, `100K+`, `~3 weeks`, `4–5 days`, `25 servers for 20K users`. An amount is a
 * range, because `a month` is 28 to 31 days and `4–5` is what it says; arithmetic on ranges stays honest.
 */

const scales: Record<string, number> = {
  ...{ k: 1e3, K: 1e3, M: 1e6, B: 1e9, bn: 1e9 },
  ...{ thousand: 1e3, million: 1e6, billion: 1e9 },
};
const day = 86_400;
const times: Record<string, readonly [number, number]> = {
  ns: [1e-9, 1e-9],
  µs: [1e-6, 1e-6],
  ms: [1e-3, 1e-3],
  s: [1, 1],
  min: [60, 60],
  h: [3600, 3600],
  day: [day, day],
  week: [7 * day, 7 * day],
  month: [28 * day, 31 * day],
  quarter: [90 * day, 92 * day],
  year: [365 * day, 366 * day],
};
const sizes: Record<string, readonly [number, number]> = {
  B: [1, 1],
  KB: [1e3, 2 ** 10],
  MB: [1e6, 2 ** 20],
  GB: [1e9, 2 ** 30],
  TB: [1e12, 2 ** 40],
  PB: [1e15, 2 ** 50],
  KiB: [2 ** 10, 2 ** 10],
  MiB: [2 ** 20, 2 ** 20],
  GiB: [2 ** 30, 2 ** 30],
  TiB: [2 ** 40, 2 ** 40],
};
/** As they are written; with a great first letter, `Mb` counts bits. */
const bytes = new Map([
  ['kB', 'KB'],
  ['kb', 'KB'],
  ['mb', 'MB'],
  ['gb', 'GB'],
  ['tb', 'TB'],
]);
const names = new Map([
  ['us', 'µs'],
  ['μs', 'µs'],
  ['millisecond', 'ms'],
  ['microsecond', 'µs'],
  ['nanosecond', 'ns'],
  ['sec', 's'],
  ['second', 's'],
  ['minute', 'min'],
  ['hr', 'h'],
  ['hour', 'h'],
  ['d', 'day'],
  ['w', 'week'],
  ['wk', 'week'],
  ['mo', 'month'],
  ['yr', 'year'],
  ['y', 'year'],
  ['people', 'person'],
  ['b', 'B'],
  ['byte', 'B'],
  ['kilobyte', 'KB'],
  ['megabyte', 'MB'],
  ['gigabyte', 'GB'],
  ['terabyte', 'TB'],
]);

const number = String.raw`[1-9]\d{0,2}(?:[,\u0020\u00a0\u202f'’]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?|\.\d+`;
const scale = String.raw`(?:\s?(k|K|M|B|bn|thousand|million|billion)(?![\p{L}]))?`;
const amount = new RegExp(
  String.raw`^(?<mark>~|≈|<|>|≤|≥|about|around|under|over|nearly|almost|up to)?\s*(?<currency>[$€£₽¥])?\s*` +
    `(?<low>${number})${scale}(?:\\s?[–—-]\\s?(?<high>${number})${scale})?` +
    String.raw`(?<plus>\+)?\s*(?<unit>.*)$`,
  'u',
);

/** An amount, or none when the text is not one. */
export function parseQuantity(text: string): Quantity | undefined {
  const groups = amount.exec(text.trim());
  const named = groups?.groups;
  if (!groups || !named) return undefined;
  const highScale = groups[6];
  const high = named.high === undefined ? undefined : readNumber(named.high, highScale);
  const low = readNumber(named.low ?? '', groups[4] ?? (high && highScale));
  const range = {
    low: low.value,
    high: Math.max(low.value, high?.value ?? low.value),
    step: Math.min(low.step, high?.step ?? low.step),
    loose: named.mark !== undefined || named.plus !== undefined,
  };
  const [unit, base] = splitRate(`${named.currency ?? ''}${named.unit ?? ''}`);
  if (base === undefined) return { ...range, unit: toUnit(unit) };
  const per = parseQuantity(base);
  if (!per || per.low === 0) return { ...range, unit: `${toUnit(unit)}/${toUnit(base)}` };
  return {
    ...range,
    low: range.low / per.high,
    high: range.high / per.low,
    step: range.step / per.low,
    unit: `${toUnit(unit)}/${per.unit}`,
  };
}

/** Whether a unit is one of time or size, which can be told from any other. */
export const isMeasure = ({ unit }: Quantity): boolean =>
  Object.hasOwn(times, unit) || Object.hasOwn(sizes, unit);

/** Whether a text is so many bytes, by a name that nothing else has. */
export function isSize(text: string): boolean {
  const amount = parseQuantity(text);
  return amount !== undefined && Object.hasOwn(sizes, amount.unit);
}

/** The same with a `B` at its end read as bytes, not as billions. */
export const withBytes = (text: string): string => text.replace(/(?<=\d)\s?B$/, ' bytes');

/** Whether a text can only be meant with points between its thousands: `1.000.000`, `2.500,50`. */
export const hasPoints = (text: string): boolean =>
  /(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?:\.\d{3}|,\d)/.test(text);

/** The same with the points left out that may stand between thousands: `10.000 users` → `10000 users`. */
export const withoutPoints = (text: string): string =>
  text.replace(/(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?!\.?\d)/g, (number) => number.replaceAll('.', ''));

/** Amounts in one common measure, or none when they measure different things. */
export function toCommon(...amounts: readonly Quantity[]): readonly Range[] | undefined {
  const units = new Set(amounts.map(({ unit }) => unit).filter((unit) => unit !== ''));
  if (units.size <= 1) return amounts;
  for (const table of [times, sizes]) {
    const measured = amounts.flatMap(
      (amount) => stretch(amount, Object.hasOwn(table, amount.unit) ? table[amount.unit] : undefined) ?? [],
    );
    if (measured.length === amounts.length) return measured;
  }
  return undefined;
}

const stretch = (range: Range, by: readonly [number, number] | undefined): Range | undefined =>
  by && { low: range.low * by[0], high: range.high * by[1], step: range.step * by[1], loose: range.loose };

/** `servers for 20K users` → `servers` and `20K users`; a rate by words alone stays one unit. */
function splitRate(unit: string): readonly [string, string | undefined] {
  const found = /^(.*?)(?:\s+(?:per|for)\s+|\s*\/\s*)(.+)$/u.exec(unit.trim());
  return found ? [found[1] ?? '', found[2]] : [unit, undefined];
}

/** One name a unit: `seconds` → `s`, `engineers` → `engineer`. */
function toUnit(text: string): string {
  const unit = text.trim();
  if (Object.hasOwn(times, unit) || Object.hasOwn(sizes, unit)) return unit;
  const lower = unit.toLowerCase();
  const single = lower.length > 2 && !lower.endsWith('ss') ? lower.replace(/s$/, '') : lower;
  return bytes.get(unit) ?? names.get(lower) ?? names.get(single) ?? single;
}

/** Reads `1,200`, `1 200`, `1’200`, `2.5` and `2,5`; what the last digit stands for is how exactly it was said. */
function readNumber(text: string, scale: string | undefined): { value: number; step: number } {
  const grouped = /^[1-9]\d{0,2}(?:[,\s'’]\d{3})+(?:\.\d+)?$/.test(text);
  const plain = grouped ? text.replace(/[,\s'’]/g, '') : text.replace(',', '.');
  const by = scales[scale ?? ''] ?? 1;
  return { value: Number(plain) * by, step: by / 10 ** (plain.split('.')[1]?.length ?? 0) };
}

export interface Range {
  low: number;
  high: number;
  /** What the last digit stands for: 0.1 in `2.5`, 10,000 in `1.25M`. */
  step: number;
  /** True for `~30 ms`, `under 100 ms` and `100K+`: near the value, not exactly it. */
  loose: boolean;
}
export interface Quantity extends Range {
  unit: string;
}
