import { join } from 'node:path';
import type { Collection } from '../exchange/collection.ts';
import { toFiles, writeList } from '../exchange/files.ts';
import { merge, toAdditions } from '../exchange/merge.ts';
import type { PreviewFile } from '../exchange/preview.ts';
import { readText, toShown } from '../legend/folder.ts';
import { readContentFolder } from './existing.ts';
import type { FileWrite } from './write-files.ts';

/** A file an import would write, and what it finds there. */
export interface PlannedFile extends PreviewFile, FileWrite {
  state: 'new' | 'same' | 'exists' | 'extended';
}

/** What collections become in a content folder: its files, with the two lists as they would be. */
export async function planImport(collections: readonly Collection[], dir: string): Promise<ImportPlan> {
  const existing = await readContentFolder(dir);
  const { paths, texts } = existing;
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
    files: [
      extend('parts', join(dir, 'parts.yaml'), texts.parts, additions.parts),
      extend('types', join(dir, 'question-types.yaml'), texts.types, additions.types),
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
  const known = text?.trim() === '[]' ? '' : (text ?? '');
  const added = entries.length > 0 || text === undefined ? writeList(entries) : '';
  const whole =
    added === '' ? (text ?? '') : `${known === '' || known.endsWith('\n') ? known : `${known}\n`}${added}`;
  const state = text === undefined ? 'new' : added === '' ? 'same' : 'extended';
  return { kind, id: kind, path, file: toShown(path), text: whole, state };
}

export interface ImportPlan {
  collection: Collection;
  additions: Pick<Collection, 'parts' | 'types'>;
  /** Legends the folder holds already. */
  ids: readonly string[];
  files: PlannedFile[];
}
