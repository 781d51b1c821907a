import { renameSync, rmdirSync, type Stats, unlinkSync } from 'node:fs';
import { chmod, chown, copyFile, link, mkdir, readlink, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
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
 * places, in one go that nothing interrupts. Whatever goes wrong, what stood there is put back, and the hidden files and
 * new folders go again.
 */
export async function writeFiles(files: readonly FileWrite[], signal: AbortSignal): Promise<void> {
  const made: Made = { hidden: new Set(), folders: [] };
  const ready: Ready[] = [];
  let current = '';
  const tidy = () => {
    for (const name of made.hidden) attempt(() => unlinkSync(name));
    // A folder that holds what was written stays: it is not empty.
    for (const folder of made.folders.toReversed()) attempt(() => rmdirSync(folder));
  };
  // For a second Ctrl-C, which waits for nothing.
  process.on('exit', tidy);
  try {
    for (const file of files) {
      signal.throwIfAborted();
      current = file.path;
      ready.push(await prepare(file, made, signal));
    }
    signal.throwIfAborted();
    takePlaces(ready, made.hidden);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw error instanceof LegendsError ? error : refuse(current, reasonOf(error));
  } finally {
    tidy();
    process.off('exit', tidy);
  }
}

/** Puts a text on disk under a hidden name, with the rights of the file it will replace, and keeps that one beside it. */
async function prepare({ path, text }: FileWrite, made: Made, signal: AbortSignal): Promise<Ready> {
  const there = await readStats(path);
  if (there && !there.isFile())
    throw refuse(path, there.isDirectory() ? 'it is a folder' : 'it is no plain file');
  await makeFolder(dirname(path), made.folders);
  const target = await followLinks(path);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}`);
  const hidden = `${beside}.tmp`;
  made.hidden.add(hidden);
  await writeFile(hidden, text, { flag: 'wx', signal, mode: there?.mode ?? 0o666 });
  if (!there) return { path, target, hidden, old: undefined };
  // Only the superuser gives files away; and whoever does loses the rights, so they come last.
  await chown(hidden, there.uid, there.gid).catch(() => {});
  await chmod(hidden, there.mode);
  const old = `${beside}.old`;
  made.hidden.add(old);
  // Some disks have no hard links.
  await link(target, old).catch(() => copyFile(target, old));
  return { path, target, hidden, old };
}

/** When one cannot take its place, those before it give theirs back; what cannot be given back is named. */
function takePlaces(ready: readonly Ready[], hidden: Set<string>): void {
  for (const [index, one] of ready.entries()) {
    try {
      renameSync(one.hidden, one.target);
    } catch (error) {
      const before = ready.slice(0, index).toReversed();
      const left = before.filter(({ target, old }) => !attempt(() => giveBack(target, old))).toReversed();
      for (const { old = '' } of left) hidden.delete(old);
      throw refuse(one.path, reasonOf(error), left);
    }
  }
}

const giveBack = (target: string, old: string | undefined): void =>
  old === undefined ? unlinkSync(target) : renameSync(old, target);

const refuse = (path: string, reason: string, left: readonly Ready[] = []): LegendsError =>
  buildError('unwritable', {
    file: toShown(path),
    reason,
    left: left.map(({ path, old }) => ({ file: toShown(path), old: old && toShown(old) })),
  });

/** Where a path leads at last; that need not exist yet. */
async function followLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const next = await readlink(path).catch(() => undefined);
    return next === undefined ? path : followLinks(resolve(dirname(path), next));
  }
}

async function readStats(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    // A folder on the way may be missing, or a file stand in its place: that shows when it is made.
    if (error instanceof Error && 'code' in error && error.code === 'ELOOP') throw error;
    return undefined;
  }
}

/** Makes a folder and those above it, and keeps which are new. Not `recursive`, which calls a read-only disk a missing folder. */
async function makeFolder(dir: string, made: string[]): Promise<void> {
  const found = await stat(dir).catch(() => undefined);
  if (found?.isDirectory()) return;
  if (dirname(dir) !== dir) await makeFolder(dirname(dir), made);
  await mkdir(dir);
  made.push(dir);
}

/** Whether it could be done; what is not there need not go. */
function attempt(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

/** What is gone in the end. */
interface Made {
  hidden: Set<string>;
  folders: string[];
}
/** A file whose text is on disk under a hidden name. */
interface Ready {
  path: string;
  /** Where its links lead. */
  target: string;
  hidden: string;
  /** The name beside it of what it replaces. */
  old: string | undefined;
}
