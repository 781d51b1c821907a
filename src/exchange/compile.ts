import { frontmatterSchema, guideSchema, type Part } from '../legend/schema.ts';
import { toSlug } from '../legend/text.ts';
import type { Collection, StoryHead, TypeSource } from './collection.ts';
import { pieceOrder } from './labels.ts';
import { partTitle } from './line-title.ts';
import type { Line } from './lines.ts';
import type { MatrixTable } from './matrix-table.ts';
import type { RawPage, ReadPages } from './page-reader.ts';
import type { RawSection, RawStory } from './raw-story.ts';
import { toGuidePage, toStory } from './story-mdx.ts';

/** The files of a document, from what was read of it. */
export function compile({ name, stories, pages, parts, frontmatter }: RawDocument): Collection {
  const claim = buildClaim();
  const ids = stories.map(({ head }) => claim(toId(head.title ?? '') || toId(name) || 'story'));
  const idOf = new Map(
    stories.flatMap(({ head: { number } }, index) => (number ? [[number, ids[index] ?? '']] : [])),
  );
  const types = pages.matrices.flatMap((matrix) => toTypes(matrix, idOf));
  const comments = shareComments(pages, stories);
  return {
    parts: parts.map(toPart),
    types,
    guide: toGuide(pages.pages, name, frontmatter, comments),
    legends: stories.map((story, index) => {
      const id = ids[index] ?? '';
      const own = types.filter(({ best }) => best.includes(id)).map((type) => type.id);
      const head = toHead(story, own);
      return toStory({ ...story, id, head, comments: comments.get(story) ?? [] });
    }),
  };
}

/** A name that fits a file: `Building a Team` → `building-a-team`. */
export function toId(title: string): string {
  const slug = toSlug(title);
  return slug.length <= longestId
    ? slug
    : slug
        .slice(0, longestId + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, longestId);
}

/** Gives out names, each once: `story`, `story-2`. */
export function buildClaim(taken: Iterable<string> = []): (id: string) => string {
  const known = new Set(taken);
  return (id) => {
    let free = id;
    for (let copy = 2; known.has(free); copy += 1) free = `${id}-${copy}`;
    known.add(free);
    return free;
  };
}

export const toPart = (line: Line): Part => ({ id: partId(partTitle(line)), title: partTitle(line) });

/** A title of signs alone names no file and no address. */
const partId = (title: string): string => toSlug(title) || 'part';

/** Only what the text says; the rest stays out, and `check` asks for it. */
function toHead(
  { head, sections }: Pick<RawStory, 'head' | 'sections'>,
  types: readonly string[],
): StoryHead {
  const { title, number, part, company, hook, tags, questions } = head;
  const [type, ...others] = types;
  const only = type !== undefined && others.length === 0 ? { type } : {};
  return {
    ...(title && { title, ...(title.length <= longestShort && { shortTitle: title }) }),
    ...(number && { number }),
    ...(part && { part: partId(part) }),
    ...(company && { company }),
    form: isTold(sections) ? 'star' : 'profile',
    ...(hook && { hook }),
    ...(types.length > 0 && { types: Object.fromEntries(types.map((id) => [id, 'strong' as const])) }),
    ...(questions.length > 0 && { bestFor: questions.map((question) => ({ question, ...only })) }),
    ...(tags && { tags }),
  };
}

/** Two of the pieces make an episode; anything else says who somebody is. */
const isTold = (sections: readonly RawSection[]): boolean =>
  new Set(sections.map(({ field }) => field).filter((field) => pieceOrder.some((piece) => piece === field)))
    .size > 1;

function toTypes({ rows }: MatrixTable, idOf: ReadonlyMap<number, string>): TypeSource[] {
  return rows.map(({ id, title, numbers }) => ({
    id,
    title,
    ...(title.length <= longestTypeShort && { shortTitle: title }),
    best: numbers.flatMap((number) => idOf.get(number) ?? []),
  }));
}

function toGuide(
  pages: readonly RawPage[],
  name: string,
  kept: Line[],
  comments: Comments,
): Collection['guide'] {
  const claim = buildClaim();
  const all =
    pages.length === 0 && kept.length > 0 ? [{ title: undefined, heading: undefined, lines: [] }] : pages;
  return all.map((page, index) => {
    const { lines } = page;
    // A heading of signs alone, `# ** **`, is no title.
    const title = page.title?.trim() || undefined;
    const short = title !== undefined && title.length <= longestGuideShort ? { shortTitle: title } : {};
    return toGuidePage({
      id: claim(toId(title ?? '') || `${toId(name) || 'notes'}-preface`),
      head: { ...(title !== undefined && { title, ...short }), order: index + 1 },
      lines,
      kept: index === 0 ? kept : [],
      comments: comments.get(page) ?? [],
    });
  });
}

/** Headings without text go, as comments, into what stands next in the document. */
function shareComments({ carried, pages }: ReadPages, stories: readonly RawStory[]): Comments {
  const places = [
    ...pages.map((page) => ({ place: page, at: (page.heading ?? page.lines[0])?.number ?? 0 })),
    ...stories.map((story) => ({ place: story, at: firstLine(story) })),
  ].toSorted((a, b) => a.at - b.at);
  const comments: Comments = new Map();
  for (const { number, title } of carried) {
    const next = places.find(({ at }) => at > number) ?? places.at(-1);
    if (next) comments.set(next.place, [...(comments.get(next.place) ?? []), title]);
  }
  return comments;
}

const firstLine = ({ read, sections }: RawStory): number =>
  Math.min(
    ...[...read.map(({ line }) => line), ...sections.flatMap(({ lines }) => lines)].map(
      ({ number }) => number,
    ),
  );

const longestId = 60;
const longestShort = frontmatterSchema.shape.shortTitle.unwrap().maxLength ?? 26;
const longestTypeShort = 22;
const longestGuideShort = guideSchema.shape.shortTitle.unwrap().maxLength ?? 20;

export interface RawDocument {
  /** The file's name without ending. */
  name: string;
  stories: readonly RawStory[];
  pages: ReadPages;
  parts: readonly Line[];
  /** Frontmatter of a document with several stories. */
  frontmatter: Line[];
}
type Comments = Map<RawPage | RawStory, string[]>;
