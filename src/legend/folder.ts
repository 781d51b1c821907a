import { type Dirent, existsSync, readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildFault, type Fault } from './fault.ts';
import { toSlug } from './text.ts';

/** A content file as text, with its id and the path reports show. */
export interface ContentFile {
  id: string;
  file: string;
  path: string;
  text: string;
}

/** What a folder of MDX files holds. */
export interface FolderContent {
  files: ContentFile[];
  /** Ids of all files, those that cannot be read as text included. */
  ids: string[];
  /** Where the file of each id lies; of two the first. */
  paths: Map<string, string>;
  faults: Fault[];
}

/** A file as text, with the path reports show. */
export type ReadFile = Pick<ContentFile, 'file' | 'text'>;

/**
 * The content the project ships. The command line runs this very file, wherever it is called from; a build runs a bundle
 * of it, from the root of the project.
 */
export const shippedFolder =
  [fileURLToPath(new URL('../../content', import.meta.url)), resolve('content')].find((folder) =>
    existsSync(join(folder, 'question-types.yaml')),
  ) ?? 'content';

/** All MDX files below a folder in the order of their names; a missing folder holds none. */
export async function readFolder(folder: string): Promise<FolderContent> {
  const content: FolderContent = { files: [], ids: [], paths: new Map(), faults: [] };
  for (const entry of await listFiles(folder, content.faults)) {
    const path = join(entry.parentPath, entry.name);
    const found = await readEntry(entry, path);
    if ('code' in found) content.faults.push(found);
    else if ('fault' in found) content.faults.push(found.fault);
    else content.files.push(found);
    if (!('id' in found)) continue;
    content.ids.push(found.id);
    if (!content.paths.has(found.id)) content.paths.set(found.id, path);
  }
  return content;
}

/** All files of a folder with an ending, in the order of their names; a missing folder holds none. */
export async function readFiles(
  folder: string,
  ending: string,
): Promise<{ files: ReadFile[]; faults: Fault[] }> {
  const files: ReadFile[] = [];
  const faults: Fault[] = [];
  for (const { parentPath, name } of await listFiles(folder, faults)) {
    if (!name.endsWith(ending)) continue;
    const path = join(parentPath, name);
    const text = await readText(path);
    if (typeof text === 'string') files.push({ file: toShown(path), text });
    else faults.push(text);
  }
  return { files, faults };
}

/** The text of a file, or why it cannot be read as text. */
export async function readText(path: string): Promise<string | Fault> {
  const place = { file: toShown(path), line: 1, column: 1 };
  try {
    // Of small files the way through the pool of threads takes longer than the reading.
    const bytes = readFileSync(path);
    if (bytes.includes(0)) return buildFault('not-utf8', place, undefined);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return buildFault('not-utf8', place, undefined);
    const code = codeOf(error);
    if (code === 'ENOENT') return buildFault('missing-file', place, undefined);
    return buildFault('unreadable-file', place, { reason: reasons[code] ?? code });
  }
}

/** A path as reports show it: from the project's root, with forward slashes. */
export function toShown(path: string): string {
  const shown = relative(process.cwd(), resolve(path));
  return (shown.startsWith('..') ? resolve(path) : shown).split(sep).join('/');
}

/** Everything below a folder but hidden files and editors' backups; a folder that may not be read is a fault. */
async function listFiles(folder: string, faults: Fault[]): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown): Dirent[] => {
    const code = codeOf(error);
    const place = { file: toShown(folder), line: 1, column: 1 };
    if (code !== 'ENOENT')
      faults.push(buildFault('unreadable-file', place, { reason: reasons[code] ?? code }));
    return [];
  });
  const kept = entries
    .filter(({ name }) => !name.startsWith('.') && !name.endsWith('~'))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const lists = await Promise.all(
    kept.map((entry) =>
      entry.isDirectory() && !entry.name.endsWith('.mdx')
        ? listFiles(join(folder, entry.name), faults)
        : [entry],
    ),
  );
  return lists.flat();
}

async function readEntry(
  entry: Dirent,
  path: string,
): Promise<ContentFile | Fault | { id: string; fault: Fault }> {
  const file = toShown(path);
  const place = { file, line: 1, column: 1 };
  if (!entry.name.endsWith('.mdx')) {
    const stem = basename(path).replace(/\.[^.]*$/, '');
    const hint = /\.(?:md|markdown|txt|MDX)$/.test(entry.name)
      ? `Rename it to \`${stem}.mdx\`.`
      : 'Move it out of this folder.';
    return buildFault('not-mdx', place, { reason: 'Only `.mdx` files belong here.', hint });
  }
  const target = entry.isFile() ? entry : await stat(path).catch(() => undefined);
  if (!target) return buildFault('unreadable-file', place, { reason: 'the link leads nowhere' });
  if (!target.isFile()) {
    return buildFault('not-mdx', place, {
      reason: 'This is a folder, expected a file.',
      hint: 'Rename it without `.mdx`.',
    });
  }
  const id = basename(path, '.mdx');
  const suggestion = toSlug(id);
  if (id !== suggestion) {
    const details = { name: entry.name, suggestion: suggestion && `${suggestion}.mdx` };
    return buildFault('bad-id', place, details);
  }
  const text = await readText(path);
  return typeof text === 'string' ? { id, file, path, text } : { id, fault: text };
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

const reasons: Record<string, string> = {
  EACCES: 'access is denied',
  EPERM: 'access is denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a file stands where a folder should',
  ELOOP: 'its links lead in a circle',
};
