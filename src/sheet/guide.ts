import type { GuidePage } from '../legend/schema.ts';
import { countLines, millimetres, type Type, widthOf } from './lines.ts';
import { footMeasures, type Spacing } from './paper.ts';
import { typeset } from './typeset.ts';

/** The guide in a few words at the foot of the right column. */
export interface SheetGuide {
  blocks: GuideBlock[];
  /** The first two blocks stand side by side where that is lower than one under the other. */
  paired: boolean;
  height: number;
}
export interface GuideBlock {
  id: string;
  title: string;
  lines: { label: string; text: string }[];
}

export function setGuide(pages: GuidePage[], width: number, spacing: Spacing): SheetGuide | undefined {
  const blocks = pages
    .filter(({ sheet }) => sheet.length > 0)
    .map(({ id, shortTitle, sheet }) => ({
      id,
      title: shortTitle,
      lines: sheet.map(({ label, text }) => ({ label, text: typeset(text) })),
    }));
  if (blocks.length === 0) return undefined;
  const heights = blocks.map((block) => heightOf(block, width, spacing));
  const stacked = sum(heights);
  const half = (width - footMeasures.pairGap) / 2;
  const pair = blocks.slice(0, 2).map((block) => heightOf(block, half, spacing));
  const paired = blocks.length > 1 ? Math.max(...pair) + sum(heights.slice(2)) : stacked;
  return { blocks, paired: paired < stacked, height: footMeasures.rule + Math.min(stacked, paired) };
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

function heightOf({ title, lines }: GuideBlock, width: number, spacing: Spacing): number {
  const bold: Type = { face: 'bold', size: spacing.body };
  const regular: Type = { face: 'regular', size: spacing.body };
  const labels = Math.max(...lines.map(({ label }) => widthOf(label, bold)));
  const room = width - labels - footMeasures.gap;
  const count = sum(lines.map(({ text }) => countLines(text, regular, room)));
  const heading = countLines(title, bold, width);
  return millimetres((heading + count) * spacing.line) + footMeasures.blockGap;
}
