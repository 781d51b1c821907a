import { join } from 'node:path';
import type { Collection } from '../exchange/collection.ts';
import { toFiles, writeList } from '../exchange/files.ts';
import { type Differing, findOverruled, merge, toAdditions } from '../exchange/merge.ts';
import type { PreviewFile } from '../exchange/preview.ts';
import { readText, toShown } from '../legend/folder.ts';
import { readContentFolder } from './existing.ts';
import { addToList } from './list-text.ts';
import type { FileWrite } from './write-files.ts';

/** A file an import would write, and what it finds there. */
export interface PlannedFile extends PreviewFile, FileWrite {
  state: 'new' | 'same' | 'exists' | 'extended';
}

/** What collections become in a content folder: its files, with the two lists as they would be. */
export async function planImport(collections: readonly Collection[], dir: string): Promise<ImportPlan> {
  const existing = await readContentFolder(dir);
  const { paths, texts } = existing;
  const lists = { parts: join(dir, 'parts.yaml'), types: join(dir, 'question-types.yaml') };
  const collection = merge(collections, existing);
  const additions = toAdditions(collection, existing);
  const files = toFiles(collection).map(({ path, text }) => {
    const kind = path.startsWith('guide/') ? ('guide' as const) : ('legend' as const);
    const id = path.replace(/^.*\//, '').replace(/\.mdx$/, '');
    return { kind, id, path: paths[kind].get(id) ?? join(dir, path), text };
  });
  const planned = await Promise.all(files.map(async (file) => ({ ...file, ...(await compare(file)) })));
  return {
    collection,
    additions,
    ids: [...paths.legend.keys()],
    left: findOverruled(collections, collection, existing).map(({ list, ...entry }) => ({
      file: toShown(lists[list]),
      ...entry,
    })),
    files: [
      extend('parts', lists.parts, texts.parts, additions.parts),
      extend('types', lists.types, texts.types, additions.types),
      ...planned,
    ],
  };
}

async function compare({ path, text }: FileWrite): Promise<Pick<PlannedFile, 'file' | 'state'>> {
  const found = await readText(path);
  const missing = typeof found !== 'string' && found.code === 'missing-file';
  return { file: toShown(path), state: missing ? 'new' : found === text ? 'same' : 'exists' };
}

/** A list keeps every line it has; new entries go behind them. */
function extend(
  kind: 'parts' | 'types',
  path: string,
  text: string | undefined,
  entries: readonly object[],
): PlannedFile {
  const whole = text === undefined ? writeList(entries) : addToList(text, entries);
  const state = text === undefined ? 'new' : whole === text ? 'same' : 'extended';
  return { kind, id: kind, path, file: toShown(path), text: whole, state };
}

/** A key of a list that a document says otherwise; it stays as it is. */
export interface LeftEntry extends Omit<Differing, 'list'> {
  /** As reports show it. */
  file: string;
}
export interface ImportPlan {
  collection: Collection;
  additions: Pick<Collection, 'parts' | 'types'>;
  /** Legends the folder holds already. */
  ids: readonly string[];
  left: LeftEntry[];
  files: PlannedFile[];
}
