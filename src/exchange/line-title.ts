import { readNumbered } from './labels.ts';
import type { Line } from './lines.ts';

/** A line as a title: without bold marks. */
export const plainTitle = (text: string): string =>
  text
    .trim()
    .replace(/^(\*\*|__)(.*)\1$/u, '$2')
    .trim();

/** `Part 1: Technical Challenges` → `Technical Challenges`. */
export const partTitle = (line: Line): string =>
  readNumbered(line.title, 'part')?.title || plainTitle(line.title);
