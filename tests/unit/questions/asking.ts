import { readFile } from 'node:fs/promises';
import { recallLearned } from '../../../src/build/learned-store.ts';
import { mdxNames } from '../../../src/components/mdx/names.ts';
import { readBank } from '../../../src/legend/bank.ts';
import type { Bank, Legend } from '../../../src/legend/schema.ts';
import type { LearnedIndex } from '../../../src/questions/match/index-format.ts';
import { buildMatcher } from '../../../src/questions/match/match.ts';
import { addStories } from '../../../src/questions/match/match-index.ts';
import { explain } from '../../../src/questions/match/reasons.ts';
import { site } from '../../../src/site.ts';
import { type Judged, parseJudged } from '../../gold/score.ts';

/*
 * The project's own intents, learned once and kept between runs, with the stories and question types of a fixture: who puts
 * others in the place of the fifteen, or is asked other types, breaks no test by it.
 */

const options = { pace: site.pace, edition: 'private', components: mdxNames } as const;

export const { bank: shipped } = await readBank('content', options);
export const bank = await readStories('tests/fixtures/second-bank');
export const learned: LearnedIndex = await recallLearned(bank);
export const index = addStories(learned, bank.legends);
export const match = buildMatcher(index, explain);

/** A matcher for other stories with the same intents. */
export const buildMatch = (legends: readonly Legend[]) => buildMatcher(addStories(learned, legends));

/** The stories of another content folder. */
async function readStories(dir: string): Promise<Bank> {
  const read = await readBank(dir, options);
  if (read.faults.length > 0) throw new Error(read.faults.map(({ message }) => message).join('\n'));
  return read.bank;
}

export const readJudged = async (path: string): Promise<Judged[]> =>
  parseJudged(await readFile(path, 'utf8'), path);
