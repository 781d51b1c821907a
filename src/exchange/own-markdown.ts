import { parse } from 'yaml';
import { z } from 'zod';
import { buildError } from '../legend/error.ts';
import { kebab } from '../legend/list-schema.ts';
import { frontmatterSchema, guideSchema, partSchema, questionTypeSchema } from '../legend/schema.ts';
import { type Collection, emptyCollection, type Story, toHead } from './collection.ts';
import { splitLines } from './lines.ts';
import { readTable } from './table-edits.ts';
import { takeTitle, withHeading, withPartTitles, withQuestions } from './visible-edits.ts';

/** Whether a document is one that `writeMarkdown` wrote. */
export const isOwnMarkdown = (source: string): boolean => /^\uFEFF?<!-- legends:bank \d+ -->/.test(source);

/**
 * Reads what `writeMarkdown` wrote: only lines with a comment of ours are structure, everything else is text. Not placed is a
 * row of the table that somebody edited into something else.
 */
export function readOwnMarkdown(
  source: string,
  file: string,
): { collection: Collection; unplaced: { line: number; text: string }[] } {
  const texts = splitLines(source);
  if (texts[0] !== '<!-- legends:bank 1 -->') {
    const received = /\d+/.exec(texts[0] ?? '')?.[0] ?? '';
    throw buildError('unknown-version', { file, received, version: 1 });
  }
  const collection = emptyCollection();
  let opened: Block | undefined;
  const blocks = cut(texts);
  for (const block of blocks) {
    if (block.name === 'story' || block.name === 'page') opened = block;
    take(block, opened, collection, file);
  }
  const table = blocks.find(({ name }) => name === 'guide');
  if (!table) return { collection, unplaced: [] };
  const { types, unplaced } = readTable(collection, table);
  return { collection: { ...collection, types }, unplaced };
}

/** Cuts a document at our comments; what stands below one belongs to it. */
function cut(texts: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index] ?? '';
    const marker = /^(?:(.*) )?<!-- legends:([a-z-]+)(?: (.*))?$/s.exec(text);
    const closed = marker && / ?-->$/.test(text);
    if (marker) {
      const [, label = '', name = '', value = ''] = marker;
      const end = closed ? index : texts.indexOf('-->', index);
      const inside = closed ? [] : texts.slice(index + 1, end === -1 ? texts.length : end);
      blocks.push({ line: index + 1, label, name, value: value.replace(/ ?-->$/, ''), inside, below: [] });
      index = end === -1 ? texts.length : end;
    } else blocks.at(-1)?.below.push(text);
  }
  return blocks;
}

/** Takes a block into the story or page that `opened` began. */
function take(block: Block, opened: Block | undefined, collection: Collection, file: string): void {
  const { name, label, value, below } = block;
  if (name === 'story' || name === 'page') checkName(block, file);
  const story = collection.legends.at(-1);
  const page = collection.guide.at(-1);
  if (name === 'parts') collection.parts = read(block, z.array(partSchema), file);
  else if (name === 'types') collection.types = read(block, z.array(questionTypeSchema), file);
  else if (name === 'story') collection.legends.push(openStory(block));
  else if (name === 'page') collection.guide.push({ id: value, head: {}, markdown: toText(below) });
  else if (name === 'preamble' && story) story.preamble = toText(below);
  else if (name === 'section' && story) {
    const quoted = value !== '';
    story.sections.push({
      heading: quoted ? value : label.slice(2, -3),
      markdown: toText(quoted ? unquote(below) : below),
    });
  } else if (name === 'question' && story) {
    story.followUps.push({ question: label.slice(5, -2), markdown: toText(unquote(below)) });
  } else if (name === 'details' && page) {
    const head = read(block, guideSchema, file);
    const title = takeTitle(head.title, opened?.label.slice(3), page.id);
    page.head = { ...head, ...(title !== undefined && { title }) };
  } else if (name === 'details' && story && opened) {
    const head = read(block, frontmatterSchema, file, (details) =>
      withHeading(details, opened.label, opened.value),
    );
    story.head = withQuestions(toHead(head), opened.below);
  }
  if (name === 'parts' || name === 'details') collection.parts = withPartTitles(collection.parts, below);
}

/** A story or a page becomes a file of that name: nothing may lead to another folder. */
function checkName({ name, value, line }: Block, file: string): void {
  if (kebab.test(value)) return;
  const problem = `\`${value}\` is no name for the file of a ${name}: expected lower-case words joined by hyphens.`;
  throw buildError('broken-details', { file, line, problem });
}

/** `## Legend 1: Title (Company) <!-- legends:story id -->`; the details say where the title ends. */
function openStory({ label, value, below }: Block): Story {
  const head = withQuestions(withHeading({}, label, value), below);
  return { id: value, head, sections: [], followUps: [] };
}

/** The YAML of a comment, together with what is visible above it. */
function read<Data>(
  block: Block,
  schema: z.ZodType<Data>,
  file: string,
  complete: (details: object) => object = (details) => details,
): Data {
  let data: unknown;
  try {
    data = parse(block.inside.join('\n'));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw buildError('broken-details', {
      file,
      line: block.line,
      problem: `the YAML in this comment is broken: ${reason}`,
    });
  }
  const whole = typeof data === 'object' && data !== null ? complete(data) : data;
  const parsed = schema.safeParse(whole);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const key = issue?.path.map(String).join('.') ?? '';
  throw buildError('broken-details', {
    file,
    line: block.line,
    problem: `\`${key}\` in this comment is not valid: ${issue?.message}.`,
  });
}

const unquote = (texts: readonly string[]): string[] =>
  texts.filter((text) => text.startsWith('>')).map((text) => (text === '>' ? '' : text.slice(2)));

const toText = (texts: readonly string[]): string =>
  texts
    .join('\n')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd()
    .replace(/<Fact\b([^<>]*)words>[^<]*<\/Fact>/g, '<Fact$1/>')
    .replace(/<!-- legends:(:+)/g, '<!-- legends$1');

interface Block {
  /** Of the comment. */
  line: number;
  /** What stands before the comment on its line. */
  label: string;
  name: string;
  value: string;
  /** The lines of the comment itself. */
  inside: string[];
  /** The lines up to the next comment. */
  below: string[];
}
