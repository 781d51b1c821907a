import { factShows } from '../legend/facts.ts';
import type { Where } from '../legend/locate.ts';
import type { GuidePage, Intent, Legend, Section } from '../legend/schema.ts';
import { getPassages } from '../legend/telling.ts';
import type { Desk, Story } from './rule.ts';

/*
 * Everything the public edition says, with the place to point to: not the words of stories alone, but their addresses, the
 * code and the links in them, and the lists around them. A reminder or a hidden value is not among it.
 */

/** A file, or an entry of a list, and what the public edition shows of it, in the order to look through. */
export interface Publication {
  file: string;
  /** Whether it could be made private. */
  isStory?: true;
  texts: Published[];
}
export interface Published {
  text: string;
  /** A name in an address: lower-case words joined by signs. */
  isSlug?: true;
  /** The name of the file itself, which no line of it holds. */
  isFileName?: true;
  /** Where the words stand that begin at an index of the text. */
  find(index: number, words: string): Where;
}

export function listPublications(desk: Desk): Publication[] {
  const { bank, stories, guide } = desk.publish();
  return [
    ...stories.map((story) => ({ file: story.legend.file, isStory: true as const, texts: listStory(story) })),
    ...guide.map((known) => ({ file: known.page.file, texts: listPage(known) })),
    ...listEntries(desk.parts, desk.bank.parts, bank.parts),
    ...listEntries(desk.types, desk.bank.types, bank.types),
    ...bank.intents.map((intent) => listIntent(intent, desk)),
  ];
}

function listStory({ legend, at }: Story): Published[] {
  return [
    ...listHead(legend).map(({ path, ...said }) => ({ ...said, find: () => at.value(path) })),
    { text: legend.id, isSlug: true, isFileName: true, find: () => at.value(['title']) },
    ...getPassages(legend).flatMap((passage) => {
      const title = 'question' in passage ? passage.question : passage.heading;
      return [{ text: title, find: () => at.heading(passage.position) }, ...listPassage(passage, at)];
    }),
  ];
}

/** What is said first, where the very words can be found; then what only stands there: code, links, words for a picture. */
const listPassage = (
  passage: Pick<Section, 'text' | 'markdown' | 'position'>,
  at: Story['at'],
): Published[] => [
  { text: passage.text, find: (index, words) => at.words(passage, index, words.length) },
  { text: passage.markdown.replace(ownTags, ' '), find: (_, words) => at.source(passage, words) },
];

/** How the format marks words is nothing it says; what is given to another component may be. */
const ownTags = /<\/?(?:Cut|Fact|Note)\b[^<>]*>/g;

function listHead(legend: Legend): { path: (string | number)[]; text: string; isSlug?: true }[] {
  const { title, shortTitle, company, hook, word, tags, bestFor, cues, facts } = legend;
  const texts: { path: (string | number)[]; text: string | undefined; isSlug?: true }[] = [
    { path: ['title'], text: title },
    { path: ['shortTitle'], text: shortTitle },
    { path: ['company'], text: company },
    { path: ['hook'], text: hook },
    { path: ['word'], text: word },
    ...tags.map((tag, index) => ({ path: ['tags', index], text: tag, isSlug: true as const })),
    ...bestFor.map(({ question }, index) => ({ path: ['bestFor', index, 'question'], text: question })),
    ...Object.entries(cues).map(([key, text]) => ({
      path: ['cues', Array.isArray(cues) ? Number(key) : key],
      text,
    })),
    ...facts.flatMap((fact, index) => [
      { path: ['facts', index, 'id'], text: fact.id, isSlug: true as const },
      ...[...factShows, 'public' as const]
        // What stands in the place of a hidden value are the words of `public`.
        .filter((key) => !fact.confidential || key === 'label' || key === 'public')
        .map((key) => ({ path: ['facts', index, key], text: fact[key] })),
    ]),
  ];
  return texts.flatMap(({ text, ...place }) => (text === undefined ? [] : [{ ...place, text }]));
}

function listPage({ page, at }: { page: GuidePage; at: Story['at'] }): Published[] {
  const { id, title, shortTitle, sheet, markdown } = page;
  const head = [
    { path: ['title'], text: title },
    { path: ['shortTitle'], text: shortTitle },
    ...sheet.flatMap((line, index) =>
      (['label', 'text'] as const).map((key) => ({ path: ['sheet', index, key], text: line[key] })),
    ),
  ];
  return [
    ...head.map(({ path, text }) => ({ text, find: () => at.value(path) })),
    ...[page.text, markdown].map((text) => ({
      text,
      find: (_: number, words: string) => at.source(undefined, words),
    })),
    { text: id, isSlug: true, isFileName: true, find: () => at.value(['title']) },
  ];
}

/** The entries of a list that are shown, by everything that is written in them but the stories they name. */
function listEntries(
  { file, at }: Desk['parts'],
  entries: readonly { id: string }[],
  shown: readonly { id: string }[],
): Publication[] {
  const ids = new Set(shown.map(({ id }) => id));
  return entries.flatMap((entry, index) => {
    if (!ids.has(entry.id)) return [];
    const texts = Object.entries(entry).flatMap(([key, text]: [string, unknown]) =>
      typeof text === 'string'
        ? [{ text, ...(key === 'id' && { isSlug: true as const }), find: () => at.value([index, key]) }]
        : [],
    );
    return [{ file, texts }];
  });
}

function listIntent(intent: Intent, desk: Desk): Publication {
  const { file, spot } = desk.placeOfIntent(intent.id);
  const texts = Object.values(intent).flatMap((value: unknown) => [value].flat());
  return {
    file,
    texts: texts.flatMap((text) => (typeof text === 'string' ? [{ text, find: () => spot }] : [])),
  };
}
