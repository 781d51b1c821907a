import { renameSync, rmdirSync, unlinkSync } from 'node:fs';
import { lstat, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LegendsError } from '../legend/fault.ts';
import { toShown } from '../legend/folder.ts';
import { reasonOf } from './reason.ts';

/** A file to write. */
export interface FileWrite {
  path: string;
  text: string;
}

/**
 * Writes all files or none: each to a hidden name beside its place, and only when all are on disk do they take their
 * places, in one go that nothing interrupts. Whatever goes wrong before, the hidden files and new folders go again.
 */
export async function writeFiles(files: readonly FileWrite[], signal: AbortSignal): Promise<void> {
  const temporary: { path: string; hidden: string }[] = [];
  const folders: string[] = [];
  let current = '';
  try {
    for (const { path, text } of files) {
      signal.throwIfAborted();
      current = path;
      await refuseFolder(path);
      const first = await mkdir(dirname(path), { recursive: true });
      if (first) folders.push(...pathsBetween(first, dirname(path)));
      const hidden = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
      temporary.push({ path, hidden });
      await writeFile(hidden, text, { flag: 'wx', signal });
    }
    signal.throwIfAborted();
    for (const { path, hidden } of temporary) {
      current = path;
      renameSync(hidden, path);
    }
  } catch (error) {
    for (const { hidden } of temporary) attempt(() => unlinkSync(hidden));
    for (const folder of folders.toReversed()) attempt(() => rmdirSync(folder));
    if (signal.aborted) throw signal.reason;
    if (error instanceof LegendsError) throw error;
    throw new LegendsError(
      'unwritable',
      `\`${toShown(current)}\` cannot be written: ${reasonOf(error)}.`,
      'Nothing was written.',
    );
  }
}

async function refuseFolder(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (!found?.isDirectory()) return;
  throw new LegendsError(
    'unwritable',
    `\`${toShown(path)}\` is a folder, expected a file.`,
    'Nothing was written.',
  );
}

/** Every folder from the first that was made to the last. */
function pathsBetween(first: string, last: string): string[] {
  const paths = [last];
  while (paths[0] !== undefined && paths[0] !== first && dirname(paths[0]) !== paths[0])
    paths.unshift(dirname(paths[0]));
  return paths[0] === first ? paths : [last];
}

/** Cleaning up: what is not there need not go. */
function attempt(clean: () => void): void {
  try {
    clean();
  } catch {}
}
