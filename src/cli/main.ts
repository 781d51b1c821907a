import { type ArgsDef, type CommandDef, defineCommand, renderUsage, runCommand } from 'citty';
import { LegendsError } from '../legend/fault.ts';
import { check } from './commands/check.ts';
import { match } from './commands/match.ts';

/*
 * Names the commands and owns the exit code: 0 when all is well, 1 when it is not. Commands throw; only this file
 * prints an error and ends the process.
 */

const main = defineCommand({
  meta: { name: 'legends', description: 'Looks after the stories in content/.' },
  subCommands: { check, match },
});
const commands = new Map([
  ['check', open(check)],
  ['match', open(match)],
]);

const [name, ...rest] = process.argv.slice(2);
const command = name === undefined ? undefined : commands.get(name);
const wantsHelp = name === undefined || [name, ...rest].some((arg) => arg === '--help' || arg === '-h');

try {
  if (wantsHelp) console.log(await (command ? command.describe() : renderUsage(main)));
  else if (command) await command.run(rest);
  else
    throw new LegendsError(
      'unknown-command',
      `No command is called \`${name}\`.`,
      `Known: ${[...commands.keys()].join(', ')}.`,
    );
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const hint = error instanceof LegendsError ? error.hint : undefined;
  console.error([error.message, hint].filter(Boolean).join(' '));
  process.exitCode = 1;
}

/** A command with its own arguments, to be described and run without knowing them. */
function open<Args extends ArgsDef>(definition: CommandDef<Args>) {
  return {
    describe: () => renderUsage(definition),
    run: (rawArgs: string[]) => runCommand(definition, { rawArgs }),
  };
}
