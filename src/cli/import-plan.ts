import { join } from 'node:path';
import type { Collection } from '../exchange/collection.ts';
import { toFiles, writeList } from '../exchange/files.ts';
import { type Existing, merge, toAdditions } from '../exchange/merge.ts';
import type { PreviewFile } from '../exchange/preview.ts';
import { readBank } from '../legend/bank.ts';
import { LegendsError } from '../legend/fault.ts';
import { readText, toShown } from '../legend/folder.ts';
import type { FileWrite } from './write-files.ts';

/** A file an import would write, and what it finds there. */
export interface PlannedFile extends PreviewFile, FileWrite {
  state: 'new' | 'same' | 'exists' | 'extended';
}

/** What collections become in a content folder: its files, with the two lists as they would be. */
export async function planImport(
  collections: readonly Collection[],
  dir: string,
  pace: number,
): Promise<ImportPlan> {
  const { existing, ids, lists } = await readExisting(dir, pace);
  const collection = merge(collections, existing);
  const additions = toAdditions(collection, existing);
  const files = toFiles(collection).map(({ path, text }) => ({
    kind: path.startsWith('guide/') ? ('guide' as const) : ('legend' as const),
    id: path.replace(/^.*\//, '').replace(/\.mdx$/, ''),
    path: join(dir, path),
    text,
  }));
  const planned = await Promise.all(files.map(async (file) => ({ ...file, ...(await compare(file)) })));
  return {
    collection,
    additions,
    ids,
    files: [
      extend('parts', join(dir, 'parts.yaml'), lists.parts, additions.parts),
      extend('types', join(dir, 'question-types.yaml'), lists.types, additions.types),
      ...planned,
    ],
  };
}

async function readExisting(dir: string, pace: number) {
  const read = async (name: string) => {
    const text = await readText(join(dir, name));
    return typeof text === 'string' ? text : undefined;
  };
  const [parts, types] = await Promise.all([read('parts.yaml'), read('question-types.yaml')]);
  const { bank, faults, ids } = await readBank(dir, { pace, edition: 'private' });
  const broken = faults.find(
    ({ file, code, severity }) => file.endsWith('.yaml') && code !== 'missing-file' && severity === 'error',
  );
  if (broken) {
    const hint = 'Run `legends check` on it first: the import would add to it.';
    throw new LegendsError('broken-content', `\`${broken.file}\` has faults: ${broken.message}`, hint);
  }
  const existing: Existing = {
    parts: bank.parts,
    types: bank.types,
    numbers: new Map(bank.legends.map(({ id, number }) => [id, number])),
    lastPage: Math.max(0, ...bank.guide.map(({ order }) => order)),
  };
  return { existing, ids, lists: { parts, types } };
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
