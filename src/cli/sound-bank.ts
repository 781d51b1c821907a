import { mdxNames } from '../components/mdx/names.ts';
import { readBank, readListed } from '../legend/bank.ts';
import { buildError } from '../legend/error.ts';
import { count, formatFaults, isError } from '../legend/fault.ts';
import { toShown } from '../legend/folder.ts';
import type { Bank, Edition } from '../legend/schema.ts';
import { findLeaks } from '../review/leaks.ts';
import { site } from '../site.ts';
import { requireContent } from './content-folder.ts';

/** The bank of a content folder without errors: what leaves must be everything. */
export async function readSoundBank(dir: string, edition: Edition): Promise<Bank> {
  requireContent(dir);
  const options = { pace: site.pace, edition, components: mdxNames };
  const read = await readBank(dir, options);
  const errors = read.faults.filter(isError);
  if (errors.length > 0) {
    console.error(formatFaults(errors.slice(0, few)));
    throw buildError('broken-content', { folder: toShown(dir), errors: count(errors.length, 'error') });
  }
  const listed = await readListed(dir, options, read);
  const leaks = listed ? findLeaks(listed) : [];
  if (leaks.length > 0) {
    console.error(formatFaults(leaks.slice(0, few)));
    throw buildError('confidential-names', { folder: toShown(dir), places: count(leaks.length, 'place') });
  }
  return read.bank;
}

const few = 5;
