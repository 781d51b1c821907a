import { mdxNames } from '../components/mdx/names.ts';
import { readBank } from '../legend/bank.ts';
import { buildError } from '../legend/error.ts';
import { count, formatFaults, isError } from '../legend/fault.ts';
import { toShown } from '../legend/folder.ts';
import type { Bank, Edition } from '../legend/schema.ts';
import { site } from '../site.ts';
import { requireContent } from './content-folder.ts';

/** The bank of a content folder without errors: what leaves must be everything. */
export async function readSoundBank(dir: string, edition: Edition): Promise<Bank> {
  requireContent(dir);
  const { bank, faults } = await readBank(dir, { pace: site.pace, edition, components: mdxNames });
  const errors = faults.filter(isError);
  if (errors.length === 0) return bank;
  console.error(formatFaults(errors.slice(0, 5)));
  throw buildError('broken-content', { folder: toShown(dir), errors: count(errors.length, 'error') });
}
