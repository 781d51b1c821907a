import type { Bank, Fact, FollowUp, GuidePage, Legend, Section } from '../legend/schema.ts';
import { getTelling, letterOf } from '../legend/telling.ts';
import { toStoryCard } from '../questions/answer/story-card.ts';
import { typeFit } from '../questions/search/search-filter.ts';
import { type CardField, silentHeading } from '../questions/search/search-hit.ts';

/** A page for the search index: its address below the site's base, and HTML that only the indexer ever sees. */
export interface SearchRecord {
  url: string;
  html: string;
}

/** Title, hook and best-for questions count most, then the questions asked after, then the story. */
const weights = { title: 10, question: 9, hook: 8, about: 4, followUp: 3 } as const;

/** One record per legend and guide page of the bank, and so of the edition that the bank holds. */
export const buildSearchRecords = (bank: Bank): SearchRecord[] => [
  ...bank.legends.map((legend) => buildLegendRecord(legend, bank)),
  ...bank.guide.map(buildGuideRecord),
];

function buildLegendRecord(legend: Legend, bank: Bank): SearchRecord {
  const body = [
    element('h1', legend.title, { weight: weights.title }),
    element('p', legend.hook, { weight: weights.hook }),
    element('p', aboutOf(legend, bank).join('. '), { weight: weights.about }),
    ...legend.bestFor.map(({ question }, at) =>
      element('h4', question, { id: `best-${at + 1}`, weight: weights.question }),
    ),
    ...[legend.inShort, ...getTelling(legend)].filter((one) => one !== undefined).map(buildSection),
    ...legend.followUps.map(buildFollowUp),
    ...Object.entries(cardOf(legend)).map(([name, value]) => data('meta', name, value)),
    ...filtersOf(legend).map(([name, value]) => data('filter', name, value)),
  ];
  return { url: `/legends/${legend.id}/`, html: toPage(body) };
}

function buildGuideRecord({ id, title, html }: GuidePage): SearchRecord {
  const heading = element('h1', title, { weight: weights.title });
  return { url: `/guide/#${id}`, html: toPage([heading, html, data('meta', 'title', title)]) };
}

function buildSection({ anchor, kind, heading, text }: Section): string {
  const isLettered = kind === 'short' || letterOf(kind) !== undefined;
  return element('h2', isLettered ? silentHeading : heading, { id: anchor, weight: 1 }) + element('p', text);
}

const buildFollowUp = ({ anchor, question, text }: FollowUp): string =>
  element('h3', question, { id: anchor, weight: weights.followUp }) + element('p', text);

/** Company, part, types, tags and numbers: what a reader types who remembers a story by where it stands. */
function aboutOf({ company, part, types, tags, facts }: Legend, bank: Bank): string[] {
  const titles = bank.types.filter(({ id }) => id in types).map(({ title }) => title);
  const partTitle = bank.parts.find(({ id }) => id === part)?.title;
  const words = [
    company,
    partTitle,
    ...titles,
    ...tags.map((tag) => tag.replaceAll('-', ' ')),
    ...facts.map(factLine),
  ];
  return words.filter((word) => word !== undefined);
}

const factLine = ({ label, before, after, change }: Fact): string =>
  [label, before, after, change].filter((word) => word !== undefined).join(' ');

function cardOf(legend: Legend): Partial<Record<CardField, string>> {
  return {
    ...toStoryCard(legend),
    title: legend.title,
    number: String(legend.number),
    questions: legend.bestFor.map(({ question }) => question).join(' '),
    ...(legend.company && { company: legend.company }),
  };
}

function filtersOf({ types, part, company, tags }: Legend): [string, string][] {
  return [
    ...Object.keys(types).map((type): [string, string] => ['type', type]),
    ...[...new Set(Object.values(types))].map((fit): [string, string] => ['fit', fit]),
    ...Object.entries(types).map(([type, fit]): [string, string] => ['type-fit', typeFit(type, fit)]),
    ['part', part],
    ...(company ? [['company', company] satisfies [string, string]] : []),
    ...tags.map((tag): [string, string] => ['tag', tag]),
  ];
}

const toPage = (body: string[]): string => `<html><body data-pagefind-body>${body.join('')}</body></html>`;

function element(name: string, text: string, { id, weight }: { id?: string; weight?: number } = {}): string {
  const attributes = [id && ` id="${escapeHtml(id)}"`, weight && ` data-pagefind-weight="${weight}"`];
  return `<${name}${attributes.filter(Boolean).join('')}>${escapeHtml(text)}</${name}>`;
}

const data = (kind: 'meta' | 'filter', name: string, value: string): string =>
  `<meta data-pagefind-${kind}="${name}[content]" content="${escapeHtml(value)}">`;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
