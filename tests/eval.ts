import { buildAnswer } from '../src/cli/commands/match.ts';
import { readInput } from '../src/cli/input-files.ts';
import { answerAll, type Figures, figure, type Outcome, parseJudged } from './gold/score.ts';

/*
 * `npm run eval -- FILE.tsv [CONTENT]`: how well the matcher answers judged questions. Columns: question, best, ok, gap, and
 * optionally type or kind to group by.
 */

const [file, content = 'content'] = process.argv.slice(2);
try {
  if (file === undefined || file.startsWith('-'))
    throw new Error('Name a file of judged questions: npm run eval -- FILE.tsv');
  await evaluate(file, content);
} catch (error) {
  const { message, hint = '' } = error as Error & { hint?: string };
  console.error(`${message} ${hint}`.trimEnd());
  process.exitCode = 1;
}

async function evaluate(path: string, dir: string): Promise<void> {
  const input = await readInput(path);
  const outcomes = answerAll(parseJudged(input.text, input.file), await buildAnswer(dir));
  console.log(`${'group'.padEnd(36)}  asked  top-1  top-3    MRR   gaps  precision  recall`);
  console.log(formatFigures('all', figure(outcomes)));
  const groups = [...new Set(outcomes.map(({ group }) => group))].sort();
  for (const group of groups.length > 1 ? groups : [])
    console.log(formatFigures(group, figure(outcomes.filter((one) => one.group === group))));

  const misses = outcomes.filter(({ gap, place, match }) => (gap ? !match.gap : match.gap || place !== 1));
  console.log(`\n${misses.length} misses`);
  for (const miss of misses) console.log(formatMiss(miss));
}

function formatFigures(name: string, figures: Figures): string {
  const share = (value: number, of: number) => (of === 0 ? '-' : value.toFixed(3));
  const { answerable, gaps, top1, top3, mrr, gapPrecision, gapRecall } = figures;
  return [
    name.padEnd(36),
    String(answerable + gaps).padStart(5),
    ...[top1, top3, mrr].map((value) => share(value, answerable).padStart(5)),
    String(gaps).padStart(5),
    share(gapPrecision, gaps).padStart(9),
    share(gapRecall, gaps).padStart(6),
  ].join('  ');
}

function formatMiss({ question, best, gap, match, place }: Outcome): string {
  const intents = match.intents.slice(0, 3).map(({ id, score }) => `${id} ${score.toFixed(2)}`);
  const stories = match.legends.slice(0, 3).map(({ number, fit }) => `${number} ${fit}`);
  const wanted = gap ? 'no story' : `story ${best.join(' or ')} (place ${place || 'none'})`;
  return [
    `\n${question}`,
    `  wanted ${wanted}, got ${match.gap ? 'no story; nearest ' : ''}${stories.join(', ') || 'nothing'}`,
    `  read as ${intents.join(', ') || 'nothing'}`,
    ...match.legends.slice(0, 1).flatMap(({ why }) => why.map((reason) => `  ${reason}`)),
  ].join('\n');
}
