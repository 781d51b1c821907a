import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { Legend } from '../legend/schema.ts';
import type { LearnedIndex } from '../questions/match/index-format.ts';
import { learnIntents, type Taught } from '../questions/match/match-index.ts';
import { buildProposer, type Proposal } from '../questions/match/propose.ts';

/*
 * Learning takes seconds and depends on intents, concepts and the code that learns, so its result is kept until one of
 * them changes. Nothing is lost when the folder is: a copy that cannot be read or written is learned anew.
 */

const folder = 'node_modules/.cache/legends';
/** The command line runs this very file; a build runs a bundle of it, from the root of the project. */
const roots = [fileURLToPath(new URL('../../', import.meta.url)), process.cwd()];

/** What was learned from these intents and concepts, from the store or anew. */
export async function recallLearned(taught: Taught, dir?: string): Promise<LearnedIndex> {
  const { intents, concepts, types } = taught;
  const learner = await readLearner();
  if (learner === undefined) return learnIntents(taught);
  const digest = createHash('sha1')
    .update(JSON.stringify([learner.code, intents, concepts, types.map(({ id }) => id)]))
    .digest('hex');
  const store = dir ?? join(learner.root, folder);
  const path = join(store, `learned-${digest}.bin`);
  try {
    return deserialize(await readFile(path));
  } catch {
    const learned = learnIntents(taught);
    await keep(path, store, serialize(learned));
    return learned;
  }
}

/** What reads intents from the questions of these legends; nothing while there are no intents, or none is declared. */
export async function recallProposer(
  bank: Taught & { legends: readonly Legend[] },
): Promise<(legend: Legend) => Proposal[]> {
  const declared = bank.legends.some(({ intents }) => Object.keys(intents).length > 0);
  return bank.intents.length > 0 && declared ? buildProposer(await recallLearned(bank)) : () => [];
}

/** The code that learns, as text: a number to raise by hand would be forgotten, and an old result taken for the new. */
async function readLearner(): Promise<{ root: string; code: string } | undefined> {
  for (const root of roots) {
    const questions = join(root, 'src/questions/match');
    const names = await readdir(questions).catch((): string[] => []);
    if (names.length === 0) continue;
    const sources = names.filter((name) => name.endsWith('.ts')).sort();
    const texts = await Promise.all(sources.map((name) => readFile(join(questions, name), 'utf8')));
    return { root, code: texts.join('\n') };
  }
  return undefined;
}

async function keep(path: string, dir: string, copy: Uint8Array): Promise<void> {
  try {
    await mkdir(dir, { recursive: true });
    await writeFile(path, copy);
  } catch {
    // A read-only folder: the next run learns again.
  }
}
