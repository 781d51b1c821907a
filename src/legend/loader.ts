import { join } from 'node:path';
import { styleText } from 'node:util';
import type { DataStore, Loader, LoaderContext } from 'astro/loaders';
import { type Memory, readBank, readGuide, readLists } from './bank.ts';
import { countFaults, formatFaults, isError, LegendsError } from './fault.ts';
import type { Bank, Edition, GuidePage, Legend, Part, QuestionType } from './schema.ts';
import type { ParsedLegend } from './source.ts';

/*
 * The same bank for Astro's content layer. The legends' loader alone reports, for the whole folder and in one go; the
 * three others only store. A build with faults ends here; a dev server prints them and keeps the last good entries.
 */

/** Loads the legends an edition shows; what an edition hides never enters the store. */
export function legendLoader(options: ContentOptions): Loader {
  const { dir, pace, edition, components } = options;
  return makeLoader('legends', dir, async (context) => {
    const memory = recallFrom(context);
    const { bank, faults, ids } = await readBank(dir, { pace, edition, components, memory });
    const errors = faults.filter(isError);
    if (faults.length > 0) report(context, formatFaults(faults), countFaults(faults));
    if (errors.length > 0 && !context.watcher) throw new LegendsError('broken-content', `The content has ${countFaults(faults)}.`);
    const hidden = (id: string) => !ids.includes(id);
    storeLegends(context.store, bank.legends, memory, errors.length > 0 ? hidden : undefined);
  });
}
