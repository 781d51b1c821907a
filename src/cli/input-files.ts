import type { Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { documentEndings } from '../exchange/document.ts';
import { LegendsError } from '../legend/fault.ts';
import { toShown } from '../legend/folder.ts';
import { reasonOf } from './reason.ts';

/** A document to import, as text. */
export interface InputFile {
  /** As reports show it. */
  file: string;
  text: string;
}

/** More is no bank of stories. */
const mostBytes = 10 * 1024 * 1024;

/** The documents that paths name; a folder stands for all it holds. */
export async function findInputs(paths: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    paths.map(async (path) => ((await look(path)).isDirectory() ? listFolder(path) : [path])),
  );
  return [...new Set(lists.flat())];
}

/** The text of a document; anything else than text in UTF-8 is refused. */
export async function readInput(path: string): Promise<InputFile> {
  const file = toShown(path);
  const { size } = await look(path);
  if (size > mostBytes) {
    const megabytes = Math.round(size / 1024 / 1024);
    throw new LegendsError(
      'file-too-large',
      `\`${file}\` has ${megabytes} MB, expected at most 10 MB of text.`,
    );
  }
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new LegendsError('unreadable-file', `\`${file}\` cannot be read: ${reasonOf(error)}.`);
  });
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new LegendsError(
      'not-utf8',
      `\`${file}\` is UTF-16, expected UTF-8.`,
      'Save it as UTF-8 and try again.',
    );
  }
  if (bytes.includes(0)) throw new LegendsError('binary-file', `\`${file}\` is not a text file.`);
  try {
    return { file, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    throw new LegendsError('not-utf8', `\`${file}\` is not UTF-8 text.`, 'Save it as UTF-8 and try again.');
  }
}

async function look(path: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (error) {
    throw new LegendsError('unreadable-file', `\`${toShown(path)}\` cannot be read: ${reasonOf(error)}.`);
  }
}

async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((error: unknown) => {
    throw new LegendsError(
      'unreadable-folder',
      `The folder \`${toShown(folder)}\` cannot be read: ${reasonOf(error)}.`,
    );
  });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => documentEndings.some((ending) => path.toLowerCase().endsWith(ending)))
    .toSorted((a, b) => a.localeCompare(b, 'en'));
  if (files.length > 0) return files;
  throw new LegendsError(
    'empty-folder',
    `The folder \`${toShown(folder)}\` holds no document.`,
    `Expected files ending in ${documentEndings.join(', ')}.`,
  );
}
