import { defineCommand } from 'citty';
import { mdxNames } from '../../components/mdx/names.ts';
import { readBank } from '../../legend/bank.ts';
import { countFaults, formatFaults, isError, LegendsError } from '../../legend/fault.ts';
import { site } from '../../site.ts';

/** Prints every fault of the content folder; warnings alone are no failure. */
export const check = defineCommand({
  meta: {
    name: 'legends check',
    description: 'Read every story and print what is wrong, each with its file and line.',
  },
  args: {
    dir: {
      type: 'positional',
      description: 'The content folder.',
      required: false,
      default: process.env.CONTENT_DIR ?? 'content',
    },
  },
  async run({ args }) {
    const { faults, ids } = await readBank(args.dir, {
      pace: site.pace,
      edition: 'private',
      components: mdxNames,
    });
    if (faults.length > 0) console.log(`${formatFaults(faults)}\n`);
    const stories = `${ids.length} ${ids.length === 1 ? 'story' : 'stories'}`;
    const summary = `${stories}, ${countFaults(faults)}`;
    if (faults.some(isError)) throw new LegendsError('broken-content', summary);
    console.log(summary);
  },
});
