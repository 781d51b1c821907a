import { recallLearned } from '../../src/build/learned-store.ts';
import { mdxNames } from '../../src/components/mdx/names.ts';
import { readBank } from '../../src/legend/bank.ts';
import { buildAskIndex, toSent } from '../../src/questions/answer/ask-index.ts';
import { buildMatcher } from '../../src/questions/match/match.ts';
import { addStories } from '../../src/questions/match/match-index.ts';
import { site } from '../../src/site.ts';
import { gzipSize, weighAnswering } from '../answering.ts';
import { repeatStories } from './repeat.ts';

/*
 * `node tests/bench/match.ts [STORIES]`: how long a question takes with many stories, here those of content/ over and over, and how
 * long the index takes to learn and to read. Every tenth phrasing is asked, each once with a typo. First, what a browser downloads
 * once the box has focus: the index of content/ and the built code that answers, and what one more story adds.
 */

const stories = Number(process.argv[2] ?? 1500);
const { bank } = await readBank('content', { pace: site.pace, edition: 'private', components: mdxNames });
const legends = repeatStories(bank.legends, stories);

const learned = await recallLearned(bank);
const sizeOf = (list: typeof legends) =>
  gzipSize(
    JSON.stringify(toSent(buildAskIndex({ ...bank, legends: list }, addStories(learned, list), 'private'))),
  );
const { index: own, code } = weighAnswering('dist');
console.log(
  `index ${own} B + code ${code} B = ${own + code} B gzip with ${bank.legends.length} stories, as last built`,
);
const added = (sizeOf(bank.legends) - sizeOf(bank.legends.slice(0, 1))) / (bank.legends.length - 1);
console.log(`${Math.round(added)} B gzip for each further story`);

const index = timed('pack the stories', () => addStories(learned, legends));
const match = timed('read the index', () => buildMatcher(index));
const asked = bank.intents.flatMap(({ phrasings }) => phrasings).filter((_, at) => at % 10 === 0);
const questions = asked.flatMap((question) => [question, question.replace(/(\w)(\w)(\w{4})\b/, '$2$1$3')]);
for (const question of questions.slice(0, 100)) match(question);
const times = questions.map((question) => {
  const started = performance.now();
  match(question);
  return performance.now() - started;
});
times.sort((a, b) => a - b);
const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(2)} ms`;
console.log(
  `${questions.length} questions, ${stories} stories: median ${at(0.5)}, p95 ${at(0.95)}, longest ${at(0.9999)}`,
);

function timed<Result>(what: string, run: () => Result): Result {
  const started = performance.now();
  const result = run();
  console.log(`${what}: ${Math.round(performance.now() - started)} ms`);
  return result;
}
