import { mdxNames } from '../components/mdx/names.ts';
import { readBank } from '../legend/bank.ts';
import { count, formatFaults, isError, LegendsError } from '../legend/fault.ts';
import { toShown } from '../legend/folder.ts';
import type { Bank, Edition } from '../legend/schema.ts';
import { site } from '../site.ts';

/** The bank of a content folder without errors: what leaves must be everything. */
export async function readSoundBank(dir: string, edition: Edition): Promise<Bank> {
  const { bank, faults } = await readBank(dir, { pace: site.pace, edition, components: mdxNames });
  const errors = faults.filter(isError);
  if (errors.length === 0) return bank;
  const missing = errors.filter(({ code }) => code === 'missing-file').length === errors.length;
  if (missing) {
    throw new LegendsError(
      'no-content',
      `\`${toShown(dir)}\` is no content folder: it has no \`parts.yaml\`.`,
    );
  }
  console.error(formatFaults(errors.slice(0, 5)));
  throw new LegendsError(
    'broken-content',
    `\`${toShown(dir)}\` has ${count(errors.length, 'error')}; what has errors would be missing.`,
    'Run `legends check` and mend them first.',
  );
}
