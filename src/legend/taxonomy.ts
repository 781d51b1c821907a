import { basename, join } from 'node:path';
import { buildFault, type Fault } from './fault.ts';
import { type ContentFile, readFiles, readText, shippedFolder, toShown } from './folder.ts';
import type { Concept, Intent } from './intent.ts';
import { type Named, parseConcepts, parseIntents } from './list.ts';
import { nearest } from './nearest.ts';

/**
 * The intents and concepts of a content folder. They are about interviews rather than about anybody's stories, so a folder
 * without intents gets those the project ships for its question types, and a file named after a type that is not asked is
 * passed over; where there are none at all, stories are found by their words alone.
 */
export async function readTaxonomy(dir: string, types?: readonly { id: string }[]): Promise<Taxonomy> {
  const { files, faults } = await readFiles(join(dir, 'intents'), '.yaml');
  const parsed = files.map(({ file, text }) => ({ file, ...recallIntents(text, file) }));
  const own = await readConcepts(join(dir, 'concepts.yaml'));
  if (files.length === 0 && faults.length === 0) {
    const intents = await readShippedIntents(types ?? []);
    const concepts =
      intents.length > 0 && !own.given ? await readConcepts(join(shippedFolder, 'concepts.yaml')) : own;
    return { intents, concepts: concepts.concepts, files, faults: own.faults };
  }
  const passed = findPassedOver(parsed, types);
  const named = parsed.flatMap((one) => one.named).filter(({ intent }) => !passed.has(intent));
  const others = new Set(Array.from(passed, ({ id }) => id));
  const intents = parsed.flatMap((one) => one.intents).filter((intent) => !passed.has(intent));
  return {
    intents: keepNeighbours(intents, (id) => !others.has(id)),
    concepts: own.concepts,
    files,
    faults: [
      ...faults,
      ...parsed.flatMap((one) => one.faults),
      ...own.faults,
      ...checkNames(named, types, others),
    ],
  };
}

/** The intents of each file that says in its name and in every entry that it is about one type, and one that is not asked. */
function findPassedOver(
  parsed: readonly { intents: Intent[]; file: string }[],
  types: readonly { id: string }[] | undefined,
): Set<Intent> {
  const passed = parsed.filter(({ file, intents }) => {
    const name = basename(file, '.yaml');
    return types?.every(({ id }) => id !== name) && intents.every(({ type }) => type === name);
  });
  return new Set(passed.flatMap(({ intents }) => intents));
}

async function readConcepts(path: string): Promise<{ concepts: Concept[]; faults: Fault[]; given: boolean }> {
  const text = await readText(path);
  if (typeof text === 'string') return { ...recallConcepts(text, toShown(path)), given: true };
  const given = text.code !== 'missing-file';
  return { concepts: [], faults: given ? [text] : [], given };
}

/** A type's intents stand in the file of its name; neighbours that belong to other types stay away. */
async function readShippedIntents(types: readonly { id: string }[]): Promise<Intent[]> {
  const names = types.map(({ id }) => `${id}.yaml`).toSorted((a, b) => a.localeCompare(b, 'en'));
  const read = names.map(async (name) => {
    const path = join(shippedFolder, 'intents', name);
    const text = await readText(path);
    return typeof text === 'string' ? recallIntents(text, path).intents : [];
  });
  const intents = (await Promise.all(read)).flat();
  const ids = new Set(intents.map(({ id }) => id));
  return keepNeighbours(intents, (id) => ids.has(id));
}

const keepNeighbours = (intents: readonly Intent[], isKept: (id: string) => boolean): Intent[] =>
  intents.map((intent) => ({ ...intent, neighbours: intent.neighbours.filter(isKept) }));

/** These lists are long, and each collection of a build asks for them: what a text said is kept until the file says something else. */
function remember<Parsed>(parse: (text: string, file: string) => Parsed): typeof parse {
  const last = new Map<string, { text: string; parsed: Parsed }>();
  return (text, file) => {
    const known = last.get(file);
    if (known?.text === text) return known.parsed;
    const parsed = parse(text, file);
    last.set(file, { text, parsed });
    return parsed;
  };
}

const recallIntents = remember(parseIntents);
const recallConcepts = remember(parseConcepts);

/** Ids must be unique across the files of the folder, and every name must be known, if only from a file passed over. */
function checkNames(
  named: readonly Named[],
  types: readonly { id: string }[] | undefined,
  others: ReadonlySet<string>,
): Fault[] {
  const ids = named.map(({ intent }) => intent.id);
  const known = types?.map(({ id }) => id);
  return named.flatMap(({ intent, id, type, neighbours }, index) => {
    const faults: Fault[] = [];
    const first = named[ids.indexOf(intent.id)];
    if (first && ids.indexOf(intent.id) !== index && first.id.file !== id.file)
      faults.push(buildFault('duplicate-id', id, { id: intent.id, other: first.id.file }));
    if (known && !known.includes(intent.type)) {
      const details = { received: intent.type, known, nearest: nearest(intent.type, known) };
      faults.push(buildFault('unknown-question-type', type, details));
    }
    for (const [at, received] of intent.neighbours.entries()) {
      const place = neighbours[at];
      if (!place || ids.includes(received) || others.has(received)) continue;
      faults.push(buildFault('unknown-intent', place, { received, nearest: nearest(received, ids) }));
    }
    return faults;
  });
}

/** What interviewers mean, and which words mean much the same. */
export interface Taxonomy {
  intents: Intent[];
  concepts: Concept[];
  /** The text of the files of intents. */
  files: Pick<ContentFile, 'file' | 'text'>[];
  faults: Fault[];
}
