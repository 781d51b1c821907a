import { factShows, factWords } from '../legend/facts.ts';
import type { Fact } from '../legend/schema.ts';
import { kindOf } from '../legend/section-rules.ts';
import type { Collection, GuideSource, SectionSource, Story, TypeSource } from './collection.ts';
import { toYaml } from './files.ts';

/*
 * A whole bank as one Markdown document to read, print or hand on, that still comes back as it was. The visible part has
 * the form story banks usually have; comments that no viewer shows say which lines are structure (`<!-- legends:section -->`)
 * and hold what the form has no words for (`<!-- legends:details … -->`). `own-markdown.ts` reads it.
 */

/** The first line; the number rises when a reader of the old form could misread the new one. */
export const opening = '<!-- legends:bank 1 -->';

/** The words before a comment that are nobody's own, by its name; `section` is that of the short version. */
export const shownHeadings: Record<'guide' | 'section' | 'full' | 'follow-ups', string> = {
  guide: '# Quick Reference Guide',
  section: '### Short Version (30 sec)',
  full: '### Full STAR Version (2-3 min)',
  'follow-ups': '### Follow-up Questions & Answers',
};

/** The heading of the table, and its head. */
export const tableOpening = ['## Matching Questions to Legends', '| Question Type | Best Legends |'] as const;

export function writeMarkdown({ parts, types, guide, legends }: Collection): string {
  const told = parts.flatMap(({ id, title }, index) => {
    const stories = legends.filter(({ head }) => head.part === id);
    return stories.length === 0
      ? []
      : [`# Part ${index + 1}: ${oneLine(title)}`, ...stories.flatMap(toBlocks)];
  });
  const loose = legends.filter(({ head }) => !parts.some(({ id }) => id === head.part)).flatMap(toBlocks);
  const blocks = [
    opening,
    hide('parts', parts),
    ...told,
    ...loose,
    `${shownHeadings.guide} <!-- legends:guide -->`,
    tableOpening[0],
    toTable(types, legends),
    hide('types', types),
    ...guide.flatMap(toPage),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function toBlocks(story: Story): string[] {
  const { title, number, company, bestFor = [], ...more } = story.head;
  const details = {
    ...(title !== undefined && (oneLine(title) !== title || title === story.id) && { title }),
    ...(number && { number }),
    ...(company && { company }),
    ...more,
    ...(bestFor.length > 0 && { bestFor }),
  };
  return [...toVisible(story), hide('details', details), '---'];
}

/** What a viewer shows of a story, each line of structure with its comment. */
export function toVisible({ id, head, preamble, sections, followUps }: Story): string[] {
  const { title = id, number, company, bestFor = [] } = head;
  const name = `Legend ${number ?? '?'}: ${oneLine(title)}${company ? ` (${oneLine(company)})` : ''}`;
  const questions = bestFor.map(({ question }) => `- "${oneLine(question)}"`);
  const facts = head.facts ?? [];
  const told = sections.flatMap((section) => toSection(section, facts));
  const asked = followUps.flatMap(({ question, markdown }) => [
    `**Q: ${question}** <!-- legends:question -->\n${quote(toShown(markdown, facts))}`,
  ]);
  return [
    `## ${name} <!-- legends:story ${id} -->`,
    ...(questions.length > 0 ? [`**Best for questions:**\n${questions.join('\n')}`] : []),
    ...(preamble === undefined ? [] : [`<!-- legends:preamble -->\n${toShown(preamble, facts)}`]),
    ...told,
    ...(asked.length > 0 ? [`${shownHeadings['follow-ups']} <!-- legends:follow-ups -->`, ...asked] : []),
  ];
}

function toSection({ heading, markdown }: SectionSource, facts: Facts): string[] {
  const text = toShown(markdown, facts);
  if (kindOf(heading) !== 'short') return [`**${heading}:** <!-- legends:section -->\n${text}`];
  return [
    `${shownHeadings.section} <!-- legends:section ${heading} -->\n${quote(text)}`,
    `${shownHeadings.full} <!-- legends:full -->`,
  ];
}

const toPage = ({ id, head, markdown }: GuideSource): string[] => [
  `## ${oneLine(head.title ?? id)} <!-- legends:page ${id} -->`,
  guardMarkers(markdown),
  hide('details', head),
];

function toTable(types: readonly TypeSource[], legends: readonly Story[]): string {
  const rows = types.map(({ title, best }) => {
    const numbers = best.flatMap((id) => legends.find((story) => story.id === id)?.head.number ?? []);
    return `| ${oneLine(title).replaceAll('|', '\\|')} | ${numbers.join(', ')} |`;
  });
  return [...tableOpening.slice(1), '| --- | --- |', ...rows].join('\n');
}

/** A fact shows its words, so that nobody reads a gap: `<Fact id="x" words>30 ms</Fact>`. */
const toShown = (markdown: string, facts: Facts): string =>
  showFacts(guardMarkers(guardLines(markdown)), facts);

export function showFacts(markdown: string, facts: Facts): string {
  return markdown.replace(/<Fact\b([^<>]*)\/>/g, (tag, attributes: string) => {
    const id = /\bid="([^"]*)"/.exec(attributes)?.[1];
    const show = factShows.find((one) => attributes.includes(`show="${one}"`)) ?? 'after';
    const fact = facts.find((one): one is Fact => one.id === id);
    const words = fact && factWords(fact, show);
    return words === undefined ? tag : `<Fact${attributes}words>${words.replaceAll('<', '&lt;')}</Fact>`;
  });
}

/** A text that itself speaks of our comments must not be taken for one. */
const guardMarkers = (text: string): string => text.replace(/<!-- legends(:+)/g, '<!-- legends$1:');

export const unguardMarkers = (text: string): string => text.replace(/<!-- legends:(:+)/g, '<!-- legends$1');

/** Nor may one of its lines be taken for a follow-up, a part or a story that somebody added by hand. */
const guardLines = (text: string): string => text.replace(handForm, '$1$2:');

export const unguardLines = (text: string): string =>
  text.replace(handForm, (_, words: string, colons: string) => words + (colons.slice(1) || colons));

const handForm = /^(\*\*Q|# Part \d+|## Legend (?:\d+|\?))(:+)/gm;

const quote = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

const hide = (name: string, data: object): string => `<!-- legends:${name}\n${toYaml(data)}-->`;

/** A text as the visible part shows it, on one line. */
export const oneLine = (text: string): string => guardMarkers(text.replace(/\s+/gu, ' ').trim());

type Facts = readonly Pick<Fact, 'id'>[];
