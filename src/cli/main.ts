import { type ArgsDef, type CommandDef, defineCommand, renderUsage, runCommand } from 'citty';
import { buildError, LegendsError } from '../legend/error.ts';
import { wantsColour } from './colour.ts';
import { check } from './commands/check.ts';
import { exportStories } from './commands/export.ts';
import { importStories } from './commands/import.ts';
import { match } from './commands/match.ts';
import { newStory } from './commands/new.ts';
import { stats } from './commands/stats.ts';
import { examples } from './examples.ts';
import { checkFlags } from './flags.ts';
import { fitHelp } from './help.ts';
import { reasonOf } from './reason.ts';

/*
 * Names the commands and owns the exit code: 0 when all is well, 1 when it is not. Commands throw; only this file
 * prints an error and ends the process.
 */

const commands = { new: newStory, check, match, import: importStories, export: exportStories, stats };
const verbs = {
  new: enlist(newStory),
  check: enlist(check),
  match: enlist(match),
  import: enlist(importStories),
  export: enlist(exportStories),
  stats: enlist(stats),
};

const main = defineCommand({
  meta: { name: 'legends', description: 'Looks after the stories in content/.' },
  subCommands: commands,
});

const given = process.argv.slice(2);
const wantsHelp =
  given.length === 0 || given[0] === 'help' || given.some((arg) => arg === '--help' || arg === '-h');
const [name = '', ...rest] = given[0] === 'help' ? given.slice(1) : given;

process.stdout.on('error', (error) => {
  // Whoever read it has enough: `legends stats | head -1`.
  if ('code' in error && error.code === 'EPIPE') process.exit();
  fail(buildError('unwritable-output', { reason: reasonOf(error) }));
  process.exit();
});

try {
  if (wantsHelp) console.log(await writeHelp());
  else await run(name, rest);
} catch (error) {
  fail(error);
}

async function run(verb: string, rawArgs: string[]): Promise<void> {
  if (!isVerb(verb))
    throw buildError('unknown-command', { received: verb, known: [...Object.keys(verbs), 'help'] });
  const args = await verbs[verb].args();
  checkFlags(
    { name: verb, args, many: verb === 'import' || verb === 'match', example: examples[verb] },
    rawArgs,
  );
  await verbs[verb].run(rawArgs);
}

async function writeHelp(): Promise<string> {
  const asked = name === '' || name.startsWith('-') ? undefined : name;
  if (asked !== undefined && !isVerb(asked))
    throw buildError('unknown-command', { received: asked, known: Object.keys(verbs) });
  const usage = await (asked ? verbs[asked].usage() : renderUsage(main));
  const look = { width: process.stdout.columns ?? Number.POSITIVE_INFINITY, colour: wantsColour() };
  return `${fitHelp(usage, look)}\n\nEXAMPLE\n\n  ${examples[asked ?? 'main']}`;
}

function fail(error: unknown): void {
  const known = error instanceof LegendsError ? error : buildError('unexpected', { reason: reasonOf(error) });
  console.error([known.message, known.hint].filter(Boolean).join(' '));
  process.exitCode = 1;
}

function isVerb(verb: string): verb is keyof typeof verbs {
  return Object.hasOwn(verbs, verb);
}

/** A command with its own flags, as all commands are alike. */
function enlist<Args extends ArgsDef>(command: CommandDef<Args>) {
  const { args } = command;
  return {
    args: async (): Promise<ArgsDef> => (await (typeof args === 'function' ? args() : args)) ?? {},
    run: (rawArgs: string[]) => runCommand(command, { rawArgs }),
    usage: () => renderUsage(command),
  };
}
