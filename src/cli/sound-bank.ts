import { mdxNames } from '../components/mdx/names.ts';
import { type ReadBank, readBank } from '../legend/bank.ts';
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
  const options = { pace: site.pace, components: mdxNames };
  const { bank, faults, confidential } = await readBank(dir, { ...options, edition });
  const errors = faults.filter(isError);
  if (errors.length > 0) {
    console.error(formatFaults(errors.slice(0, few)));
    throw buildError('broken-content', { folder: toShown(dir), errors: count(errors.length, 'error') });
  }
  if (edition === 'public' && confidential.length > 0)
    refuseLeaks(dir, await readBank(dir, { ...options, edition: 'private' }));
  return bank;
}

function refuseLeaks(dir: string, read: ReadBank): void {
  const leaks = findLeaks(read);
  if (leaks.length === 0) return;
  console.error(formatFaults(leaks.slice(0, few)));
  throw buildError('confidential-names', { folder: toShown(dir), places: count(leaks.length, 'place') });
}

const few = 5;
