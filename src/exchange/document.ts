import { parseLegend } from '../legend/source.ts';
import { emptyCollection, fromLegend } from './collection.ts';
import { readJson } from './json.ts';
import { isOwnMarkdown } from './own-blocks.ts';
import { readOwnMarkdown } from './own-markdown.ts';
import { type Imported, readMarkdown } from './read-markdown.ts';

/** The kinds of file an import reads. */
export const documentEndings = ['.md', '.markdown', '.mdx', '.txt', '.json'] as const;

/**
 * Reads a document of any kind: our own exports and legend files as they are, everything else as somebody's Markdown.
 * `components` are those of the site that a legend file may use.
 */
export function readDocument(text: string, file: string, components: readonly string[] = []): Imported {
  const whole = { read: [], unplaced: [] };
  if (/\.json$/i.test(file)) return { ...whole, collection: readJson(text, file) };
  const name = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  if (isOwnMarkdown(text)) return readOwnMarkdown(text, file, name);
  const story = /\.mdx$/i.test(file) ? readOwnLegend(text, name, file, components) : undefined;
  return story
    ? { ...whole, collection: { ...emptyCollection(), legends: [story] } }
    : readMarkdown(text, name);
}

/** A legend file that is sound already; its part and types are the concern of the folder it comes to. */
function readOwnLegend(text: string, id: string, file: string, components: readonly string[]) {
  const lists = { parts: undefined, types: undefined };
  const { legend } = parseLegend(text, { id, file, pace: 140, edition: 'private', components, ...lists });
  return legend && fromLegend(legend);
}
