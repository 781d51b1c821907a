import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineCommand } from 'citty';
import { writeAnki } from '../../exchange/anki.ts';
import { fromBank } from '../../exchange/collection.ts';
import { writeCsv } from '../../exchange/csv.ts';
import { writeJson } from '../../exchange/json.ts';
import { findLost } from '../../exchange/lost.ts';
import { writeMarkdown } from '../../exchange/markdown.ts';
import { buildError } from '../../legend/error.ts';
import { readFolder, shippedFolder, toShown } from '../../legend/folder.ts';
import type { Bank } from '../../legend/schema.ts';
import { parseEdition } from '../../legend/visibility.ts';
import { site } from '../../site.ts';
import { folderArgument } from '../content-folder.ts';
import { readSoundBank } from '../sound-bank.ts';
import { withStop } from '../stop.ts';
import { writeFiles } from '../write-files.ts';

const forms: Record<string, (bank: Bank) => string> = {
  md: (bank) => writeMarkdown(fromBank(bank)),
  json: (bank) => writeJson(fromBank(bank)),
  anki: (bank) => writeAnki(bank, site.name),
  csv: writeCsv,
};

/** Forms that come back as they were. */
const whole = new Set(['md', 'json']);

/** Writes all stories in another form; Markdown and JSON come back by `import` as they were. */
export const exportStories = defineCommand({
  meta: {
    name: 'legends export',
    description: 'Write all stories as one Markdown document, JSON, cards for Anki, or the matrix as CSV.',
  },
  args: {
    to: {
      type: 'string',
      description: `The form: ${Object.keys(forms).join(', ')}.`,
      valueHint: 'form',
      required: true,
    },
    out: { type: 'string', description: 'The file to write; without it, the terminal.', valueHint: 'file' },
    force: { type: 'boolean', description: 'Replace the file if it exists.', default: false },
    dir: folderArgument,
  },
  run: ({ args }) =>
    withStop(async (signal) => {
      const write = Object.hasOwn(forms, args.to) ? forms[args.to] : undefined;
      if (!write) throw buildError('unknown-form', { received: args.to, known: Object.keys(forms) });
      const edition = parseEdition(process.env.EDITION);
      const bank = await readSoundBank(args.dir, edition);
      const text = write(bank);
      if (whole.has(args.to) && edition === 'private') await warnOfLost(args.dir, bank);
      if (args.out === undefined) {
        process.stdout.write(text);
        return;
      }
      refuseExisting(args.out, args.force);
      await writeFiles([{ path: args.out, text }], signal);
      console.log(`Written to ${toShown(args.out)}.`);
    }),
});

/** A folder may hold lists, and a file lines, that are no part of a story; they are named rather than dropped in silence. */
async function warnOfLost(dir: string, bank: Bank): Promise<void> {
  const own = resolve(dir) === shippedFolder ? unshared : [...unshared, ...shared];
  for (const path of own.map((name) => join(dir, name)).filter(existsSync))
    console.error(`${toShown(path)}  is not exported: copy it`);
  const { legends } = fromBank(bank);
  const { files } = await readFolder(join(dir, 'legends'));
  for (const { id, file, text } of files) {
    const story = legends.find((legend) => legend.id === id);
    const lost = story ? findLost(text, story) : [];
    for (const line of lost) console.error(`${file}:${line.line}  is not exported: ${line.text}`);
  }
}

const unshared = ['confidential.yaml'];
/** What a folder without its own gets from the project. */
const shared = ['intents', 'concepts.yaml'];

function refuseExisting(path: string, force: boolean): void {
  if (force || !existsSync(path)) return;
  throw buildError('existing-file', { file: toShown(path), others: 0, hint: 'Add `--force` to replace it.' });
}
