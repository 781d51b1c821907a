import { readFileSync } from 'node:fs';
import { publishBank, type ReadBank } from '../../../src/legend/bank.ts';
import { parseGuide } from '../../../src/legend/guide.ts';
import { parseConfidential, parseIntents, parseParts, parseTypes } from '../../../src/legend/list.ts';
import type { Bank } from '../../../src/legend/schema.ts';
import { parseLegend } from '../../../src/legend/source.ts';
import { buildReport, type Report } from '../../../src/review/report.ts';
import type { Propose } from '../../../src/review/rule.ts';

/** A bank of two stories that the review has nothing to say about. */
export const soundFolder = 'tests/fixtures/review';

const names = [
  'parts.yaml',
  'question-types.yaml',
  'guide/timing.mdx',
  'legends/lost-orders.mdx',
  'legends/night-queue.mdx',
] as const;
export const soundFiles: Readonly<Record<string, string>> = Object.fromEntries(
  names.map((name) => [name, readFileSync(`${soundFolder}/${name}`, 'utf8')]),
);

/** Replaces something in a file of the sound bank. */
export type Edit = readonly [file: string, from: string | RegExp, to: string];

/** The sound bank with edits; what they replace must be there. A file that is not there is written. */
export function editBank(edits: readonly Edit[]): Record<string, string> {
  const files = { ...soundFiles };
  for (const [file, from, to] of edits) {
    const text = files[file];
    if (text === undefined) files[file] = to;
    else {
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${file} has no ${String(from)}.`);
      files[file] = changed;
    }
  }
  return files;
}

/** Reviews a bank that is in memory, as it would be read from a folder. */
export function reviewFiles(files: Readonly<Record<string, string>>, propose?: Propose): Report {
  const of = (folder: string) => Object.entries(files).filter(([file]) => file.startsWith(folder));
  const { parts } = parseParts(files['parts.yaml'] ?? '', 'parts.yaml');
  const { types, faults } = parseTypes(files['question-types.yaml'] ?? '', 'question-types.yaml');
  const confidential = parseConfidential(files['confidential.yaml'] ?? '', 'confidential.yaml');
  const intents = of('intents/').flatMap(([file, text]) => parseIntents(text, file).intents);
  const context = { pace: 140, edition: 'private' as const, components: ['Scale'], parts, types, intents };
  const filesOf = (folder: string) =>
    of(folder).map(([file, text]) => ({ id: file.replace(/^.*\/|\.mdx$/g, ''), file, text }));
  const [legends, guide] = [filesOf('legends/'), filesOf('guide/')];
  const told = legends.map(({ text, ...place }) => parseLegend(text, { ...context, ...place }));
  const pages = guide.map(({ text, ...place }) => parseGuide(text, { ...context, ...place }));
  const bank: Bank = {
    legends: told.flatMap(({ legend }) => legend ?? []).toSorted((a, b) => a.number - b.number),
    parts,
    types,
    intents,
    concepts: [],
    guide: pages.flatMap(({ page }) => page ?? []),
  };
  const read: ReadBank = {
    bank,
    publish: () => publishBank(bank, { legends, guide }, context),
    faults: [...faults, ...confidential.faults, ...told.flatMap((one) => one.faults)],
    ids: legends.map(({ id }) => id),
    confidential: confidential.names,
    files: Object.entries(files).map(([file, text]) => ({ file, text })),
  };
  return buildReport(read, propose && { propose });
}
