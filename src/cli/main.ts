import { defineCommand, renderUsage, runCommand } from 'citty';
import { LegendsError } from '../legend/fault.ts';
import { check } from './commands/check.ts';

/*
 * Names the commands and owns the exit code: 0 when all is well, 1 when it is not. Commands throw; only this file
 * prints an error and ends the process.
 */

const commands = { check };

const main = defineCommand({
  meta: { name: 'legends', description: 'Looks after the stories in content/.' },
  subCommands: commands,
});

const [name, ...rest] = process.argv.slice(2);
const command = Object.entries(commands).find(([known]) => known === name)?.[1];
const wantsHelp = name === undefined || [name, ...rest].some((arg) => arg === '--help' || arg === '-h');

try {
  if (wantsHelp) console.log(await (command ? renderUsage(command) : renderUsage(main)));
  else if (command) await runCommand(command, { rawArgs: rest });
  else
    throw new LegendsError(
      'unknown-command',
      `No command is called \`${name}\`.`,
      `Known: ${Object.keys(commands).join(', ')}.`,
    );
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const hint = error instanceof LegendsError ? error.hint : undefined;
  console.error([error.message, hint].filter(Boolean).join(' '));
  process.exitCode = 1;
}
