import { isLetter, type Label, type LabelStyle, labelField, labelPiece, readLabel } from './label-line.ts';
import type { Field, Piece } from './label-words.ts';
import type { Line } from './lines.ts';

/* What makes a stretch of lines a story: at least two different labels of one, in whatever style its author uses. */

/** Labels of a story beside the pieces of its telling. */
export const structure: readonly Field[] = ['short', 'full', 'followUps', 'bestFor'];

/** How the pieces of a story are labelled. */
export interface Manner {
  style: LabelStyle | undefined;
  /** How many different pieces it labels. */
  pieces: number;
  /** Whether single letters are labels. */
  letters: boolean;
  /** Of headings: the level of the pieces; deeper ones belong to the text. */
  level: number;
}

/** The style that labels most pieces; a heading counts before bold words, and these before plain ones. */
export function findManner(lines: readonly Line[]): Manner {
  const labels = lines.flatMap((line) => {
    const label = readLabel(line);
    const piece = label && labelPiece(label);
    return piece ? [{ line, label, piece }] : [];
  });
  const letters = new Set(labels.filter(({ label }) => isLetter(label)).map(({ piece }) => piece)).size > 1;
  const counted = labels.filter(({ label }) => letters || !isLetter(label));
  let style: LabelStyle | undefined;
  let pieces = 0;
  for (const candidate of ['heading', 'bold', 'plain'] as const) {
    const found = new Set(counted.filter(({ label }) => label.style === candidate).map(({ piece }) => piece))
      .size;
    if (found > pieces) [style, pieces] = [candidate, found];
  }
  const level = Math.min(
    ...counted.filter(({ line }) => line.kind === 'heading').map(({ line }) => line.level),
  );
  return { style, pieces, letters, level };
}

/** What a line says about there being a story. */
export function findEvidence(line: Line, letters: boolean): Evidence | undefined {
  const label = readLabel(line);
  if (!label) return undefined;
  const piece = letters || !isLetter(label) ? labelPiece(label) : undefined;
  const field = piece ?? (label.style === 'plain' ? undefined : labelField(label, structure));
  return field === undefined ? undefined : { field, label };
}

/** Whether these labels are a story's. */
export const isStory = (fields: ReadonlySet<Field>): boolean => fields.size > 1;

export interface Evidence {
  field: Field | Piece;
  label: Label;
}
