import { defineCommand } from 'citty';
import { parseEdition } from '../../legend/visibility.ts';
import { folderArgument } from '../content-folder.ts';
import { formatStats, toJson } from '../reporters/stats-report.ts';
import { readSoundBank } from '../sound-bank.ts';

/** Prints how the bank stands. */
export const stats = defineCommand({
  meta: {
    name: 'legends stats',
    description: 'Count the stories, their seconds and what they cover, and draw the matrix.',
  },
  args: {
    dir: folderArgument,
    json: { type: 'boolean', description: 'The same as JSON.', default: false },
  },
  async run({ args }) {
    const bank = await readSoundBank(args.dir, parseEdition(process.env.EDITION));
    console.log(
      args.json ? JSON.stringify(toJson(bank), undefined, 2) : formatStats(bank, process.stdout.columns),
    );
  },
});
