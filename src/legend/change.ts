import { parseQuantity, type Quantity, type Range, toCommon } from './quantity.ts';

/*
 * Does a stated change follow from before and after? The precision is the author's: `83x` fits 83.33 and `8.5x` fits
 * 8.47, by rounding or by rounding down, as people do when they speak.
 */

/** Compares a stated change with its two values. */
export function checkChange(before: string, after: string, change: string): ChangeCheck {
  const from = parseQuantity(before);
  if (!from) return { unreadable: 'before' };
  const to = parseQuantity(after);
  if (!to) return { unreadable: 'after' };
  const [low, high] = toCommon(from, to) ?? [];
  if (!low || !high) return { unreadable: 'units' };
  const read = parseChange(change);
  if (!read) return { unreadable: 'change' };
  const loose = [read.amount, from, to].some((one) => one.loose);
  const stated = { ...read, amount: { ...read.amount, loose } };
  switch (stated.kind) {
    case 'factor':
      return checkFactor(stated, low, high);
    case 'percent':
      return checkPercent(stated, low, high, percents.test(from.unit || to.unit));
    case 'points':
      if (!scores.test(from.unit || to.unit)) return { unreadable: 'change' };
      return judge(stated, toSigned(stated.sign, subtract(low, high)), ' points');
    case 'difference':
      return checkDifference(stated, from, to);
  }
}

function parseChange(text: string): Stated | undefined {
  const plain = text
    .trim()
    .replaceAll('−', '-')
    .replaceAll('×', 'x')
    .replace(/(?<![\p{L}\d])x\s?(\d[\d.,]*)/iu, '$1x');
  const sign = /^[^\d+-]*([+-])/u.exec(plain)?.[1] ?? '';
  const bare = plain.replace(sign, '');
  const ratio = ratios.exec(bare)?.groups;
  const amount = parseQuantity(ratio ? `${ratio.value}${ratio.plus ?? ''}` : bare);
  if (!amount) return undefined;
  if (!ratio) return sign === '' ? undefined : { kind: 'difference', sign, amount };
  if (amount.unit !== '') return undefined;
  // `+2x` may be twice or three times as much.
  if (ratio.factor) return sign === '' ? { kind: 'factor', sign, amount } : undefined;
  return { kind: ratio.percent ? 'percent' : 'points', sign, amount };
}

/** `2x` is twice as much or half as much; `0.5x` can only be half as much. */
function checkFactor(stated: Stated, from: Range, to: Range): ChangeCheck {
  if (from.low <= 0) return { unreadable: 'before' };
  if (to.low <= 0) return { unreadable: 'after' };
  const down = { low: from.low / to.high, high: from.high / to.low };
  const up = { low: to.low / from.high, high: to.high / from.low };
  const found = stated.amount.high < 1 || up.high > down.high ? up : down;
  return judge(stated, found, 'x');
}

/** Of percentages `+35%` may mean the points between them, which count from nothing as well. */
function checkPercent(stated: Stated, from: Range, to: Range, ofPercents: boolean): ChangeCheck {
  const points = judge(stated, toSigned(stated.sign, subtract(from, to)), '%');
  if (ofPercents && (points.fits || from.low <= 0)) return points;
  if (from.low <= 0) return { unreadable: 'before' };
  const found = { low: (to.low / from.high - 1) * 100, high: (to.high / from.low - 1) * 100 };
  return judge(stated, toSigned(stated.sign, found), '%');
}

function checkDifference(stated: Stated, from: Quantity, to: Quantity): ChangeCheck {
  const [low, high, by] = toCommon(from, to, stated.amount) ?? [];
  if (!low || !high || !by) return { unreadable: 'change' };
  const found = toSigned(stated.sign, subtract(low, high));
  return judge({ ...stated, amount: by }, found, '', by.step / stated.amount.step);
}

const subtract = (from: Range, to: Range): Span => ({ low: to.low - from.high, high: to.high - from.low });

/** A stated sign must hold; without one only the size counts. */
function toSigned(sign: string, found: Span): Span {
  if (sign === '-') return { low: -found.high, high: -found.low };
  if (sign === '+' || found.low >= 0) return found;
  return found.high <= 0
    ? { low: -found.high, high: -found.low }
    : { low: 0, high: Math.max(-found.low, found.high) };
}

/** What does not fit is said in the unit it was stated in, of which one is `per`. */
function judge({ amount, sign }: Judged, found: Span, mark: string, per = 1): ChangeCheck {
  const { low, high, step, loose } = amount;
  const slack = loose ? 0.1 : 0;
  const dust = step * 1e-6;
  const fits =
    found.high >= low * (1 - slack) - step / 2 - dust && found.low < high * (1 + slack) + step - dust;
  if (fits) return { fits };
  const value = ((found.low + found.high) / 2 / per) * (sign === '-' ? -1 : 1);
  const decimals = Math.max(0, Math.round(-Math.log10(step / per)));
  return { fits, computed: `${round(value, Math.max(decimals, Math.min(decimals + 1, 2)))}${mark}` };
}

const round = (value: number, decimals: number): string => String(Number(value.toFixed(decimals)));

const ratios =
  /^(?<value>.*?\d\+?)\s?(?:(?<factor>x|-?fold|times)|(?<percent>%|percent)|pp|pts?|(?:percentage )?points?)(?<plus>\+)?(?:\s.*)?$/iu;
const percents = /^(?:%|percent)/u;
/** What points are counted of. */
const scores = /^(?:$|%|percent|pp$|pt$|point$)/u;

/** Fits; does not, with what the values give; or a value that arithmetic cannot read. */
export type ChangeCheck =
  | { fits: true; unreadable?: never }
  | { fits: false; computed: string; unreadable?: never }
  | { fits?: never; unreadable: 'before' | 'after' | 'change' | 'units' };

interface Judged {
  sign: string;
  amount: Range;
}
interface Stated extends Judged {
  kind: 'factor' | 'percent' | 'points' | 'difference';
  amount: Quantity;
}
interface Span {
  low: number;
  high: number;
}
