import { findEvidence, findManner, isStory } from './evidence.ts';
import { readLabel } from './label-line.ts';
import type { Field } from './label-words.ts';
import { mentions, readNumbered } from './labels.ts';
import { plainTitle } from './line-title.ts';
import { isBlank, type Line } from './lines.ts';

/** Which lines of a document are stories, which headings are parts, and what else there is. */
export interface Outline {
  stories: StoryBlock[];
  /** Lines outside of stories, in order. */
  rest: Line[];
  /** Headings directly above stories. */
  parts: Set<Line>;
}
export interface StoryBlock {
  /** The heading or line that holds the title. */
  heading: Line | undefined;
  part: Line | undefined;
  lines: Line[];
}

export function buildOutline(lines: Line[]): Outline {
  promoteTitles(lines);
  promoteNames(lines);
  const { letters } = findManner(lines);
  const found = findOwners(lines, letters);
  const stories = [...found.stories].map(([start, last]) => {
    const end = findEnd(lines, start, last, found);
    return { heading: lines[start], part: findPart(lines, start, found), lines: lines.slice(start + 1, end) };
  });
  const first = Math.min(lines.length, ...found.parents.keys());
  const blocks = [...(found.opening ? readChunks(lines.slice(0, first), letters) : []), ...stories];
  const inside = new Set(blocks.flatMap(({ heading, lines: own }) => [heading, ...own]));
  return {
    stories: blocks,
    rest: lines.filter((line) => !inside.has(line)),
    parts: new Set(blocks.flatMap(({ part }) => (part ? [part] : []))),
  };
}

/** Finds the heading each label belongs to: a heading with the labels of a story is one. */
function findOwners(lines: readonly Line[], letters: boolean): Owners {
  const open: number[] = [];
  const fields = new Map<number, Set<Field>>();
  const last = new Map<number, number>();
  const parents = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const evidence = findEvidence(line, letters);
    const titled = line.kind === 'heading' && (!evidence || isNumbered(line));
    if (titled && !(fields.has(open.at(-1) ?? -1) && isAmidst(lines, index, letters))) {
      while (levelOf(lines, open.at(-1)) >= line.level) open.pop();
      parents.set(index, open.at(-1) ?? -1);
      open.push(index);
    } else if (evidence) {
      const owner = findOwner(lines, open, line);
      fields.set(owner, (fields.get(owner) ?? new Set()).add(evidence.field));
      last.set(owner, index);
    }
  }
  const numbered = lines.some(isNumbered);
  const stories = new Map<number, number>();
  for (const index of parents.keys()) {
    const guide = numbered && mentions(lines[index]?.title ?? '', 'guide');
    const labelled = !guide && isStory(fields.get(index) ?? new Set());
    if (isNumbered(lines[index]) || labelled) stories.set(index, Math.max(index, last.get(index) ?? index));
  }
  return { stories, parents, opening: isStory(fields.get(-1) ?? new Set()) };
}

/** A heading of the author's own between the labels of one story: the next label goes on with the telling. */
function isAmidst(lines: readonly Line[], index: number, letters: boolean): boolean {
  const line = lines[index];
  const next = lines.slice(index + 1).find(({ kind }) => kind === 'heading');
  const field = next && findEvidence(next, letters)?.field;
  const onward = ['obstacle', 'task', 'action', 'result', 'learning', 'followUps'].some(
    (one) => one === field,
  );
  return onward && line !== undefined && next !== undefined && next.level <= line.level && !isNumbered(line);
}

/** The open heading a label belongs to: one with a number if there is one, else the innermost above it; -1 for none. */
function findOwner(lines: readonly Line[], open: readonly number[], line: Line): number {
  const numbered = open.findLast((index) => isNumbered(lines[index]));
  if (numbered !== undefined) return numbered;
  const above = line.kind === 'heading' ? open.filter((index) => levelOf(lines, index) < line.level) : open;
  return above.at(-1) ?? open.at(-1) ?? -1;
}

