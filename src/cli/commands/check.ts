import { defineCommand } from 'citty';
import type { Memory } from '../../legend/bank.ts';
import { buildError } from '../../legend/error.ts';
import type { ParsedLegend } from '../../legend/source.ts';
import { checkSelection } from '../../review/selection.ts';
import { type CheckOptions, checkFolder } from '../check-outcome.ts';
import { wantsColour } from '../colour.ts';
import { folderArgument, requireContent } from '../content-folder.ts';
import { fixFiles } from '../fix-files.ts';
import { valuesOf } from '../flags.ts';
import { githubReporter } from '../reporters/github.ts';
import { jsonReporter } from '../reporters/json.ts';
import type { Outcome, Reporter } from '../reporters/reporter.ts';
import { textReporter } from '../reporters/text.ts';
import { watchFolder } from '../watch.ts';

/** Prints every fault of the content folder and what a coach would remark; warnings alone are no failure. */
export const check = defineCommand({
  meta: {
    name: 'legends check',
    description: 'Read every story and print what is wrong or weak, each with its file and line.',
  },
  args: {
    dir: folderArgument,
    hints: { type: 'boolean', description: 'Print the hints too, not only their number.', default: false },
    rule: { type: 'string', description: 'Only these rules, joined by commas.', valueHint: 'codes' },
    ignore: { type: 'string', description: 'All but these rules, joined by commas.', valueHint: 'codes' },
    format: { type: 'string', description: 'How to print: text, json or github.', default: 'text' },
    strict: { type: 'boolean', description: 'Fail on warnings.', default: false },
    fix: {
      type: 'boolean',
      description: 'First put keys, quotes, line ends and amounts in order, where that is safe.',
      default: false,
    },
    watch: { type: 'boolean', description: 'Check again whenever something changes.', default: false },
  },
  async run({ args: { dir, hints, format, strict, fix, watch }, rawArgs }) {
    const selection = { only: listOf('rule', rawArgs), ignore: listOf('ignore', rawArgs) };
    checkSelection(selection);
    const reporter = requireReporter(format);
    const options: CheckOptions = {
      selection,
      hints,
      colour: wantsColour(),
      width: process.stdout.columns ?? Number.POSITIVE_INFINITY,
    };
    requireContent(dir);
    if (fix) console.error(await fixFiles(dir));
    if (watch) return watchFolder(dir, () => checkAgain(dir, { ...options, memory }, reporter));
    const outcome = await checkFolder(dir, options);
    print(outcome, reporter);
    const { errors, warnings } = outcome.counts;
    if (errors > 0 || (strict && warnings > 0))
      throw buildError('check-failed', { summary: outcome.summary });
    if (reporter.summed) console.log(outcome.summary);
  },
});

/** While watching, a fault is no end: the next save may mend it. */
async function checkAgain(dir: string, options: CheckOptions, reporter: Reporter): Promise<void> {
  const outcome = await checkFolder(dir, options);
  print(outcome, reporter);
  if (reporter.summed) console.log(`${outcome.summary}. Waiting for changes; Ctrl-C ends.\n`);
}

function print(outcome: Outcome, { print: toText, summed }: Reporter): void {
  const text = toText(outcome);
  if (text !== '') console.log(summed ? `${text}\n` : text);
}

function requireReporter(format: string): Reporter {
  const found = reporters.find(({ name }) => name === format);
  if (found) return found;
  throw buildError('unknown-format', { received: format, known: reporters.map(({ name }) => name) });
}

const reporters = [textReporter, jsonReporter, githubReporter];

const listOf = (flag: string, given: readonly string[]): string[] =>
  valuesOf(flag, given)
    .flatMap((codes) => codes.split(','))
    .map((code) => code.trim())
    .filter(Boolean);

/** What was parsed since the watch began; a file that did not change is not parsed again. */
const parsed = new Map<string, { digest: string; legend: ParsedLegend }>();
const memory: Memory = {
  get(file, digest) {
    const known = parsed.get(file);
    return known?.digest === digest ? known.legend : undefined;
  },
  set: (file, digest, legend) => parsed.set(file, { digest, legend }),
};
