import { stripVTControlCharacters } from 'node:util';
import { type ArgsDef, type CommandDef, defineCommand, renderUsage, runCommand } from 'citty';
import { LegendsError } from '../legend/fault.ts';
import { nearest } from '../legend/nearest.ts';
import { check } from './commands/check.ts';
import { exportStories } from './commands/export.ts';
import { importStories } from './commands/import.ts';
import { match } from './commands/match.ts';
import { newStory } from './commands/new.ts';
import { stats } from './commands/stats.ts';
import { examples } from './examples.ts';
import { checkFlags } from './flags.ts';

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

const [name, ...rest] = process.argv.slice(2);
const wantsHelp = name === undefined || [name, ...rest].some((arg) => arg === '--help' || arg === '-h');

try {
  if (wantsHelp) console.log(await writeHelp());
  else await run(name, rest);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const hint = error instanceof LegendsError ? error.hint : adviseOn(error);
  console.error([error.message, hint].filter(Boolean).join(' '));
  process.exitCode = 1;
}

async function run(verb: string, rawArgs: string[]): Promise<void> {
  const known = Object.keys(verbs);
  if (!isVerb(verb)) {
    const near = nearest(verb, known);
    const hint = near ? `Did you mean \`${near}\`?` : `Known: ${known.join(', ')}.`;
    throw new LegendsError('unknown-command', `No command is called \`${verb}\`.`, hint);
  }
  checkFlags(verb, rawArgs, await verbs[verb].args());
  await verbs[verb].run(rawArgs);
}

async function writeHelp(): Promise<string> {
  const verb = name !== undefined && isVerb(name) ? name : undefined;
  const usage = await (verb ? verbs[verb].usage() : renderUsage(main));
  const help = `${usage.trimEnd()}\n\nEXAMPLE\n\n  ${examples[verb ?? 'main']}`;
  const plain = process.env.NO_COLOR || !process.stdout.isTTY;
  return plain ? stripVTControlCharacters(help) : help;
}

/** What citty finds missing in the arguments, an example shows best. */
function adviseOn({ name: kind, message }: Error): string | undefined {
  const verb = name !== undefined && isVerb(name) ? name : 'main';
  return kind === 'CLIError'
    ? `${message.endsWith('.') ? '' : '— '}for example: ${examples[verb]}`
    : undefined;
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
