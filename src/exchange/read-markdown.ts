import { readBlock } from './block-reader.ts';
import { type Collection, emptyCollection } from './collection.ts';
import { compile } from './compile.ts';
import { findManner } from './evidence.ts';
import { splitFrontmatter } from './foreign-head.ts';
import { splitPieces } from './label-line.ts';
import { isBlank, type Line } from './lines.ts';
import { buildOutline } from './outline.ts';
import { type ReadPages, readPages } from './page-reader.ts';
import { type RawStory, type ReadLine, unquote } from './raw-story.ts';

/** What a document became: its stories, the lines that named something, and those that found no place. */
export interface Imported {
  collection: Collection;
  read: { line: number; text: string; as: string }[];
  unplaced: { line: number; text: string }[];
}

/** Reads somebody's Markdown; `name` is the file's, for stories without a title. Every line is placed or told. */
export function readMarkdown(source: string, name: string): Imported {
  const { frontmatter, body } = splitFrontmatter(source);
  const lines = unquoteStories(body).flatMap(splitPieces);
  const outline = buildOutline(lines);
  const all = [...frontmatter, ...lines];
  if (outline.stories.length === 0) return report(emptyCollection(), all, [], []);
  const alone = outline.stories.length === 1;
  const stories = outline.stories.map((block) => readBlock(block, alone ? frontmatter : []));
  const pages = readPages(outline.rest, outline.parts);
  const kept = alone ? [] : frontmatter;
  const collection = compile({ name, stories, pages, parts: [...outline.parts], frontmatter: kept });
  const read = [...stories.flatMap((story) => story.read), ...readRows(pages, stories)];
  return report(collection, all, read, [...kept, ...findPlaced(stories, pages)]);
}

/** A story told inside a block quote is told all the same. */
function unquoteStories(lines: readonly Line[]): Line[] {
  const isQuoted = (line: Line | undefined) => line?.kind === 'text' && /^\s*>/.test(line.text);
  return lines.flatMap((line, index) => {
    if (!isQuoted(line)) return [line];
    if (isQuoted(lines[index - 1])) return [];
    const end = lines.findIndex((one, place) => place > index && !isQuoted(one));
    const run = lines.slice(index, end === -1 ? lines.length : end);
    const plain = unquote(run);
    const { style, pieces } = findManner(plain);
    return style === 'bold' && pieces > 1 ? plain : run;
  });
}

/** A row of the matrix that names a story nobody told is not placed. */
function readRows({ read, matrices }: ReadPages, stories: readonly RawStory[]): ReadLine[] {
  const told = new Set(stories.map(({ head }) => head.number));
  const rows = matrices.flatMap((matrix) => matrix.rows);
  const lost = new Set(
    rows.filter(({ numbers }) => numbers.some((one) => !told.has(one))).map(({ line }) => line),
  );
  return read.filter(({ line }) => !lost.has(line));
}

function findPlaced(stories: readonly RawStory[], { pages, carried }: ReadPages): Line[] {
  const told = stories.flatMap(({ sections, followUps, notes, kept }) => [
    ...[...sections, ...followUps].flatMap(({ lines }) => lines),
    ...notes,
    ...kept,
  ]);
  return [...told, ...pages.flatMap(({ lines }) => lines), ...carried];
}

function report(
  collection: Collection,
  all: readonly Line[],
  read: readonly ReadLine[],
  placed: readonly Line[],
): Imported {
  const known = new Set([...read.map(({ line }) => line), ...placed].map(({ number }) => number));
  const unplaced = all.filter(
    (line) => !isBlank(line) && line.kind !== 'separator' && !known.has(line.number),
  );
  return {
    collection,
    read: read
      .map(({ line, as }) => ({ line: line.number, text: line.text.trim(), as }))
      .toSorted((a, b) => a.line - b.line),
    unplaced: unplaced.map(({ number, text }) => ({ line: number, text })),
  };
}
