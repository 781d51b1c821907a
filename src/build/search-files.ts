import { close, createIndex } from 'pagefind';
import type { SearchRecord } from './search-record.ts';

/** The files the browser needs, by their path below `/pagefind/`. Throws when the indexer refuses a record. */
export async function buildSearchFiles(
  records: readonly SearchRecord[],
  language: string,
): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(`The search index could not be started: ${errors.join(', ')}`);
  const added = await Promise.all(records.map(({ url, html }) => index.addHTMLFile({ url, content: html })));
  const refused = added.flatMap((answer) => answer.errors);
  if (refused.length > 0) throw new Error(`The search index refused a page: ${refused.join(', ')}`);
  const { files } = await index.getFiles();
  await close();
  if (records.length === 0) return new Map([['pagefind.js', new TextEncoder().encode(emptyEngine)]]);
  const hasStems = files.some(({ path }) => path === `wasm.${language}.pagefind`);
  return new Map(
    files.filter(({ path }) => isNeeded(path, hasStems)).map(({ path, content }) => [path, content]),
  );
}

/** Pagefind's engine does not start without a page, and a site without a story is no failure: this one finds nothing. */
const emptyEngine = `export const options = async () => {};
export const filters = async () => ({});
export const search = async () => ({ results: [], filters: {} });
`;

/** Pagefind adds its own interface in three versions, a script that marks words on pages, and an engine that knows no stems. */
const isNeeded = (path: string, hasStems: boolean): boolean =>
  !/^pagefind-(?:(?:modular-|component-)?ui|highlight)\./.test(path) &&
  !(hasStems && path.startsWith('wasm.unknown.'));
