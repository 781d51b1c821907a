import { setImmediate } from 'node:timers/promises';
import { defineCommand } from 'citty';
import { mdxNames } from '../../components/mdx/names.ts';
import { readDocument } from '../../exchange/document.ts';
import { isOwnJson } from '../../exchange/json.ts';
import { previewFaults } from '../../exchange/preview.ts';
import { buildError, type LegendsError } from '../../legend/error.ts';
import { toShown } from '../../legend/folder.ts';
import { site } from '../../site.ts';
import { contentFolder } from '../content-folder.ts';
import { type PlannedFile, planImport } from '../import-plan.ts';
import { findInputs, type Inputs, readInput } from '../input-files.ts';
import { buildProgress } from '../progress.ts';
import { formatImport, type ImportedDocument, toJson } from '../reporters/import-report.ts';
import { withStop } from '../stop.ts';
import { writeFiles } from '../write-files.ts';

/** Turns documents into legend files; only says what it would do until it is told to write. */
export const importStories = defineCommand({
  meta: {
    name: 'legends import',
    description:
      'Turn Markdown, a folder of it, or an export of ours into story files. Without --write it only reports.',
  },
  args: {
    file: { type: 'positional', description: 'Documents or folders to read.', required: true },
    into: {
      type: 'string',
      description: 'The content folder to write to.',
      valueHint: 'folder',
      default: contentFolder,
    },
    write: { type: 'boolean', description: 'Write the files.', default: false },
    force: { type: 'boolean', description: 'Replace files that exist.', default: false },
    json: { type: 'boolean', description: 'Report as JSON, with every line.', default: false },
  },
  run: ({ args }) =>
    withStop(async (signal) => {
      const inputs = await findInputs(args._);
      const { documents, foreign } = await readAll(inputs, signal);
      if (documents.every(({ imported }) => imported.collection.legends.length === 0))
        throw refuse(documents.length > 0 ? documents.map(({ file }) => file) : args._.map(toShown));
      const collections = documents.map(({ imported }) => imported.collection);
      const { files, ids, left } = await planImport(collections, args.into);
      const faults = previewFaults(files, { pace: site.pace, ids, components: mdxNames });
      if (args.write) await write(files, args.force, signal);
      const passedOver = [...inputs.passedOver, ...foreign].map(toShown);
      const into = toShown(args.into);
      const report = { documents, passedOver, faults, left, files, into, written: args.write };
      console.log(args.json ? JSON.stringify(toJson(report), undefined, 2) : formatImport(report));
    }),
});

/** Reads documents; a JSON of another program that stood in a folder is none, and is answered as `foreign`. */
async function readAll({ documents: paths, found }: Inputs, signal: AbortSignal) {
  const progress = buildProgress(paths.length, 'Read');
  const documents: ImportedDocument[] = [];
  const foreign: string[] = [];
  try {
    for (const path of paths) {
      // Lets a Ctrl-C be heard between two documents.
      await setImmediate();
      signal.throwIfAborted();
      const { file, text } = await readInput(path);
      if (found.has(path) && /\.json$/i.test(path) && !isOwnJson(text)) foreign.push(path);
      else documents.push({ file, imported: readDocument(text, file, mdxNames) });
      progress.say(documents.length + foreign.length);
    }
  } finally {
    progress.end();
  }
  return { documents, foreign };
}

async function write(files: readonly PlannedFile[], force: boolean, signal: AbortSignal): Promise<void> {
  const taken = files.filter(({ state }) => state === 'exists');
  const [first] = taken;
  if (first && !force) {
    throw buildError('existing-file', {
      file: first.file,
      others: taken.length - 1,
      hint: 'Add `--force` to replace what would change, or choose another folder with `--into`.',
    });
  }
  await writeFiles(
    files.filter(({ state }) => state !== 'same'),
    signal,
  );
}

function refuse(files: readonly string[]): LegendsError {
  const [first] = files;
  const where = files.length === 1 && first ? `\`${first}\`` : `these ${files.length} documents`;
  return buildError('no-story', { where });
}
