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
  const stated = parseChange(change);
  if (!stated) return { unreadable: 'change' };
  if (stated.kind === 'difference') return checkDifference(stated, from, to);
  return stated.kind === 'factor' ? checkFactor(stated, low, high) : checkPercent(stated, low, high);
}

function parseChange(text: string): Stated | undefined {
  const plain = text.trim().replaceAll('−', '-').replaceAll('×', 'x');
  const factor =
    /^(~|≈|about |over |nearly )?x?\s?(\d+(?:[.,]\d+)?)\s?(?:x|-?fold|times)?(\+)?(?:\s.*)?$/iu.exec(plain);
  if (factor && /x|fold|times/iu.test(plain))
    return toStated('factor', '', factor[2], factor[1] ?? factor[3]);
  const percent =
    /^(~|≈|about |over |nearly )?([+-])?\s?(\d+(?:[.,]\d+)?)\s?(%|percent|pts?|pp)(\+)?(?:\s.*)?$/iu.exec(
      plain,
    );
  if (percent) return toStated('percent', percent[2] ?? '', percent[3], percent[1] ?? percent[5]);
  const difference = /^([+-])\s?(.+)$/u.exec(plain);
  const amount = difference?.[2] === undefined ? undefined : parseQuantity(difference[2]);
  if (!difference || !amount) return undefined;
  return {
    kind: 'difference',
    sign: difference[1] ?? '',
    value: amount.low,
    decimals: 0,
    loose: amount.loose,
    amount,
  };
}

function toStated(
  kind: Stated['kind'],
  sign: string,
  digits: string | undefined,
  mark: string | undefined,
): Stated {
  const text = (digits ?? '0').replace(',', '.');
  return {
    kind,
    sign,
    value: Number(text),
    decimals: text.split('.')[1]?.length ?? 0,
    loose: mark !== undefined,
  };
}

function checkFactor(stated: Stated, from: Range, to: Range): ChangeCheck {
  if (from.low <= 0) return { unreadable: 'before' };
  if (to.low <= 0) return { unreadable: 'after' };
  const down = { low: from.low / to.high, high: from.high / to.low };
  const up = { low: to.low / from.high, high: to.high / from.low };
  const found = down.high >= up.high ? down : up;
  return judge(stated, found, isLoose(stated, from, to), 'x');
}

function checkPercent(stated: Stated, from: Range, to: Range): ChangeCheck {
  if (from.low <= 0) return { unreadable: 'before' };
  const found = { low: (to.low / from.high - 1) * 100, high: (to.high / from.low - 1) * 100 };
  const points = { low: to.low - from.high, high: to.high - from.low };
  const loose = isLoose(stated, from, to);
  const relative = judge(stated, toSigned(stated, found), loose, '%');
  return relative.fits || !judge(stated, toSigned(stated, points), loose, '%').fits
    ? relative
    : { fits: true };
}

function checkDifference(stated: Stated, from: Quantity, to: Quantity): ChangeCheck {
  const [low, high, by] = (stated.amount && toCommon(from, to, stated.amount)) ?? [];
  if (!low || !high || !by) return { unreadable: 'change' };
  const found = { low: high.low - low.high, high: high.high - low.low };
  return judge({ ...stated, value: by.low }, toSigned(stated, found), isLoose(stated, from, to), '');
}

/** A stated sign must hold; without one only the size counts. */
function toSigned(stated: Stated, found: Span): Span {
  if (stated.sign === '-') return { low: -found.high, high: -found.low };
  if (stated.sign === '+' || found.low >= 0) return found;
  return found.high <= 0
    ? { low: -found.high, high: -found.low }
    : { low: 0, high: Math.max(-found.low, found.high) };
}

function judge(stated: Stated, found: Span, loose: boolean, mark: string): ChangeCheck {
  const step = 10 ** -stated.decimals;
  const slack = loose ? Math.abs(stated.value) * 0.1 : 0;
  const low = stated.value - step / 2 - slack;
  const high = stated.value + step + slack;
  if (found.high >= low - 1e-9 && found.low < high - 1e-9) return { fits: true };
  const sign = stated.sign === '-' ? '-' : '';
  const value = round((found.low + found.high) / 2, Math.min(stated.decimals + 1, 2));
  return { fits: false, computed: `${sign}${value}${mark}` };
}

const isLoose = (...ranges: { loose: boolean }[]): boolean => ranges.some((range) => range.loose);
const round = (value: number, decimals: number): string => String(Number(value.toFixed(decimals)));

/** Fits; does not, with what the values give; or a value that arithmetic cannot read. */
export type ChangeCheck =
  | { fits: true; unreadable?: never }
  | { fits: false; computed: string; unreadable?: never }
  | { fits?: never; unreadable: 'before' | 'after' | 'change' | 'units' };

interface Stated {
  kind: 'factor' | 'percent' | 'difference';
  sign: string;
  value: number;
  decimals: number;
  loose: boolean;
  amount?: Quantity;
}
interface Span {
  low: number;
  high: number;
}
