import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { indexVersion } from '../questions/index-format.ts';
import { type LearnedIndex, learnIntents, type Taught } from '../questions/match-index.ts';

/*
 * Learning takes seconds and depends on intents, concepts and the code that learns, so its result is kept until one of
 * them changes. Nothing is lost when the folder is: a copy that cannot be read or written is learned anew.
 */

const folder = fileURLToPath(new URL('../../node_modules/.cache/legends/', import.meta.url));

/** What was learned from these intents and concepts, from the store or anew. */
export async function recallLearned(
  { intents, concepts, types }: Taught,
  dir = folder,
): Promise<LearnedIndex> {
  const digest = createHash('sha1')
    .update(JSON.stringify([indexVersion, await readLearner(), intents, concepts, types.map(({ id }) => id)]))
    .digest('hex');
  const path = join(dir, `learned-${digest}.json`);
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    const learned = learnIntents({ intents, concepts, types });
    await keep(path, dir, JSON.stringify(learned));
    return learned;
  }
}

/** The code that learns, as text: a number to raise by hand would be forgotten, and an old result taken for the new. */
async function readLearner(): Promise<string> {
  const questions = new URL('../questions/', import.meta.url);
  const names = (await readdir(questions)).filter((name) => name.endsWith('.ts')).sort();
  return (await Promise.all(names.map((name) => readFile(new URL(name, questions), 'utf8')))).join('\n');
}

async function keep(path: string, dir: string, text: string): Promise<void> {
  try {
    await mkdir(dir, { recursive: true });
    await writeFile(path, text);
  } catch {
    // A read-only folder: the next run learns again.
  }
}
