/*
 * Numbers as text for the index: printable characters that need no escape in JSON or HTML, one for a small number, so that gzip
 * shortens what is frequent.
 */

const alphabet = [...Array(94).keys()]
  .map((offset) => String.fromCharCode(33 + offset))
  .filter((sign) => !'"\\<&'.includes(sign))
  .join('');
const base = alphabet.length / 2;

/** Whole numbers from 0: `[0, 1, 45]` → `!#R$`, say. */
export const packNumbers = (numbers: readonly number[]): string => numbers.map(packNumber).join('');

export function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  let [value, unit] = [0, 1];
  for (const sign of text) {
    const digit = alphabet.indexOf(sign);
    if (digit < 0) throw new RangeError(`The sign \`${sign}\` does not belong into packed numbers.`);
    value += (digit % base) * unit;
    unit *= base;
    if (digit >= base) continue;
    numbers.push(value);
    [value, unit] = [0, 1];
  }
  return numbers;
}

/** Ascending numbers as the steps between them. */
export const packAscending = (numbers: readonly number[]): string =>
  packNumbers(numbers.map((number, index) => number - (numbers[index - 1] ?? 0)));

export function unpackAscending(text: string): number[] {
  let last = 0;
  return unpackNumbers(text).map((step) => {
    last += step;
    return last;
  });
}

function packNumber(number: number): string {
  let text = '';
  let rest = number;
  while (rest >= base) {
    text += alphabet.charAt((rest % base) + base);
    rest = Math.floor(rest / base);
  }
  return text + alphabet.charAt(rest);
}
