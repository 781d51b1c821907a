/* Ascending numbers as text for the index: a sign each, so that gzip shortens the steps that are frequent. */

/** The sign for no step: the first that JSON, which quotes what stands before it, leaves as it is. */
const none = '#'.charCodeAt(0);

/** Whole numbers from 0, of intents say, as the steps between them: `[0, 1, 4]` → `#$&`. */
export const packAscending = (numbers: readonly number[]): string =>
  String.fromCharCode(...numbers.map((number, at) => none + number - (numbers[at - 1] ?? 0)));

export function unpackAscending(text: string): number[] {
  let last = 0;
  return Array.from(text, (sign) => {
    last += sign.charCodeAt(0) - none;
    return last;
  });
}
