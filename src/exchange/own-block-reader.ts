import { z } from 'zod';
import { buildError } from '../legend/error.ts';
import { kebab } from '../legend/list-schema.ts';
import { frontmatterSchema, guideSchema, partSchema, questionTypeSchema } from '../legend/schema.ts';
import { splitTold, takeAsked, toQuoted, toText, toTold } from './asked-by-hand.ts';
import { type GuideSource, type Story, toHead } from './collection.ts';
import type { Line } from './lines.ts';
import { shownHeadings } from './markdown.ts';
import type { Block, BlockName } from './own-blocks.ts';
import { readDetails } from './own-details.ts';
import type { Imported } from './read-markdown.ts';
import { type Gap, toUnplaced } from './told-by-hand.ts';
import { isQuestions, takeTitle, withHeading, withQuestions } from './visible-edits.ts';

/** Takes what a block says into the collection; answers the lines it has no use for. */
export function takeBlock(block: Block, reading: Reading): Gap {
  const { name, label, own, below } = block;
  if (outside.has(name)) reading.opened = undefined;
  const left = takers[name](block, reading);
  const expected = new Map(Object.entries(shownHeadings)).get(name) ?? '';
  const relabelled = !labelled.has(name) && !(name === 'section' && block.value === '') && label !== expected;
  const told = left === undefined ? own : relabelled ? own.slice(0, 1) : [];
  reading.unplaced.push(...toUnplaced(told));
  const story = reading.opened?.story;
  if (story) reading.spoken.push({ story, lines: below });
  return { lines: left ?? below, story, guide: name === 'guide' };
}

/** What a block of each name becomes; nothing when it stands where it means nothing. */
const takers: Record<BlockName, (block: Block, reading: Reading) => readonly Line[] | undefined> = {
  bank: () => undefined,
  parts: (block, { file, collection: { parts } }) => fill(parts, block, partSchema, file),
  types: (block, { file, collection: { types } }) => fill(types, block, questionTypeSchema, file),
  guide: ({ below }) => below,
  story: (block, reading) => {
    const { label, value, below } = requireName(block, reading);
    const story: Story = {
      id: value,
      head: withQuestions(withHeading({}, label, value), below),
      sections: [],
      followUps: [],
    };
    reading.collection.legends.push(story);
    reading.opened = { block, story, detailed: false };
    return leave(
      below.filter(({ text }) => !isQuestions(text)),
      story,
      reading,
    );
  },
  page: (block, reading) => {
    const { label, value, below } = requireName(block, reading);
    const title = takeTitle(undefined, label.slice(3), value);
    const page: GuideSource = {
      id: value,
      head: { ...(title !== undefined && { title }) },
      markdown: toText(below),
    };
    reading.collection.guide.push(page);
    reading.opened = { block, page, detailed: false };
    return [];
  },
  preamble: ({ below }, reading) => {
    const { opened } = reading;
    if (!opened?.story || opened.story.preamble !== undefined) return undefined;
    const { text, left } = readPlain(below, opened.story, reading);
    if (text !== '') opened.story.preamble = text;
    return left;
  },
  section: ({ label, value, below }, reading) => {
    const story = reading.opened?.story;
    const heading = value || (/^\*\*(.*):\*\*$/s.exec(label)?.[1] ?? label.replace(/^[#*\s]+|[*:\s]+$/g, ''));
    if (!story || heading === '') return undefined;
    const { text, left } = value === '' ? readPlain(below, story, reading) : readQuoted(below);
    story.sections.push({ heading, markdown: text });
    return value === '' ? left : leave(left, story, reading);
  },
  full: ({ below }, reading) => reading.opened?.story && leave(below, reading.opened.story, reading),
  'follow-ups': ({ below }, reading) => reading.opened?.story && leave(below, reading.opened.story, reading),
  question: ({ label, below }, reading) => {
    const story = reading.opened?.story;
    const question =
      /^\*\*Q: (.*)\*\*$/s.exec(label)?.[1] ?? label.replace(/^[#*\s]+(?:Q:[*\s]*)?|[*\s]+$/g, '');
    if (!story || question === '') return undefined;
    const { text, left } = readQuoted(below);
    story.followUps.push({ question, markdown: text });
    return leave(left, story, reading);
  },
  details: (block, { opened, file }) => {
    if (!opened || opened.detailed) return undefined;
    opened.detailed = true;
    const { label, value, below } = opened.block;
    const { story, page } = opened;
    if (story) {
      const complete = (details: object) => withHeading(details, label, value);
      const head = readDetails(block, frontmatterSchema, file, complete);
      story.head = withQuestions(toHead(head), below);
    } else if (page) {
      const head = readDetails(block, guideSchema, file);
      const title = takeTitle(head.title, label.slice(3), value);
      page.head = { ...head, ...(title !== undefined && { title }) };
    }
    return block.below;
  },
};

/** Takes the entries of a list; a second one of its kind is none of ours. */
function fill<Entry>(list: Entry[], block: Block, schema: z.ZodType<Entry>, file: string) {
  if (list.length > 0) return undefined;
  list.push(...readDetails(block, z.array(schema), file));
  return block.below;
}

/** A story or a page becomes a file of that name: nothing may lead to another folder. */
function requireName(block: Block, { file }: Reading): Block {
  const { name, value, own } = block;
  if (kebab.test(value)) return block;
  const problem = `\`${value}\` is no name for the file of a ${name}: expected lower-case words joined by hyphens.`;
  throw buildError('broken-details', { file, line: own[0]?.number ?? 1, problem });
}

/** Words up to a part or a story that somebody wrote below them; a follow-up among them is taken out. */
function readPlain(below: readonly Line[], story: Story, { read }: Reading): Told {
  const end = below.findIndex(({ text }) => /^(?:# Part \d+|## Legend (?:\d+|\?)):(?!:)/.test(text));
  const lines = end === -1 ? below : below.slice(0, end);
  return {
    text: toTold(takeAsked(lines, { story, read }, true)),
    left: end === -1 ? [] : below.slice(end),
  };
}

/** Words behind `>`, and those without it that follow. */
function readQuoted(below: readonly Line[]): Told {
  const { told, rest } = splitTold(below);
  return { text: toQuoted(told), left: rest };
}

/** Takes follow-ups out of lines that are no text; those below a heading may be a story's of their own. */
function leave(lines: readonly Line[], story: Story, { read }: Reading): Line[] {
  const at = lines.findIndex(({ kind }) => kind === 'heading');
  const end = at === -1 ? lines.length : at;
  return [...takeAsked(lines.slice(0, end), { story, read }), ...lines.slice(end)];
}

/** Names of what stands in no story and on no page. */
const outside = new Set<BlockName>(['bank', 'parts', 'types', 'guide']);
/** Names whose label is somebody's own words. */
const labelled = new Set<BlockName>(['story', 'page', 'question']);

export interface Reading extends Imported {
  file: string;
  /** The lines of stories, to be compared with their facts. */
  spoken: { story: Story; lines: readonly Line[] }[];
  /** The story or page that the next comments are about. */
  opened?: { block: Block; detailed: boolean; story?: Story; page?: GuideSource } | undefined;
}
interface Told {
  text: string;
  left: readonly Line[];
}
