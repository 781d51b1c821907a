const words =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');

/** A count in running text: `2` → `two`, above fifteen in digits. */
export function numberWord(count: number, capital = false): string {
  const word = words[count] ?? String(count);
  return capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
