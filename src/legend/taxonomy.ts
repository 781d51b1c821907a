import { join } from 'node:path';
import { buildFault, type Fault } from './fault.ts';
import { type ContentFile, readFiles, readText, toShown } from './folder.ts';
import type { Concept, Intent } from './intent.ts';
import { type Named, parseConcepts, parseIntents } from './list.ts';
import { nearest } from './nearest.ts';

/** The intents and concepts of a content folder. Both may be missing: then stories are found by their words alone. */
export async function readTaxonomy(dir: string, types?: readonly { id: string }[]): Promise<Taxonomy> {
  const { files, faults } = await readFiles(join(dir, 'intents'), '.yaml');
  const parsed = files.map(({ file, text }) => parseIntents(text, file));
  const concepts = await readConcepts(join(dir, 'concepts.yaml'));
  const named = parsed.flatMap((one) => one.named);
  return {
    intents: parsed.flatMap(({ intents }) => intents),
    concepts: concepts.concepts,
    files,
    faults: [
      ...faults,
      ...parsed.flatMap((one) => one.faults),
      ...concepts.faults,
      ...checkNames(named, types),
    ],
  };
}

async function readConcepts(path: string): Promise<{ concepts: Concept[]; faults: Fault[] }> {
  const text = await readText(path);
  if (typeof text === 'string') return parseConcepts(text, toShown(path));
  return { concepts: [], faults: text.code === 'missing-file' ? [] : [text] };
}

/** Ids must be unique across the files of the folder, and every name must be known. */
function checkNames(named: readonly Named[], types: readonly { id: string }[] | undefined): Fault[] {
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
      if (!place || ids.includes(received)) continue;
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