/** A story ends where the next begins, or at a heading of its own level behind its last label. */
function findEnd(lines: readonly Line[], start: number, last: number, { stories, parents }: Owners): number {
  const level = levelOf(lines, start);
  const end = lines.findIndex(
    (line, index) =>
      index > start && (stories.has(index) || (parents.has(index) && index > last && line.level <= level)),
  );
  return end === -1 ? lines.length : end;
}

/** The nearest heading above that is no story itself. */
function findPart(lines: readonly Line[], start: number, { stories, parents }: Owners): Line | undefined {
  let above = parents.get(start) ?? -1;
  while (stories.has(above)) above = parents.get(above) ?? -1;
  return lines[above];
}

/** Stories without headings, parted by rules. */
function readChunks(lines: readonly Line[], letters: boolean): StoryBlock[] {
  const chunks: Line[][] = [[]];
  for (const line of lines) {
    if (line.kind === 'separator') chunks.push([]);
    else chunks.at(-1)?.push(line);
  }
  return chunks.flatMap((chunk) => {
    const fields = new Set(chunk.flatMap((line) => findEvidence(line, letters)?.field ?? []));
    if (!isStory(fields)) return [];
    const start = chunk.findIndex((line) => !isBlank(line));
    const first = chunk[start];
    const titled = first && !findEvidence(first, letters) && looksLikeTitle(first.text);
    return [
      {
        heading: titled ? first : undefined,
        part: undefined,
        lines: chunk.slice(titled ? start + 1 : start),
      },
    ];
  });
}

/** `**Story 1: Title**` on a line of its own is a heading to the eye. */
function promoteTitles(lines: Line[]): void {
  let deepest = 0;
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'heading' && !findEvidence(line, false)) deepest = Math.max(deepest, line.level);
    const above = lines[index - 1];
    const alone = above === undefined || isBlank(above) || above.kind === 'separator';
    if (line.kind !== 'text' || !alone || !looksLikeTitle(line.text)) continue;
    const named = readNumbered(line.text.trim(), 'story');
    if (named?.word && named.number !== undefined) {
      Object.assign(line, { kind: 'heading', level: Math.min(6, deepest + 1), title: plainTitle(line.text) });
    }
  }
}

/** Several stories below one heading, each with a bold line of its own above its situation: those are titles. */
function promoteNames(lines: Line[]): void {
  if (lines.some(isNumbered)) return;
  const named = lines.flatMap((line, index) => {
    const label = line.kind === 'text' ? readLabel(line) : undefined;
    const alone = label?.style === 'bold' && label.rest === '' && !findEvidence(line, true);
    const next = alone ? lines.slice(index + 1).find((one) => !isBlank(one)) : undefined;
    return next && next.kind !== 'heading' && findEvidence(next, true)?.field === 'situation'
      ? [{ line, label }]
      : [];
  });
  const titles = lines.filter((line) => line.kind === 'heading' && !findEvidence(line, false));
  // Without any heading, rules part the stories.
  const ruled = titles.length === 0 && lines.some(({ kind }) => kind === 'separator');
  if (named.length < 2 || ruled) return;
  const level = Math.min(6, Math.max(0, ...titles.map((line) => line.level)) + 1);
  for (const { line, label } of named)
    Object.assign(line, { kind: 'heading', level, title: label?.words ?? '' });
}

const looksLikeTitle = (text: string): boolean =>
  text.trim().length <= 100 && !/^\s*(?:[-*+>|]\s|\|)|[.!…。！](?:\*\*|__)?\s*$/u.test(text);

const isNumbered = (line: Line | undefined): boolean => {
  if (line?.kind !== 'heading') return false;
  const named = readNumbered(line.title, 'story');
  return named?.word === true && named.number !== undefined;
};

const levelOf = (lines: readonly Line[], index: number | undefined): number =>
  index === undefined ? 0 : (lines[index]?.level ?? 0);

interface Owners {
  /** Headings of stories, each with the line of its last label. */
  stories: Map<number, number>;
  /** Headings that are no labels, each with the one above it. */
  parents: Map<number, number>;
  /** Whether a story stands before the first heading. */
  opening: boolean;
}
