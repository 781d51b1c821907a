import { renameSync, rmdirSync, unlinkSync } from 'node:fs';
import { lstat, mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { buildError, LegendsError } from '../legend/error.ts';
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
  const tidy = () => {
    for (const { hidden } of temporary) attempt(() => unlinkSync(hidden));
    for (const folder of folders.toReversed()) attempt(() => rmdirSync(folder));
  };
  // For a second Ctrl-C, which waits for nothing.
  process.on('exit', tidy);
  try {
    for (const { path, text } of files) {
      signal.throwIfAborted();
      current = path;
      await refuseFolder(path);
      await makeFolder(dirname(path), folders);
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
    tidy();
    if (signal.aborted) throw signal.reason;
    if (error instanceof LegendsError) throw error;
    throw buildError('unwritable', { file: toShown(current), reason: reasonOf(error) });
  } finally {
    process.off('exit', tidy);
  }
}

async function refuseFolder(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (!found?.isDirectory()) return;
  throw buildError('unwritable', { file: toShown(path), reason: 'it is a folder' });
}

/** Makes a folder and those above it, and keeps which are new. Not `recursive`, which calls a read-only disk a missing folder. */
async function makeFolder(dir: string, made: string[]): Promise<void> {
  const found = await stat(dir).catch(() => undefined);
  if (found?.isDirectory()) return;
  if (dirname(dir) !== dir) await makeFolder(dirname(dir), made);
  await mkdir(dir);
  made.push(dir);
}

/** Cleaning up: what is not there need not go. */
function attempt(clean: () => void): void {
  try {
    clean();
  } catch {}
}
