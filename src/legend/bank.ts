import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { arrangeBank } from './arrangement.ts';
import { checkBest, checkCrossing, type Filed } from './crossing.ts';
import { type Fault, isError } from './fault.ts';
import { type ContentFile, readFolder, readText, shippedFolder, toShown } from './folder.ts';
import { parseGuide } from './guide.ts';
import { parseConfidential, parseParts, parseTypes } from './list.ts';
import type { Bank, Confidential, Edition, GuidePage, QuestionType } from './schema.ts';
import { type LegendContext, type ParsedLegend, parseLegend } from './source.ts';
import { readTaxonomy } from './taxonomy.ts';
import { isVisible } from './visibility.ts';

/** Part of every digest: raise it when the meaning or the HTML of a legend changes. */
const format = 6;

/** Reads a whole content folder from disk: the bank an edition shows, and every fault of every file. */
export async function readBank(dir: string, options: BankOptions): Promise<ReadBank> {
  const lists = await readLists(dir);
  const [guide, legends, confidential] = await Promise.all([
    readGuide(dir, options.edition),
    readLegends(dir, lists.known, options),
    readConfidential(dir),
  ]);
  const { ids } = legends;
  const faults = [
    ...lists.faults,
    ...confidential.faults,
    ...guide.faults,
    ...legends.faults,
    ...checkBest(lists.best, ids),
  ];
  const { parts, types, intents, concepts } = lists;
  const all = { legends: legends.filed.map(({ legend }) => legend), guide: guide.pages };
  const bank = arrangeBank({ ...all, parts, types, intents, concepts }, options.edition);
  const files = [...lists.files, ...confidential.files, ...guide.files, ...legends.files];
  const publish = () => publishBank(bank, { legends: legends.files, guide: guide.files }, options);
  return { bank, publish, faults, ids, confidential: confidential.names, files };
}

/** A folder read whole, where the public edition has names not to say; nothing in the private one, which says all. */
export async function readListed(
  dir: string,
  options: BankOptions,
  { confidential }: Pick<ReadBank, 'confidential'>,
): Promise<ReadBank | undefined> {
  if (options.edition === 'private' || confidential.length === 0) return undefined;
  return readBank(dir, { ...options, edition: 'private' });
}

/** The bank that the public edition shows, from the files whose stories a bank holds. */
export function publishBank(
  bank: Bank,
  files: Record<'legends' | 'guide', readonly Omit<ContentFile, 'path'>[]>,
  { pace, components = [] }: Pick<BankOptions, 'pace' | 'components'>,
): Bank {
  const edition = 'public';
  const told = new Set(bank.legends.filter((legend) => isVisible(legend, edition)).map(({ file }) => file));
  const unknown = { parts: undefined, types: undefined };
  const legends = files.legends
    .filter(({ file }) => told.has(file))
    .flatMap(
      ({ text, ...place }) =>
        parseLegend(text, { ...place, ...unknown, pace, edition, components }).legend ?? [],
    );
  const guide = files.guide.flatMap(
    ({ text, ...place }) => parseGuide(text, { ...place, edition }).page ?? [],
  );
  return arrangeBank({ ...bank, legends, guide }, edition);
}

/** The parts and question types of a content folder. */
export async function readLists(dir: string) {
  const partsPath = join(dir, 'parts.yaml');
  const typesPath = join(dir, 'question-types.yaml');
  const [partsText, typesText] = await Promise.all([readText(partsPath), readText(typesPath)]);
  const parts =
    typeof partsText === 'string'
      ? parseParts(partsText, toShown(partsPath))
      : { parts: [], faults: [partsText] };
  const types =
    typeof typesText === 'string'
      ? parseTypes(typesText, toShown(typesPath))
      : { types: [], best: [], faults: [typesText] };
  if (types.types.length === 0 && types.faults.length === 0) types.types = await readShippedTypes();
  const taxonomy = await readTaxonomy(dir, types.faults.some(isError) ? undefined : types.types);
  return {
    parts: parts.parts,
    types: types.types,
    best: types.best,
    intents: taxonomy.intents,
    concepts: taxonomy.concepts,
    /** What legends are checked against: a list with faults checks nothing. */
    known: {
      parts: parts.faults.some(isError) ? undefined : parts.parts,
      types: types.faults.some(isError) ? undefined : types.types,
      intents: taxonomy.faults.some(isError) || taxonomy.intents.length === 0 ? undefined : taxonomy.intents,
    },
    faults: [...parts.faults, ...types.faults, ...taxonomy.faults],
    files: [
      ...(typeof partsText === 'string' ? [{ file: toShown(partsPath), text: partsText }] : []),
      ...(typeof typesText === 'string' ? [{ file: toShown(typesPath), text: typesText }] : []),
      ...taxonomy.files,
    ],
  };
}

