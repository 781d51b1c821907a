import { join } from 'node:path';
import { mdxNames } from '../components/mdx/names.ts';
import { readLists } from '../legend/bank.ts';
import { count } from '../legend/fault.ts';
import { readFolder } from '../legend/folder.ts';
import { tidyLegend } from '../legend/tidy.ts';
import { site } from '../site.ts';
import { withStop } from './stop.ts';
import { writeFiles } from './write-files.ts';

/** Puts every legend of a content folder in order, all or none, and says which and how. */
export const fixFiles = (dir: string): Promise<string> =>
  withStop(async (signal) => {
    const { known } = await readLists(dir);
    const { files } = await readFolder(join(dir, 'legends'));
    const context = { pace: site.pace, edition: 'private' as const, components: mdxNames, ...known };
    const tidied = files.flatMap(({ id, file, path, text }) => {
      const tidy = tidyLegend(text, { ...context, id, file });
      return tidy.text === text ? [] : [{ file, path, ...tidy }];
    });
    await writeFiles(tidied, signal);
    const lines = tidied.map(({ file, done }) => `${file}: ${done.join(', ')}`);
    return [...lines, `${count(tidied.length, 'file')} put in order.`].join('\n');
  });
