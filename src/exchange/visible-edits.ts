import type { Part } from '../legend/schema.ts';
import type { StoryHead } from './collection.ts';
import type { Line } from './lines.ts';
import { oneLine } from './markdown.ts';

/*
 * A Markdown export shows a title and holds it in a comment too, where it may have signs that one line cannot show. Somebody
 * who edits the document edits what they see, so the visible words win wherever the two differ.
 */

/** The keys of a story with what its heading says: `## Legend 1: Title (Company)`. */
export function withHeading(details: object, label: string, id: string): object {
  const [, number = '', name = ''] = /^#+ (?:Legend ([^:]*): )?(.*)$/.exec(label) ?? [];
  const hidden: Hidden = { ...details };
  const { title: shown, company } = splitName(name, hidden.company);
  const { title: held, company: _, ...others } = hidden;
  const title = takeTitle(held, shown, id);
  return {
    ...others,
    ...(title !== undefined && { title }),
    ...(company !== undefined && { company }),
    ...(/^\d+$/.test(number) && { number: Number(number) }),
  };
}

/** The questions of the list below the heading, each with the type it had; a new one has none yet. */
export function withQuestions(head: StoryHead, below: readonly Line[]): StoryHead {
  const { bestFor = [], ...others } = head;
  const shown = below.flatMap(({ text }) => questionOf(text) || []);
  const known = new Map(bestFor.map((entry) => [oneLine(entry.question), entry]));
  const sameLength = shown.length === bestFor.length;
  const found = shown.map((question, index) => {
    const type = sameLength ? bestFor[index]?.type : undefined;
    return known.get(question) ?? { question, ...(type !== undefined && { type }) };
  });
  if (shown.length > 0) return { ...others, bestFor: found };
  // The title of the list without a list: it was emptied. Without either, nothing is known.
  return below.some(({ text }) => text.startsWith('**Best for')) ? others : head;
}

const questionOf = (line: string): string | undefined => /^\s*[-*+] +"?(.*?)"?\s*$/.exec(line)?.[1];

/** Whether a line below the heading of a story is one of its questions, or the title of their list. */
export const isQuestions = (line: string): boolean =>
  Boolean(questionOf(line)) || /^\*\*Best for questions:\*\*\s*$/.test(line);

/**
 * The headings that open the parts, `# Part 1: Title`, each with the part as it is called there. Where two claim to be of
 * one part, that is it which says what we wrote.
 */
export function findPartTitles(lines: readonly Line[], parts: readonly Part[]): PartTitles {
  const claims = Map.groupBy(
    lines.flatMap((line) => {
      const [, number, title] = /^# Part (\d+): (.*\S)\s*$/.exec(line.text) ?? [];
      const part = parts[Number(number) - 1];
      return part ? [{ line, part: { ...part, title: keepOrTake(part.title, title) } }] : [];
    }),
    ({ part }) => part.id,
  );
  const chosen = [...claims].flatMap(([id, list]) => {
    const held = parts.find((part) => part.id === id)?.title;
    return (list.length === 1 ? list[0] : list.find(({ part }) => part.title === held)) ?? [];
  });
  return new Map(chosen.map(({ line, part }) => [line, part]));
}

/** The parts with the titles of their headings. */
export function withPartTitles(parts: readonly Part[], titles: PartTitles): Part[] {
  const shown = new Map([...titles.values()].map((part) => [part.id, part]));
  return parts.map((part) => shown.get(part.id) ?? part);
}

export type PartTitles = ReadonlyMap<Line, Part>;

/** The hidden words as long as they look like the visible ones. */
export const keepOrTake = <Words extends string | undefined>(hidden: Words, shown: string | undefined) =>
  shown === undefined || (hidden !== undefined && oneLine(hidden) === shown) ? hidden : shown;

/** A story or page without a title is shown by its id, which is none until somebody writes another in its place. */
export const takeTitle = (hidden: string | undefined, shown: string | undefined, id: string) =>
  hidden === undefined && (shown === id || shown === '') ? undefined : keepOrTake(hidden, shown);

/** Where the title ends only the hidden company tells; a title may end in brackets of its own. */
function splitName(name: string, company: unknown): { title: string; company?: string } {
  if (typeof company !== 'string') return { title: name };
  const end = ` (${oneLine(company)})`;
  if (name.endsWith(end)) return { title: name.slice(0, -end.length), company };
  const [, title, other] = /^(.*) \(([^()]+)\)$/.exec(name) ?? [];
  return title === undefined || other === undefined ? { title: name } : { title, company: other };
}

interface Hidden {
  title?: string;
  company?: unknown;
}
