import { stripVTControlCharacters } from 'node:util';

/** The usage as citty writes it, for a terminal: no spaces at line ends, and below the flag what has no room beside it. */
export function fitHelp(usage: string, { width, colour }: { width: number; colour: boolean }): string {
  const lines = (colour ? usage : stripVTControlCharacters(usage)).split('\n');
  return lines
    .map((line) => {
      const kept = line.trimEnd();
      const [, flag, words] = /^\s+(\S+) {4}(\S.*)$/.exec(kept) ?? [];
      const fits = stripVTControlCharacters(kept).length <= width;
      return fits || flag === undefined ? kept : `  ${flag}\n    ${words}`;
    })
    .join('\n')
    .trimEnd();
}
