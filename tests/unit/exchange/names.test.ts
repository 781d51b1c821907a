import { expect, it } from 'vitest';
import { readDocument } from '../../../src/exchange/document.ts';
import { readJson } from '../../../src/exchange/json.ts';

/* Somebody else's export becomes files below one folder: no name in it may lead out of that folder. */

const outside = ['../../escaped', 'a/b', '..', 'C:\\x', 'My Story'];
const page = { title: 'Checklist', order: 1, markdown: '' };
const bank = (id: string) =>
  JSON.stringify({
    ...{ format: 'interview-legends', version: 1, parts: [], types: [], legends: [] },
    guide: [{ ...page, id }],
  });

it('reads a bank whose names are names of files', () => {
  expect(readJson(bank('star-checklist'), 'bank.json').guide.map(({ id }) => id)).toEqual(['star-checklist']);
});

it.each(outside)('refuses a bank with a file called %s', (id) => {
  expect(() => readJson(bank(id), 'bank.json')).toThrow(
    '`bank.json` breaks the format at `guide.0.id`: expected lower-case words joined by hyphens',
  );
});

it.each(['story', 'page'])('refuses a document with a %s outside the folder, at its line', (kind) => {
  const text = `<!-- legends:bank 1 -->\n\n## Out <!-- legends:${kind} ../../escaped -->\n`;
  expect(() => readDocument(text, 'all.md')).toThrow(
    `\`all.md\`, line 3: \`../../escaped\` is no name for the file of a ${kind}: expected lower-case words joined by hyphens.`,
  );
});
