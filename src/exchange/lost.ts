import { findFrontmatter } from '../legend/frontmatter.ts';
import { kindOf } from '../legend/section-rules.ts';
import { toSlug } from '../legend/text.ts';
import type { Story } from './collection.ts';
import { writeDraft } from './draft.ts';
import { writeStory } from './files.ts';
import { splitLines } from './lines.ts';
import { findRemarks } from './own-details.ts';

/**
 * Lines of a legend file that its story does not hold: a reminder above the first follow-up, a heading without words, a
 * remark in the frontmatter. The prompts of a new draft are ours, not the author's.
 */
export function findLost(text: string, story: Story): { line: number; text: string }[] {
  const source = text.replace(/^\uFEFF/, '');
  const frame = findFrontmatter(source);
  const start = typeof frame === 'string' ? 0 : frame.bodyStart;
  const yaml = typeof frame === 'string' ? [] : readRows(source.slice(frame.start, frame.end), 2);
  const first = splitLines(source.slice(0, start)).length;
  const written = splitLines(writeStory(story));
  const kept = new Set(written.map(bare));
  const headings = new Set(written.filter(isHeading).map(spoken));
  const body = readRows(source.slice(start), first).filter((row) =>
    isHeading(row.text)
      ? kindOf(spoken(row.text)) === 'other' && !headings.has(spoken(row.text))
      : !/^[=-]*$/.test(row.text.trim()) && !kept.has(bare(row.text)),
  );
  return [...findRemarks(yaml), ...body]
    .map(({ line, text: words }) => ({ line, text: words.trim() }))
    .filter((row) => !prompts.has(row.text));
}

const readRows = (text: string, first: number): { line: number; text: string }[] =>
  splitLines(text).map((line, index) => ({ line: first + index, text: line }));

const isHeading = (line: string): boolean => /^#{1,6}\s+\S/.test(line.trim());

/** A heading is known by its words, however it is underlined. */
const bare = (line: string): string => line.trim().replace(/^#+\s+/, '');

/** What a heading says, whatever its markup. */
const spoken = (line: string): string => toSlug(bare(line).replace(/(?<!\\)<[^<>]*>/g, ''));

const prompts = new Set(
  (['star', 'profile'] as const).flatMap((form) =>
    splitLines(writeDraft({ form })).map((line) => line.trim()),
  ),
);
