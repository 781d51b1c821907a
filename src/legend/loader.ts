import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { type ReadBank, readBank, readGuide, readListed, readLists } from './bank.ts';
import { buildEditorSchema } from './editor-schema.ts';
import { buildError } from './error.ts';
import { countFaults, formatFaults, formatFew, isError, type ToldFault } from './fault.ts';
import { conceptSchema, intentSchema } from './intent.ts';
import { guidePageSchema } from './list-schema.ts';
import { recallStore, type StoredMemory } from './memory.ts';
import { type Legend, partSchema, questionTypeSchema } from './schema.ts';
import { parseEdition } from './visibility.ts';

/*
 * The bank for Astro's content layer. The legends' loader alone reports, for the whole folder in one go; the three
 * others only store. A build with errors ends here; a dev server prints them and keeps the last good entries.
 */

/** Loads the legends an edition shows; what an edition hides never enters the store. */
export function legendLoader(options: LegendOptions) {
  return {
    name: 'legends',
    load: (context: LoaderContext) => follow(context, options.dir, () => loadLegends(context, options)),
    // What authors write, for editors; what pages read is more, so the type is given by name.
    createSchema: async () => {
      const { parts, types, intents } = await readLists(options.dir);
      return { schema: buildEditorSchema(parts, types, intents), types: legendType };
    },
  };
}

/** Loads the guide pages. */
export const guideLoader = ({ dir, edition }: ContentOptions) =>
  listLoader('guide', guidePageSchema, dir, async () => (await readGuide(dir, parseEdition(edition))).pages);

/** Loads the parts of the collection. */
export const partLoader = ({ dir }: ContentOptions) =>
  listLoader('parts', partSchema.extend({ order }), dir, async () => withOrder((await readLists(dir)).parts));

/** Loads the question types. */
export const typeLoader = ({ dir }: ContentOptions) =>
  listLoader('types', questionTypeSchema.extend({ order }), dir, async () =>
    withOrder((await readLists(dir)).types),
  );

/** Loads what interviewers mean by their questions. */
export const intentLoader = ({ dir }: ContentOptions) =>
  listLoader('intents', intentSchema.extend({ order }), dir, async () =>
    withOrder((await readLists(dir)).intents),
  );

/** Loads the words that mean much the same. */
export const conceptLoader = ({ dir }: ContentOptions) =>
  listLoader('concepts', conceptSchema.extend({ order }), dir, async () =>
    withOrder((await readLists(dir)).concepts),
  );

export interface ContentOptions {
  /** The content folder. */
  dir: string;
  /** Words a minute. */
  pace: number;
  /** As the environment gives it: read while loading, where a mistake is reported like any other. */
  edition: string | undefined;
  /** Names of the site's own MDX components. */
  components: readonly string[];
}
export interface LegendOptions extends ContentOptions {
  /** What the public edition would say of a bank, read whole, and must not. */
  findLeaks(read: ReadBank): readonly ToldFault[];
}

async function loadLegends(
  context: LoaderContext,
  { dir, findLeaks, ...given }: LegendOptions,
): Promise<void> {
  const options = { ...given, edition: parseEdition(given.edition) };
  const memory = recallStore(context);
  const read = await readBank(dir, { ...options, memory });
  const { bank, faults, ids } = read;
  const listed = await readListed(dir, options, read);
  report(context, [...faults, ...(listed ? findLeaks(listed) : [])]);
  const broken = new Set(faults.filter(isError).map(({ file }) => file));
  const shown = new Set(bank.legends.map(({ id }) => id));
  for (const { id, data } of context.store.values()) {
    const lastGood = ids.includes(id) && broken.has(String(data.file));
    if (!shown.has(id) && !lastGood) context.store.delete(id);
  }
  for (const legend of bank.legends) storeLegend(context, legend, memory);
  memory.keep();
}

/** A build stops at errors; a dev server, which has a watcher, goes on. */
function report({ logger, watcher }: LoaderContext, faults: readonly ToldFault[]): void {
  if (faults.length === 0) return;
  if (!faults.some(isError)) logger.warn(`${countFaults(faults)}\n\n${formatFew(faults)}\n`);
  else if (watcher) logger.error(`${countFaults(faults)}\n\n${formatFaults(faults)}\n`);
  else throw buildError('check-failed', { summary: `\n${formatFaults(faults)}\n\n${countFaults(faults)}` });
}

function storeLegend({ store, config }: LoaderContext, legend: Legend, memory: StoredMemory): void {
  const filePath = relative(fileURLToPath(config.root), legend.file).split(sep).join('/');
  const { id, deferred } = legend;
  store.set({
    id,
    data: legend,
    filePath,
    digest: memory.digestOf(legend.file) ?? '',
    deferredRender: deferred,
  });
  if (deferred) store.addModuleImport(filePath);
}

function listLoader<Schema extends z.ZodType<{ id: string }>>(
  name: string,
  schema: Schema,
  dir: string,
  read: () => Promise<z.output<Schema>[]>,
) {
  const load = (context: LoaderContext) =>
    follow(context, dir, async () => {
      context.store.clear();
      for (const entry of await read()) context.store.set({ id: entry.id, data: entry });
    });
  return { name, schema, load };
}

/** Loads once and, in dev, again whenever something in the folder changes. */
async function follow(
  { watcher, logger }: LoaderContext,
  dir: string,
  load: () => Promise<void>,
): Promise<void> {
  await load();
  if (!watcher) return;
  watcher.add(dir);
  let waiting: NodeJS.Timeout | undefined;
  const reload = (path: string) => {
    if (relative(dir, path).startsWith('..')) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => load().catch((error: unknown) => logger.error(String(error))), 50);
  };
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, reload);
}

const legendType = "export type Entry = import('../../src/legend/schema.ts').Legend;\n";

/** The content layer sorts entries by id; the order of the file is data. */
const order = z.int();
const withOrder = <Entry>(entries: readonly Entry[]) =>
  entries.map((entry, index) => ({ ...entry, order: index }));
