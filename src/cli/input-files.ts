import type { Dirent, Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { documentEndings } from '../exchange/document.ts';
import { buildError } from '../legend/error.ts';
import { toShown } from '../legend/folder.ts';
import { reasonOf } from './reason.ts';

/** A document to import, as text. */
export interface InputFile {
  /** As reports show it. */
  file: string;
  text: string;
}

/** Paths to read, and those of files in a folder whose ending says that they are no document. */
export interface Inputs {
  documents: string[];
  /** Documents nobody named: they stand in a folder that was. */
  found: ReadonlySet<string>;
  passedOver: string[];
}
type Listed = Pick<Inputs, 'documents' | 'passedOver'>;

/** More is no bank of stories. */
const most = 10;
const megabyte = 1024 * 1024;

/** The documents that paths name, and what was passed over; a folder stands for all it holds. */
export async function findInputs(paths: readonly string[]): Promise<Inputs> {
  const named: string[] = [];
  const lists: Listed[] = [];
  for (const path of paths) {
    if ((await look(path)).isDirectory()) lists.push(await listFolder(path));
    else {
      named.push(path);
      lists.push({ documents: [path], passedOver: [] });
    }
  }
  const unite = (kind: keyof Listed) => [...new Set(lists.flatMap((list) => list[kind]))];
  const documents = unite('documents');
  const found = new Set(documents.filter((path) => !named.includes(path)));
  return { documents, found, passedOver: unite('passedOver') };
}

/** The text of a document; anything else than text in UTF-8 is refused. */
export async function readInput(path: string): Promise<InputFile> {
  const file = toShown(path);
  const { size } = await look(path);
  if (size > most * megabyte)
    throw buildError('file-too-large', { file, megabytes: Math.ceil(size / megabyte), most });
  const bytes = await readFile(path).catch((error: unknown) => {
    throw buildError('unreadable-file', { file, reason: reasonOf(error) });
  });
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw buildError('not-utf8', { file, found: 'UTF-16, expected UTF-8' });
  }
  if (bytes.includes(0)) throw buildError('binary-file', { file });
  try {
    return { file, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    throw buildError('not-utf8', { file, found: 'not UTF-8 text' });
  }
}

async function look(path: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (error) {
    throw buildError('unreadable-file', { file: toShown(path), reason: reasonOf(error) });
  }
}

async function listFolder(folder: string): Promise<Listed> {
  const files = (await readEntries(folder))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted((a, b) => a.localeCompare(b, 'en'));
  const isDocument = (path: string) => documentEndings.some((ending) => path.toLowerCase().endsWith(ending));
  const documents = files.filter(isDocument);
  if (documents.length > 0) return { documents, passedOver: files.filter((path) => !isDocument(path)) };
  throw buildError('empty-folder', { folder: toShown(folder) || '.', endings: documentEndings });
}

/** All files below a folder but those of other programs: hidden ones, and packages. */
async function readEntries(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw buildError('unreadable-folder', { folder: toShown(folder) || '.', reason: reasonOf(error) });
  });
  const own = entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
  const inner = await Promise.all(
    own.map((entry) =>
      entry.isDirectory() ? readEntries(join(folder, entry.name)) : isFile(entry) ? [entry] : [],
    ),
  );
  return inner.flat();
}

/** A link named like a document is one; links to folders may lead in circles and are not followed. */
const isFile = (entry: Dirent): boolean => entry.isFile() || entry.isSymbolicLink();
