import { findFrontmatter } from '../legend/frontmatter.ts';
import type { Story } from './collection.ts';
import { writeStory } from './files.ts';
import { splitLines } from './lines.ts';

/** Lines of a legend file that its story does not hold, such as a reminder above the first follow-up. */
export function findLost(text: string, story: Story): { line: number; text: string }[] {
  const source = text.replace(/^\uFEFF/, '');
  const frame = findFrontmatter(source);
  const start = typeof frame === 'string' ? 0 : frame.bodyStart;
  const first = splitLines(source.slice(0, start)).length;
  const kept = new Set(splitLines(writeStory(story)).map(bare));
  return splitLines(source.slice(start))
    .map((line, index) => ({ line: first + index, text: line.trim() }))
    .filter((line) => !/^(?:#.*|[=-]*)$/.test(line.text) && !kept.has(bare(line.text)));
}

/** A heading is known by its words, however it is underlined. */
const bare = (line: string): string => line.trim().replace(/^#+\s+/, '');
