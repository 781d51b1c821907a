import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBank } from '../../../src/exchange/collection.ts';
import { readDocument } from '../../../src/exchange/document.ts';
import { writeMarkdown } from '../../../src/exchange/markdown.ts';
import type { Imported } from '../../../src/exchange/read-markdown.ts';
import { readBank } from '../../../src/legend/bank.ts';
import { LegendsError } from '../../../src/legend/error.ts';

/* Lines of any kind at any place of a Markdown export: none is lost without a word, and none takes another one with it. */

const { bank } = await readBank('tests/fixtures/bank', { pace: 140, edition: 'private' });
const lines = writeMarkdown(fromBank(bank)).split('\n');

/** The words that are our form and nobody's text: an import of the export as it was holds them nowhere. */
const plain = findWords(readDocument(lines.join('\n'), 'bank.md'));
const structure = new Set(lines.flatMap(toPieces).filter((words) => !plain.includes(` ${words} `)));

const form = fc.constantFrom<(word: string) => string>(
  ...[
    (own: string) => own,
    (own: string) => `> ${own}`,
    (own: string) => `>${own}`,
    (own: string) => `- ${own}`,
    (own: string) => `  ${own}:`,
    (own: string) => `# ${own}`,
    (own: string) => `## ${own}`,
    (own: string) => `### ${own}`,
    (own: string) => `# Part 1: ${own}`,
    (own: string) => `# Part 5: ${own}`,
    (own: string) => `## Legend 77: ${own} (Acme)`,
    (own: string) => `**Q: ${own}**`,
    (own: string) => `**Q: ${own}** and more`,
    (own: string) => `**Situation:** ${own}`,
    (own: string) => `**Result:** ${own}`,
    (own: string) => `**${own}:**`,
    (own: string) => `Learning: ${own}`,
    (own: string) => `**Best for questions:** ${own}`,
    (own: string) => `| ${own} | 1 |`,
    (own: string) => `| Failure | ${own} |`,
    (own: string) => `| ${own} | 1 | 2 |`,
    (own: string) => `<!-- ${own} -->`,
    (own: string) => `--> ${own}`,
    (own: string) => `<!-- legends:section --> ${own}`,
    (own: string) => `**${own}:** <!-- legends:section -->`,
    (own: string) => `**Q: ${own}** <!-- legends:question -->`,
    (own: string) => `## ${own} <!-- legends:guide -->`,
    (own: string) => `<!-- legends:${own} -->`,
    (own: string) => `<!-- legends:preamble --> ${own}`,
    (own: string) => `<!-- legends:full --> ${own}`,
  ],
);
const separator = fc.constantFrom('', '---', '====', '-----', '```');
/** Most places are outside of the YAML in comments, where a line of somebody's own is refused. */
const isHidden = (at: number): boolean => {
  const above = lines.slice(0, at);
  return above.findLastIndex((line) => /^<!-- legends:\w+$/.test(line)) > above.lastIndexOf('-->');
};
const places = [...lines.keys(), lines.length];
const inserted = fc.record({
  at: fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...places.filter((at) => !isHidden(at))) },
    { weight: 1, arbitrary: fc.constantFrom(...places) },
  ),
  write: fc.oneof(
    { weight: 8, arbitrary: form },
    { weight: 1, arbitrary: separator.map((text) => () => text) },
  ),
});

it('finds every line put into an export in the bank or among those not placed, and every other one too', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(inserted, { minLength: 1, maxLength: 6 }), (list) => {
      const edited = [...lines];
      for (const [index, { at, write }] of list.toSorted((a, b) => b.at - a.at).entries())
        edited.splice(at, 0, write(`word${index}`));
      const imported = readOrRefuse(edited.join('\n'));
      if (!imported) return;
      read += 1;
      const kept = findWords(imported);
      for (const [index, line] of edited.entries()) {
        const pieces = /word\d/.exec(line) ?? toPieces(line);
        const found = pieces.every((words) => kept.includes(` ${words} `) || structure.has(words));
        if (!found) throw new Error(`Line ${index + 1} is lost: ${line}`);
      }
      for (const { line, text } of imported.unplaced) expect(edited[line - 1]).toContain(text);
    }),
    { numRuns: 2000 },
  );
  expect(read).toBeGreaterThan(1000);
}, 120_000);

/** A comment that was broken by a line within is refused with its place: that is told, too. */
function readOrRefuse(source: string) {
  try {
    return readDocument(source, 'bank.md');
  } catch (error) {
    expect(error).toBeInstanceOf(LegendsError);
    expect(error).toMatchObject({ code: 'broken-details' });
    return undefined;
  }
}

/** The words of a line before, between and behind facts, without what only our form says: comments and keys. */
function toPieces(line: string): string[] {
  const pieces = line.replace(/<!-- legends:.*|^[ -]*\w+:/g, '').split(/<Fact[^>]*>[^<]*<\/Fact>/);
  return pieces.map((piece) => toWords(piece).trim()).filter((words) => words !== '');
}

function findWords({ collection, unplaced }: Imported): string {
  return toWords(JSON.stringify({ collection, unplaced }).replaceAll('\\n', ' '));
}

function toWords(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}
