import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { indexVersion } from '../questions/index-format.ts';
import { type LearnedIndex, learnIntents, type Taught } from '../questions/match-index.ts';

/*
 * Learning takes seconds and depends on intents and concepts alone, so its result is kept until they change. Nothing is lost when
 * the folder is: a copy that cannot be read or written is learned anew.
 */

const folder = fileURLToPath(new URL('../../node_modules/.cache/legends/', import.meta.url));

/** What was learned from these intents and concepts, from the store or anew. */
export async function recallLearned(
  { intents, concepts, types }: Taught,
  dir = folder,
): Promise<LearnedIndex> {
  const digest = createHash('sha1')
    .update(JSON.stringify([indexVersion, learnerVersion, intents, concepts, types.map(({ id }) => id)]))
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

/** Raise it when the same phrasings come to teach something else. */
const learnerVersion = 1;

async function keep(path: string, dir: string, text: string): Promise<void> {
  try {
    await mkdir(dir, { recursive: true });
    await writeFile(path, text);
  } catch {
    // A read-only folder: the next run learns again.
  }
}
