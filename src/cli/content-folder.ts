import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildError } from '../legend/error.ts';
import { toShown } from '../legend/folder.ts';
import { nearest } from '../legend/nearest.ts';
import { reasonOf } from './reason.ts';

/** The folder of the stories when none is named; below the project's root it is found as well. */
export const contentFolder: string = process.env.CONTENT_DIR || findContent();

/** The folder of the stories as an argument of a command that reads them. */
export const folderArgument = {
  type: 'positional',
  description: 'The content folder.',
  required: false,
  default: contentFolder,
} as const;

/** Refuses a folder that holds no stories, and names the nearest that does. */
export function requireContent(dir: string): void {
  let names: string[];
  try {
    names = readdirSync(dir);
  } catch (error) {
    const file = error instanceof Error && 'code' in error && error.code === 'ENOTDIR';
    const reason = file ? 'it is a file' : reasonOf(error);
    throw buildError('no-content', { folder: toShown(dir), reason, nearest: findNear(dir) });
  }
  if (marks.some((mark) => names.includes(mark))) return;
  const reason = 'it has neither `parts.yaml` nor `question-types.yaml`';
  throw buildError('no-content', { folder: toShown(dir) || '.', reason, nearest: findNear(dir) });
}

function findContent(): string {
  const own = fileURLToPath(new URL('../../content', import.meta.url));
  return existsSync('content') || !existsSync(own) ? 'content' : own;
}

/** A content folder within or around a folder, or named almost like it; else the usual one. */
function findNear(dir: string): string | undefined {
  const above = dirname(dir);
  const beside = listFolders(above).filter(isContent);
  const named = nearest(
    basename(dir),
    beside.map((path) => basename(path)),
  );
  const found =
    listFolders(dir).find(isContent) ??
    (isContent(above) ? above : undefined) ??
    (named === undefined ? undefined : join(above, named)) ??
    [contentFolder].find(isContent);
  return found === undefined ? undefined : toShown(found);
}

function listFolders(dir: string): string[] {
  try {
    const entries = readdirSync(dir, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(dir, name));
  } catch {
    return [];
  }
}

const isContent = (dir: string): boolean => marks.some((mark) => existsSync(join(dir, mark)));
const marks = ['parts.yaml', 'question-types.yaml'];
