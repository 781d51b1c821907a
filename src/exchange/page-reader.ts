import { mentions } from './labels.ts';
import { partTitle, plainTitle } from './line-title.ts';
import { isBlank, type Line, trimLines } from './lines.ts';
import { findMatrix, type MatrixTable } from './matrix-table.ts';
import type { ReadLine } from './raw-story.ts';

/* What a document holds beside its stories: parts, pages of advice, and the matrix. */

export interface RawPage {
  title: string | undefined;
  heading: Line | undefined;
  lines: Line[];
}

export function readPages(rest: readonly Line[], parts: ReadonlySet<Line>): ReadPages {
  const found: ReadPages = { pages: [], matrices: [], carried: [], read: [] };
  let pages: RawPage[] = [{ title: undefined, heading: undefined, lines: [] }];
  for (const line of rest) {
    if (line.kind === 'separator') continue;
    const page = pages.at(-1);
    if (parts.has(line)) {
      found.read.push({ line, as: 'part' });
      pages.push({ title: partTitle(line), heading: undefined, lines: [] });
    } else if (line.kind === 'heading' && !(page && isInside(line, page))) {
      pages.push({ title: plainTitle(line.title), heading: line, lines: [] });
    } else page?.lines.push(line);
  }
  pages = pages.map((page) => ({ ...page, lines: takeMatrix(page.lines, found) }));
  for (const page of pages) {
    if (page.lines.length > 0) found.pages.push(page);
    else if (page.heading) found.carried.push(page.heading);
  }
  for (const { heading } of found.pages) if (heading) found.read.push({ line: heading, as: 'guide page' });
  return found;
}

/** A deeper heading belongs to the page above it, unless that one only gathers pages. */
function isInside(line: Line, { heading, lines }: RawPage): boolean {
  if (!heading) return false;
  const gathers = lines.every(isBlank) && mentions(heading.title, 'guide');
  return line.level > heading.level && !gathers;
}

function takeMatrix(lines: readonly Line[], found: ReadPages): Line[] {
  const matrix = findMatrix(lines);
  if (!matrix || matrix.rows.length === 0) return trimLines(lines);
  found.matrices.push(matrix);
  const rows = new Set(matrix.rows.map(({ line }) => line));
  const [head, ruler] = matrix.lines;
  for (const line of [head, ruler, ...rows]) if (line) found.read.push({ line, as: 'question type' });
  const taken = new Set([head, ruler, ...rows]);
  return trimLines(lines.filter((line) => !taken.has(line)));
}

export interface ReadPages {
  pages: RawPage[];
  matrices: MatrixTable[];
  /** Headings without any text. */
  carried: Line[];
  read: ReadLine[];
}
