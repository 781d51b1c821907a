import { readFileSync } from 'node:fs';
import { parseParts, parseTypes } from '../../../src/legend/list.ts';
import type { Legend } from '../../../src/legend/schema.ts';
import { type LegendContext, parseLegend } from '../../../src/legend/source.ts';

/** The sound bank every test of a legend starts from. */
export const bankFolder = 'tests/fixtures/bank';

const read = (name: string) => readFileSync(`${bankFolder}/${name}`, 'utf8');
export const starText = read('legends/star.mdx');
export const profileText = read('legends/profile.mdx');

export const context: LegendContext = {
  id: 'star',
  file: 'star.mdx',
  pace: 140,
  edition: 'private',
  parts: parseParts(read('parts.yaml'), 'parts.yaml').parts,
  types: parseTypes(read('question-types.yaml'), 'question-types.yaml').types,
  components: ['Scale'],
};

/** Parses a text that must be sound. */
export function requireLegend(text: string, changes: Partial<LegendContext> = {}): Legend {
  const { legend, faults } = parseLegend(text, { ...context, ...changes });
  if (!legend) throw new Error(faults.map(({ message }) => message).join('\n'));
  return legend;
}

/** Replaces text that must be there. */
export function change(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`The fixture has no \`${from}\`.`);
  return text.replace(from, to);
}
