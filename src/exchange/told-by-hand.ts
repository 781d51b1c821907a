import { takeAsked } from './asked-by-hand.ts';
import type { Collection, Story } from './collection.ts';
import { keepWords } from './fact-edits.ts';
import type { Line } from './lines.ts';
import { type Imported, readMarkdown } from './read-markdown.ts';
import type { PartTitles } from './visible-edits.ts';

/*
 * In a Markdown export, what somebody wrote where no comment of ours claims it: stories, follow-ups, and what else there is.
 * Stories are read as those of any other document.
 */

/** Lines that no comment claims. */
export interface Gap {
  lines: readonly Line[];
  /** The story they stand in. */
  story?: Story | undefined;
  /** Whether they stand where the guide begins and the last part ends. */
  guide?: boolean;
}

/** Reads what stands in the gaps; the headings of the parts we know say which one a story is in. */
export function readGaps(gaps: readonly Gap[], titles: PartTitles, name: string): ReadGaps {
  const found: ReadGaps = { added: [], read: [], unplaced: [] };
  let part: string | undefined;
  for (const { lines, story, guide } of gaps) {
    if (guide) part = undefined;
    let run: Line[] = [];
    for (const line of lines) {
      const known = titles.get(line);
      if (known === undefined) run.push(line);
      else {
        readRun(run, { story, part, name }, found);
        part = known.id;
        run = [];
      }
    }
    readRun(run, { story, part, name }, found);
  }
  return found;
}

function readRun(lines: readonly Line[], { story, part, name }: Place, found: ReadGaps): void {
  const start = lines.findIndex(({ kind }) => kind === 'heading');
  const told = start === -1 ? undefined : readStories(lines.slice(start), name);
  if (told) {
    const legends = told.collection.legends.map((one) => withPart(one, part));
    found.added.push({ ...told.collection, legends });
    found.read.push(...told.read);
    found.unplaced.push(...told.unplaced);
  }
  const rest = told ? lines.slice(0, start) : lines;
  const left = story ? takeAsked(rest, { story, read: found.read }) : rest;
  found.unplaced.push(...toUnplaced(left.filter(({ kind }) => kind !== 'separator')));
}

/** What lines say as a document of their own; nothing when they tell no story. */
function readStories(lines: readonly Line[], name: string): Imported | undefined {
  const { collection, read, unplaced } = readMarkdown(lines.map(toWords).join('\n'), name);
  const above = (lines[0]?.number ?? 1) - 1;
  if (collection.legends.length === 0) return undefined;
  return {
    collection,
    read: read.map((one) => ({ ...one, line: one.line + above })),
    unplaced: unplaced.map((one) => ({ ...one, line: one.line + above })),
  };
}

/** A fact of another story says nothing in this one but its words. */
const toWords = ({ text }: Line): string => keepWords(text);

const withPart = (story: Story, part: string | undefined): Story =>
  part === undefined || story.head.part !== undefined ? story : { ...story, head: { ...story.head, part } };

export const toUnplaced = (lines: readonly Line[]): Imported['unplaced'] =>
  lines.filter(({ text }) => text.trim() !== '').map(({ number, text }) => ({ line: number, text }));

interface Place {
  story: Story | undefined;
  part: string | undefined;
  name: string;
}
interface ReadGaps extends Pick<Imported, 'read' | 'unplaced'> {
  added: Collection[];
}
