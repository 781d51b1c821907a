import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Existing } from '../exchange/merge.ts';
import { buildError } from '../legend/error.ts';
import { readFolder, readText, toShown } from '../legend/folder.ts';
import { findFrontmatter, parseYaml } from '../legend/frontmatter.ts';
import { buildRuler } from '../legend/position.ts';

/** What a content folder holds, unfinished stories and entries included: imports add to it before it is sound. */
export interface ContentFolder extends Existing {
  /** Where each of its stories and guide pages lies, by id, in whatever folder below. */
  paths: { legend: ReadonlyMap<string, string>; guide: ReadonlyMap<string, string> };
  /** Its two lists as they stand; none when the file is missing. */
  texts: { parts: string | undefined; types: string | undefined };
}

export async function readContentFolder(dir: string): Promise<ContentFolder> {
  const [parts, types, legends, guide] = await Promise.all([
    readList(join(dir, 'parts.yaml')),
    readList(join(dir, 'question-types.yaml')),
    readFolder(join(dir, 'legends')),
    readFolder(join(dir, 'guide')),
  ]);
  return {
    parts: parts.entries,
    types: types.entries,
    numbers: new Map(legends.files.flatMap(({ id, text }) => pair(id, readHead(text).number))),
    orders: new Map(guide.files.flatMap(({ id, text }) => pair(id, readHead(text).order))),
    paths: { legend: legends.paths, guide: guide.paths },
    texts: { parts: parts.text, types: types.text },
  };
}

async function readList(path: string): Promise<{ text: string | undefined; entries: { id: string }[] }> {
  const text = await readText(path);
  if (typeof text !== 'string') {
    if (text.code === 'missing-file') return { text: undefined, entries: [] };
    throw buildError('broken-list', { file: toShown(path), problem: text.message });
  }
  const file = toShown(path);
  const bare = text.replace(/^\uFEFF/, '');
  const yaml = parseYaml(bare, 0, bare.length, file, buildRuler(bare));
  if ('code' in yaml)
    throw buildError('broken-list', { file: `${file}:${yaml.line}:${yaml.column}`, problem: yaml.message });
  const list = listSchema.safeParse(yaml.data ?? []);
  if (list.success) return { text, entries: list.data };
  const { line, column } = yaml.valueAt(list.error.issues[0]?.path ?? []);
  throw buildError('broken-list', {
    file: `${file}:${line}:${column}`,
    problem: 'It is no list of entries with an `id`.',
  });
}

function readHead(text: string): z.output<typeof headSchema> {
  const frame = findFrontmatter(text.replace(/^\uFEFF/, ''));
  const data =
    typeof frame === 'string' ? {} : parseHead(text.replace(/^\uFEFF/, '').slice(frame.start, frame.end));
  return headSchema.parse(data);
}

const pair = (id: string, value: number | undefined): [string, number][] =>
  value === undefined ? [] : [[id, value]];

function parseHead(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

const listSchema = z.array(z.looseObject({ id: z.string() }));
const whole = z.int().optional().catch(undefined);
const headSchema = z.object({ number: whole, order: whole }).catch({ number: undefined, order: undefined });
