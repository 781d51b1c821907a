import fc from 'fast-check';
import { expect, it } from 'vitest';
import { legendSchema } from '../../../src/legend/schema.ts';
import { type ParsedLegend, parseLegend } from '../../../src/legend/source.ts';
import { context, profileText, starText } from './fixture.ts';

/* Whatever is typed into a file, the parser answers with a legend or with faults that lie inside the file. */

const unicode = fc.string({ unit: 'binary', maxLength: 300 });
const signs = fc.string({
  unit: fc.constantFrom(
    ...'#-`*_<>{}[]()|:"\'\\/!&=~ \n\r\tаß漢😀'.split(''),
    '---\n',
    '## Task\n',
    '<Cut>',
    '</Cut>',
    '<Fact id="acme.drain" />',
    '{/*',
    '\uFEFF',
    'a',
  ),
  maxLength: 60,
});

/** A sound file with a stretch of it replaced, anywhere: of fractions most would be next to nothing, and hit the first line. */
const mutated = fc
  .record({
    text: fc.constantFrom(starText, profileText, starText.replaceAll('\n', '\r\n'), `\uFEFF${starText}`),
    from: fc.noBias(fc.nat(10_000)),
    length: fc.nat(40),
    insert: fc.oneof(signs, unicode),
  })
  .map(({ text, from, length, insert }) => {
    const start = Math.floor((from / 10_000) * text.length);
    return text.slice(0, start) + insert + text.slice(start + length);
  });

/** Frontmatter of any shape above a sound body. */
const reshaped = fc.json({ maxDepth: 3 }).map((json) => `---\n${json}\n---\n## In short\nYes.\n`);

it.each([
  ['any text', unicode, 2],
  ['signs with a meaning', signs, 2],
  ['a sound file with a change', mutated, 10],
  ['frontmatter of any shape', reshaped, 3],
])(
  '%s is answered with places inside the file',
  (_, texts, kinds) => {
    const codes = new Set<string>();
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseLegend(text, context);
        checkPlaces(text, parsed);
        for (const code of parsed.legend ? ['none'] : parsed.faults.map((fault) => fault.code))
          codes.add(code);
      }),
      { numRuns: 1000 },
    );
    expect(codes.size).toBeGreaterThanOrEqual(kinds);
  },
  60_000,
);

function checkPlaces(source: string, { legend, faults }: ParsedLegend): void {
  const text = source.replace(/^\uFEFF/, '');
  const lines = text.split(/\r\n|\n|\r/);
  expect(legend !== undefined || faults.length > 0).toBe(true);
  for (const { line, column, message } of faults) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 2);
    expect(message).not.toBe('');
  }
  if (!legend) return;
  expect(legendSchema.safeParse(legend).error?.message).toBeUndefined();
  const passages = [legend.inShort, ...legend.others, ...legend.followUps];
  for (const { position } of passages.filter((one) => one !== undefined))
    expect(text.slice(position.offset)).toMatch(/^ {0,3}\S/);
}
