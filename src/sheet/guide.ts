import type { GuidePage } from '../legend/schema.ts';
import { countLines, millimetres, type Type, widthOf } from './lines.ts';
import { footMeasures, type Spacing } from './paper.ts';
import { typeset } from './typeset.ts';

/** The guide in a few words at the foot of the right column. */
export interface SheetGuide {
  blocks: GuideBlock[];
  /** The first two blocks stand side by side, in halves or the first wider, where that is lower than a stack. */
  form: 'stack' | 'halves' | 'wide';
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
  const forms = [
    { form: 'stack', height: sum(blocks.map((block) => heightOf(block, width, spacing))) } as const,
    ...(blocks.length > 1
      ? shares.map(({ form, first }) => ({ form, height: pairHeight(blocks, first, width, spacing) }))
      : []),
  ];
  const [lowest] = forms.sort((a, b) => a.height - b.height);
  return lowest && { blocks, form: lowest.form, height: footMeasures.rule + lowest.height };
}

/** Share of the column that the first block of a pair takes. */
const shares = [
  { form: 'halves', first: 0.5 },
  { form: 'wide', first: 0.575 },
] as const;

function pairHeight(blocks: GuideBlock[], first: number, width: number, spacing: Spacing): number {
  const room = width - footMeasures.pairGap;
  const pair = blocks
    .slice(0, 2)
    .map((block, index) => heightOf(block, room * (index === 0 ? first : 1 - first), spacing));
  return Math.max(...pair) + sum(blocks.slice(2).map((block) => heightOf(block, width, spacing)));
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The four letters stand larger than other labels. */
const isLetter = (label: string): boolean => ['S', 'T', 'A', 'R'].includes(label);
const letterType: Type = { face: 'figure', size: 12.5 };

function heightOf({ title, lines }: GuideBlock, width: number, spacing: Spacing): number {
  const bold: Type = { face: 'bold', size: spacing.body };
  const regular: Type = { face: 'regular', size: spacing.body };
  const labels = Math.max(...lines.map(({ label }) => widthOf(label, isLetter(label) ? letterType : bold)));
  const room = width - labels - footMeasures.labelGap;
  const count = sum(lines.map(({ text }) => countLines(text, regular, room)));
  const heading = countLines(title, bold, width);
  return millimetres((heading + count) * spacing.line) + footMeasures.blockGap;
}