/** A bank that names no question types is asked the same questions as any other. */
async function readShippedTypes(): Promise<QuestionType[]> {
  const text = await readText(join(shippedFolder, 'question-types.yaml'));
  const types = typeof text === 'string' ? parseTypes(text, '').types : [];
  return types.map((type) => ({ ...type, best: [] }));
}

/** The names that the public edition must not say; a folder without the list has none. */
async function readConfidential(dir: string) {
  const path = join(dir, 'confidential.yaml');
  const file = toShown(path);
  const text = await readText(path);
  if (typeof text === 'string') return { ...parseConfidential(text, file), files: [{ file, text }] };
  return { names: [], faults: text.code === 'missing-file' ? [] : [text], files: [] };
}

/** The guide pages of a content folder. */
export async function readGuide(
  dir: string,
  edition: Edition,
): Promise<{ pages: GuidePage[]; faults: Fault[]; files: ContentFile[] }> {
  const { files, faults } = await readFolder(join(dir, 'guide'));
  const parsed = files.map(({ id, file, text }) => parseGuide(text, { id, file, edition }));
  return {
    pages: parsed.flatMap(({ page }) => (page ? [page] : [])),
    faults: [...faults, ...parsed.flatMap((one) => one.faults)],
    files,
  };
}

async function readLegends(
  dir: string,
  lists: Pick<LegendContext, 'parts' | 'types' | 'intents'>,
  options: BankOptions,
) {
  const { files, ids, faults } = await readFolder(join(dir, 'legends'));
  const { pace, edition, components = [] } = options;
  const { parts, types, intents } = lists;
  const known = [parts, types, intents].map((list) => list?.map(({ id }) => id));
  const salt = JSON.stringify([format, pace, edition, components, ...known]);
  const filed: Filed[] = [];
  for (const source of files) {
    const parsed = recall(source, salt, { pace, edition, components, parts, types, intents }, options.memory);
    faults.push(...parsed.faults);
    if (parsed.legend && parsed.places) filed.push({ legend: parsed.legend, places: parsed.places });
  }
  return { files, ids, filed, faults: [...faults, ...checkCrossing(filed)] };
}

/** Parses a file unless the memory still holds it as it is. */
function recall(
  { id, file, text }: ContentFile,
  salt: string,
  shared: Shared,
  memory: Memory | undefined,
): ParsedLegend {
  if (!memory) return parseLegend(text, { ...shared, id, file });
  const digest = createHash('sha1').update(salt).update(text).digest('base64url');
  const known = memory.get(file, digest);
  if (known) return known;
  const parsed = parseLegend(text, { ...shared, id, file });
  memory.set(file, digest, parsed);
  return parsed;
}

export interface BankOptions {
  /** Words a minute. */
  pace: number;
  edition: Edition;
  /** Names of the site's own MDX components. */
  components?: readonly string[];
  /** What earlier readings parsed, so that unchanged files are not parsed again. */
  memory?: Memory;
}
export interface Memory {
  get(file: string, digest: string): ParsedLegend | undefined;
  set(file: string, digest: string, parsed: ParsedLegend): void;
}
export interface ReadBank {
  bank: Bank;
  /** Reads again what the public edition shows of it. */
  publish(): Bank;
  faults: Fault[];
  /** Ids of all legend files, sound or not, of any visibility. */
  ids: string[];
  /** The names that the public edition must not say. */
  confidential: Confidential[];
  /** The text of every file that could be read, by the path reports show. */
  files: Pick<ContentFile, 'file' | 'text'>[];
}
type Shared = Omit<LegendContext, 'id' | 'file'>;
