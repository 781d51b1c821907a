import { toSlug } from '../legend/text.ts';
import { fieldsOf } from './labels.ts';
import type { Line } from './lines.ts';

/** A table of question types and the numbers of the stories that answer them best. */
export interface MatrixTable {
  /** All its lines. */
  lines: Line[];
  rows: { line: Line; id: string; title: string; numbers: number[] }[];
}

/** Finds the matrix among lines: a table whose head names question types or stories. */
export function findMatrix(lines: readonly Line[]): MatrixTable | undefined {
  const ruler = lines.findIndex(
    (line, index) => isRuler(line) && isMatrixHead(readCells(lines[index - 1]?.text ?? '')),
  );
  if (ruler < 1) return undefined;
  const after = lines.slice(ruler + 1).findIndex((line) => line.kind !== 'text' || !line.text.includes('|'));
  const body = after === -1 ? lines.slice(ruler + 1) : lines.slice(ruler + 1, ruler + 1 + after);
  const rows = body.flatMap((line) => {
    const [title = '', best = '', ...rest] = readCells(line.text);
    const numbers = readNumbers(best);
    const id = toSlug(title);
    return id === '' || !numbers || rest.some(Boolean) ? [] : [{ line, id, title, numbers }];
  });
  return { lines: [...lines.slice(ruler - 1, ruler + 1), ...body], rows };
}

const isRuler = (line: Line): boolean =>
  line.kind === 'text' && /^\s*\|?\s*:?-+:?\s*\|[\s|:-]*$/.test(line.text);

const isMatrixHead = ([type = '', stories = '']: string[]): boolean =>
  fieldsOf(type).includes('types') || (type !== '' && fieldsOf(stories).includes('stories'));

const readCells = (text: string): string[] =>
  text
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

/** `1, 2, 4` or `6–8`; none when there is anything else. */
function readNumbers(text: string): number[] | undefined {
  if (!/^(?:#?\d{1,4}(?:\s*[-–—]\s*#?\d{1,4})?(?:\s*[,;、，/&]\s*|\s+|$))*$/u.test(text)) return undefined;
  return [...text.matchAll(/(\d+)(?:\s*[-–—]\s*#?(\d+))?/gu)].flatMap(([, from = '', to = from]) => {
    const [low, high] = [Number(from), Math.min(Number(to), Number(from) + 100)];
    return Array.from({ length: Math.max(0, high - low) + 1 }, (_, step) => low + step);
  });
}
