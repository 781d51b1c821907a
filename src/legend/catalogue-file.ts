import { words } from './catalogue-wording.ts';

/** Faults of a file as a whole: its name, its bytes, its frame. */
export const fileFaults = {
  'not-mdx': (d: { reason: string; hint: string }) => words(d.reason, d.hint),
  'not-utf8': () =>
    words(
      'The file is not UTF-8 text.',
      'Save it again with the encoding UTF-8, or move it out of this folder.',
    ),
  'empty-file': () => words('The file is empty.', 'Write the story into it or delete it.'),
  'unreadable-file': (d: { reason: string }) =>
    words(`The file cannot be read: ${d.reason}.`, 'Check its link and its rights.'),
  'missing-file': () => words('The file does not exist.', 'Create it: the legends name its ids.'),
  'bad-id': (d: { name: string; suggestion: string }) =>
    words(
      `The file name \`${d.name}\` cannot be an address, expected lower-case words joined by hyphens.`,
      d.suggestion ? `Rename it to \`${d.suggestion}\`.` : 'Rename it.',
    ),
  'duplicate-id': (d: { id: string; other: string }) =>
    words(`The id \`${d.id}\` is already taken by ${d.other}.`, 'Rename one of the two files.'),
};
