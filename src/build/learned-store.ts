import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LearnedIndex, learnIntents, type Taught } from '../questions/match-index.ts';

/*
 * Learning takes seconds and depends on intents, concepts and the code that learns alone, so its result is kept until one of them
 * changes. Nothing is lost when the folder is: a copy that cannot be read or written is learned anew.
 */

const folder = join(process.cwd(), 'node_modules/.cache/legends');
const code = join(process.cwd(), 'src/questions');
/** The files that decide what is learned and how it is written down. */
const learner = [
  'english',
  'words',
  'hash',
  'lexicon',
  'features',
  'softmax',
  'learn',
  'model',
  'pack',
  'index-format',
  'match-index',
];

/** What was learned from these intents and concepts, from the store or anew. */
export async function recallLearned(
  { intents, concepts, types }: Taught,
  dir = folder,
): Promise<LearnedIndex> {
  const sources = await Promise.all(
    learner.map((name) => readFile(join(code, `${name}.ts`), 'utf8').catch(() => '')),
  );
  const digest = createHash('sha1')
    .update(JSON.stringify([sources, intents, concepts, types.map(({ id }) => id)]))
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

async function keep(path: string, dir: string, text: string): Promise<void> {
  try {
    await mkdir(dir, { recursive: true });
    await writeFile(path, text);
  } catch {
    // A read-only folder: the next run learns again.
  }
}
