import type { Bank } from '../legend/schema.ts';
import { buildMatrix } from '../questions/matrix/matrix.ts';

/** The matrix as comma-separated values: a row a question type, a column a story, `strong` or `workable` in the cells. */
export function writeCsv(bank: Bank): string {
  const { columns, rows } = buildMatrix(bank);
  const head = ['Question type', ...columns.map(({ legend }) => `${legend.number} ${legend.shortTitle}`)];
  const body = rows.map(({ type, cells }) => [type.title, ...cells.map(({ fit }) => fit ?? '')]);
  return [head, ...body].map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

/** A text that a spreadsheet would take for a formula is marked as text. */
function toCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
