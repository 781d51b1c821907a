const words =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');

/** A count in running text: `2` → `two`, above fifteen in digits. */
export function numberWord(count: number, capital = false): string {
  const word = words[count] ?? String(count);
  return capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** A count with its noun: `3`, `story` → `three stories`. */
export function countOf(count: number, noun: string, capital = false): string {
  return `${numberWord(count, capital)} ${nounFor(count, noun)}`;
}

/** All there are of something: `3`, `story` → `All three stories`. */
export function allOf(count: number, noun: string): string {
  if (count === 1) return `The one ${noun}`;
  return count === 2 ? `Both ${nounFor(count, noun)}` : `All ${countOf(count, noun)}`;
}

/** A noun for a count: `3`, `story` → `stories`. */
export function nounFor(count: number, noun: string): string {
  if (count === 1) return noun;
  return noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
