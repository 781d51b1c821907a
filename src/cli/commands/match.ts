import { createInterface } from 'node:readline';
import { defineCommand } from 'citty';
import { recallLearned } from '../../build/learned-store.ts';
import { mdxNames } from '../../components/mdx/names.ts';
import { readBank } from '../../legend/bank.ts';
import { buildError } from '../../legend/error.ts';
import { isError } from '../../legend/fault.ts';
import { toShown } from '../../legend/folder.ts';
import { buildMatcher, type Matcher } from '../../questions/match/match.ts';
import { addStories } from '../../questions/match/match-index.ts';
import { explain } from '../../questions/match/reasons.ts';
import { site } from '../../site.ts';
import { type Advised, advise } from '../advice.ts';
import { contentFolder, requireContent } from '../content-folder.ts';
import { formatMatch } from '../reporters/match.ts';

/** Finds the story for a question, or for each line of the standard input. */
export const match = defineCommand({
  meta: {
    name: 'legends match',
    description:
      'Find the story for a question. Without one, read a question a line and answer each in JSON.',
  },
  args: {
    question: { type: 'positional', description: 'The question as it was asked.', required: false },
    json: { type: 'boolean', description: 'Print the answer as JSON.', default: false },
    dir: {
      type: 'string',
      description: 'The content folder.',
      default: contentFolder,
    },
  },
  async run({ args }) {
    const answer = await buildAnswer(args.dir);
    const question = args.question === undefined ? undefined : args._.join(' ');
    if (question === undefined) await answerLines(answer);
    else if (args.json) console.log(JSON.stringify({ question, ...answer(question) }));
    else console.log(formatMatch(answer(question)));
  },
});

/** A matcher over a content folder that also says what to do about a gap. */
export async function buildAnswer(dir: string): Promise<(question: string) => Advised> {
  requireContent(dir);
  const { bank, faults } = await readBank(dir, { pace: site.pace, edition: 'private', components: mdxNames });
  if (bank.legends.length === 0 && faults.some(isError))
    throw buildError('no-readable-story', { folder: toShown(dir) });
  const find: Matcher = buildMatcher(addStories(await recallLearned(bank), bank.legends), explain);
  return (question) => advise(question, find(question), bank.intents);
}

/** One JSON line for each line read, in order, as soon as it is known. */
async function answerLines(answer: (question: string) => Advised): Promise<void> {
  if (process.stdin.isTTY) console.error('Type a question a line; Ctrl-D ends.');
  for await (const question of createInterface({
    input: process.stdin,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    const line = `${JSON.stringify({ question, ...answer(question) })}\n`;
    if (!process.stdout.write(line)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}
