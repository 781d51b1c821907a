import type { Root, RootContent } from 'mdast';
import { isElement, isExpression } from '../legend/element.ts';
import { findFrontmatter } from '../legend/frontmatter.ts';
import { parseMdx } from '../legend/mdx.ts';
import { buildRuler } from '../legend/position.ts';
import { toSlug } from '../legend/text.ts';
import type { GuideSource, Story, StoryHead } from './collection.ts';
import { writeGuide, writeStory } from './files.ts';
import { type Line, trimLines } from './lines.ts';
import { toComment, toMdx, toMdxInline } from './mdx-text.ts';
import type { RawSection, RawStory } from './raw-story.ts';

/*
 * Imported text as MDX. Markdown written by hand is read by its signs; where a text would still say something else as MDX
 * (a heading too many, a tag), every sign of it is written as a plain sign.
 */

export interface StoryText extends Omit<RawStory, 'head' | 'read'> {
  id: string;
  head: StoryHead;
  /** Become comments. */
  comments: readonly string[];
}

export function toStory(text: StoryText): Story {
  const story = buildStory(text, false);
  const { sections, followUps } = story;
  const asked = followUps.length > 0 ? 1 : 0;
  const sound = isSound(writeStory(story), [0, sections.length + asked, followUps.length], text);
  return sound ? story : buildStory(text, true);
}

export function toGuidePage(page: Omit<GuideSource, 'markdown'> & PageText): GuideSource {
  const { id, head, lines, kept, comments } = page;
  const build = (literal: boolean): GuideSource => ({
    id,
    head,
    markdown: [...comments.map(toComment), toMdx(lines, 2, literal), toReminder([], kept, literal)]
      .filter(Boolean)
      .join('\n\n'),
  });
  const plain = build(false);
  return isSound(writeGuide(plain), [0], { ...page, notes: [] }) ? plain : build(true);
}

function buildStory(
  { id, head, sections, followUps, notes, kept, comments }: StoryText,
  literal: boolean,
): Story {
  const written: { heading: string; parts: string[] }[] = [];
  for (const { field, heading, lines } of sections) {
    const name = ownHeadings[field] ?? (toMdxInline(heading, literal) || 'Story');
    const markdown = toMdx(lines, 3, literal);
    const same = written.find((one) => toSlug(one.heading) === toSlug(name));
    if (same) same.parts.push(markdown);
    else written.push({ heading: name, parts: [markdown] });
  }
  const around = [...comments.map(toComment), toReminder(notes, kept, literal)].filter(Boolean);
  if (written.length === 0 && around.length > 0) {
    written.push({ heading: toMdxInline(head.title ?? '', literal) || 'Story', parts: around });
  } else {
    written[0]?.parts.unshift(...comments.map(toComment));
    written.at(-1)?.parts.push(toReminder(notes, kept, literal));
  }
  return {
    id,
    head,
    sections: written.map(({ heading, parts }) => ({
      heading,
      markdown: parts.filter(Boolean).join('\n\n'),
    })),
    followUps: followUps.map(({ question, lines }) => ({
      question: toMdxInline(question, literal),
      markdown: toMdx(lines, 4, literal),
    })),
  };
}

/** The headings of the format; what else an author names keeps its name. */
const ownHeadings: Partial<Record<RawSection['field'], string>> = {
  short: 'In short',
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
};

function toReminder(notes: readonly Line[], kept: readonly Line[], literal: boolean): string {
  const words = toMdx(trimLines(notes), 4, literal);
  const foreign = kept.map(({ text }) => text).join('\n');
  const longest = Math.max(2, ...(foreign.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const code = kept.length > 0 ? `${fence}yaml\n${foreign}\n${fence}` : '';
  const inside = [words, code].filter(Boolean);
  return inside.length === 0 ? '' : ['<Note>', ...inside, '</Note>'].join('\n\n');
}

/** Whether a file says what it should as MDX: so many headings of each level, and no tag or expression but ours. */
function isSound(
  file: string,
  headings: readonly number[],
  { notes, kept }: { notes: readonly Line[]; kept: readonly Line[] },
): boolean {
  const frame = findFrontmatter(file);
  if (typeof frame === 'string') return false;
  const root = parseMdx(file, frame.bodyStart, '', buildRuler(file));
  if ('code' in root) return false;
  const counts = headings.map((_, index) => countHeadings(root, index + 1));
  const signs = root.children.flatMap(findSyntax).filter((sign) => !/^\/\*.*\*\/$/s.test(sign));
  const reminders = notes.some(({ kind }) => kind !== 'blank') || kept.length > 0 ? 1 : 0;
  return counts.every((count, index) => count === headings[index]) && signs.length === reminders;
}

/** Third-level headings count below the follow-ups only; above, they are the author's. */
function countHeadings({ children }: Root, depth: number): number {
  const last = children.findLastIndex((node) => node.type === 'heading' && node.depth === 2);
  const from = depth === 3 ? last : 0;
  const found = children
    .slice(Math.max(0, from))
    .filter((node) => node.type === 'heading' && node.depth === depth);
  return found.length;
}

function findSyntax(node: RootContent): string[] {
  if (node.type === 'mdxjsEsm' || isExpression(node)) return [node.value];
  const own = isElement(node) ? [node.name ?? ''] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(findSyntax)] : own;
}

interface PageText {
  lines: readonly Line[];
  kept: readonly Line[];
  comments: readonly string[];
}
