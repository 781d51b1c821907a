import type { Legend, Section } from '../legend/schema.ts';
import { fromLegend, type Story } from './collection.ts';
import { toVisible } from './markdown.ts';

/**
 * One legend to read: the visible part of the Markdown export, of the words as an edition speaks them. So no reminder, no
 * remark, no code and no hidden value can go with it.
 */
export function writeReading(legend: Legend): string {
  const { inShort, situation, task, action, result, others, followUps } = legend;
  const told = [inShort, situation, task, action, result, ...others]
    .filter((section) => section !== undefined)
    .toSorted((a, b) => a.position.offset - b.position.offset);
  const { id, head } = fromLegend(legend);
  const story: Story = {
    id,
    head: { title: legend.title, ...head },
    sections: told.map(({ heading, text }: Section) => ({
      heading: escapeLine(heading),
      markdown: toProse(text),
    })),
    followUps: followUps.map(({ question, text }) => ({
      question: escapeLine(question),
      markdown: toProse(text),
    })),
  };
  return `${toVisible(story)
    .map((block) => block.replace(marker, ''))
    .join('\n\n')}\n`;
}

/** Plain words as Markdown: a paragraph a line. */
const toProse = (text: string): string => text.split('\n').map(escapeLine).join('\n\n');

/** Signs that Markdown would take for markup, in a line; quotes and dashes may stand. */
const escapeLine = (line: string): string =>
  line
    .replace(/[\\`*_<[\]]/g, '\\$&')
    .replace(/^(?=[#>+=|~-])/, '\\')
    .replace(/^(\d+)(?=[.)])/, '$1\\');

const marker = / <!-- legends:[a-z-]+(?: [^\n]*)?-->/g;
