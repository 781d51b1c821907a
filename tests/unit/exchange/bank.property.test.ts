import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Collection, fromBank, type Story, type StoryHead } from '../../../src/exchange/collection.ts';
import { readDocument } from '../../../src/exchange/document.ts';
import { toFiles } from '../../../src/exchange/files.ts';
import { writeJson } from '../../../src/exchange/json.ts';
import { writeMarkdown } from '../../../src/exchange/markdown.ts';
import { arrangeBank } from '../../../src/legend/arrangement.ts';
import { readBank } from '../../../src/legend/bank.ts';
import { parseGuide } from '../../../src/legend/guide.ts';
import { type Bank, partSchema, questionTypeSchema } from '../../../src/legend/schema.ts';
import { parseLegend } from '../../../src/legend/source.ts';

/* What leaves comes back: the import of an export is the bank that was exported, to the last sign. */

const signs = [
  ...'#-`*_<>{}[]()|:"\'\\/!&=~.… ßé漢😀'.split(''),
  '\n',
  '-->',
  '<!-- legends:section -->',
  '...',
  '--',
  ' (x)',
];
const unit = fc.oneof(
  fc.constantFrom(...signs),
  fc.constantFrom(...'abcXYZ 019'.split('')),
  fc.string({ unit: 'binary', maxLength: 1 }),
);
const text = (most: number) =>
  fc
    .array(unit, { minLength: 1, maxLength: most })
    .map((list) => list.join('').trim().slice(0, most).trim())
    .map((words) => words || 'x');
const block = fc.oneof(
  fc.constantFrom(
    ...[
      'Plain words.',
      '- one\n- two\n  - three',
      '> quoted\n> > twice',
      '```ts\n<Fact id="a.b" />\n## no heading\n<!-- legends:story x -->\n```',
    ],
    ...[
      '<Cut>Cut words.</Cut>',
      '<Note>\n\nA reminder.\n\n</Note>',
      'It took <Fact id="a.b" show="before" />, then <Fact id="a.b"/>.',
    ],
    ...[
      '| a | b |\n| - | - |\n| 1 | 2 |',
      '**Situation:** no label',
      '**Q: Why?**',
      '**Q:: Why?**\n\n> Because.',
      '```\n# Part 1: x\n## Legend 2: y\n**Q: z**\n```',
      '    four spaces',
      '  - indented',
      'a\\\nb',
      '{/* remark */}',
    ],
    ...[
      '**Result:** <!-- legends:section -->'.replace('<', '\\<'),
      '### Sub-heading',
      '---',
      'line\u2028separator',
      '[link]: https://example.org',
    ],
  ),
  text(40).map((words) => words.replace(/[<{}#\n=`]|^[-+]+$/g, ' ')),
);
const markdown = fc
  .array(block, { minLength: 1, maxLength: 3 })
  .map((list) => ['Words.', ...list].join('\n\n'));
const heading = fc.constantFrom(
  'Learning',
  'Obstacle',
  'What I\\_did',
  'C# & Go',
  'Situation room',
  '“Odd” \\<title>',
);
const section = (name: string) => markdown.map((body) => ({ heading: name, markdown: body }));

const head = (id: string, number: number, form: 'star' | 'profile'): fc.Arbitrary<StoryHead> =>
  fc.record(
    {
      title: text(80),
      shortTitle: text(26),
      number: fc.constant(number),
      part: fc.constantFrom('work', 'life'),
      company: text(40),
      form: fc.constant(form),
      hook: text(60),
      year: fc.integer({ min: 1950, max: 2100 }),
      types: fc.constant({ craft: 'strong' as const }),
      intents: fc.constantFrom({}, { 'hard-bug': 'strong' as const, setback: 'workable' as const }),
      bestFor: fc.constant([
        { question: `Why ${id}?`, type: 'craft' },
        { question: `"${id}" <!-- legends:x`, type: 'craft' },
      ]),
      tags: fc.constantFrom([], ['queues', 'c']),
      headline: fc.constant('a.b'),
      cues:
        form === 'profile'
          ? fc.constant(['one line'])
          : fc.record({ situation: text(60), task: text(60), action: text(110), result: text(60) }),
      facts: fc.constant([
        { id: 'a.b', label: 'Time', before: '2 s', after: '<1 s', status: 'measured' as const },
      ]),
      visibility: fc.constantFrom('public' as const, 'private' as const, 'draft' as const),
    },
    {
      requiredKeys: ['number', 'form', 'facts'],
    },
  );

const preamble = fc
  .array(
    fc.constantFrom(
      '{/* a remark */}',
      '<Note>\n\nLook at **them**.\n\n</Note>',
      '[link]: https://example.org',
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((list) => list.join('\n\n'));

const story = (number: number): fc.Arbitrary<Story> =>
  fc.constantFrom('star' as const, 'profile' as const).chain((form) =>
    fc.record({
      id: fc.constant(`story-${number}`),
      ...(number === 1 && { preamble }),
      head: head(`story-${number}`, number, form),
      sections: fc
        .tuple(
          ...['In short', ...(form === 'star' ? ['Situation', 'Task', 'Action', 'Result'] : [])].map(section),
          fc.tuple(heading, markdown).map(([name, body]) => ({ heading: name, markdown: body })),
        )
        .map((sections) => sections),
      followUps: fc
        .array(markdown, { maxLength: 3 })
        .map((answers) =>
          answers.map((answer, index) => ({ question: `Question ${index}, “why” \\<b>?`, markdown: answer })),
        ),
    }),
  );

const collection: fc.Arbitrary<Collection> = fc.record({
  parts: fc.tuple(text(40), text(40)).map(([work, life]) => [
    { id: 'work', title: work },
    { id: 'life', title: life },
  ]),
  types: fc
    .record({ title: text(40), shortTitle: text(22), checking: text(300) })
    .map((type) => [{ id: 'craft', best: ['story-1'], ...type }]),
  guide: fc
    .array(
      fc.record({
        titles: fc.record({ title: text(60), shortTitle: text(20) }, { requiredKeys: [] }),
        body: markdown,
      }),
      { maxLength: 2 },
    )
    .map((pages) =>
      pages.map(({ titles, body }, index) => ({
        id: `page-${index}`,
        head: { ...titles, order: index + 1, sheet: [{ label: 'a', text: 'b: c' }] },
        markdown: body,
      })),
    ),
  legends: fc.tuple(story(1), story(2)).map((stories) => stories),
});

const forms = [
  ['JSON', writeJson, 'bank.json'],
  ['Markdown', writeMarkdown, 'bank.md'],
] as const;

it.each(forms)(
  'comes back from %s',
  (_, write, file) => {
    let sound = 0;
    fc.assert(
      fc.property(collection, (source) => {
        const bank = toBank(source);
        if (!bank) return;
        sound += 1;
        const back = readDocument(write(fromBank(bank)), file).collection;
        const again = toBank(back);
        expect(again && withoutPlaces(again)).toEqual(withoutPlaces(bank));
        expect(again && fromBank(again)).toEqual(fromBank(bank));
      }),
      { numRuns: 300 },
    );
    expect(sound).toBeGreaterThan(150);
  },
  60_000,
);

it.each(forms)('brings back the stories of a folder from %s', async (_, write, file) => {
  const { bank } = await readBank('tests/fixtures/bank', {
    pace: 140,
    edition: 'private',
    components: ['Scale'],
  });
  const whole = fromBank(bank);
  const back = readDocument(write(whole), file).collection;
  expect({
    ...back,
    legends: back.legends.toSorted((a, b) => (a.head.number ?? 0) - (b.head.number ?? 0)),
  }).toEqual(whole);
});

/** Where something stands in its file depends on how its frontmatter is laid out; the order of the sections is checked apart. */
const withoutPlaces = (bank: Bank): unknown =>
  JSON.parse(JSON.stringify(bank, (key, value: unknown) => (key === 'position' ? undefined : value)));

/** The bank that the files of a collection make; none when one of them has a fault. */
function toBank(source: Collection): Bank | undefined {
  const lists = { parts: source.parts, types: source.types };
  const legends = source.legends.flatMap(({ id }) => {
    const text = toFiles(source).find(({ path }) => path === `legends/${id}.mdx`)?.text ?? '';
    return parseLegend(text, { id, file: `${id}.mdx`, pace: 140, edition: 'private', ...lists }).legend ?? [];
  });
  const guide = source.guide.flatMap(({ id }) => {
    const text = toFiles(source).find(({ path }) => path === `guide/${id}.mdx`)?.text ?? '';
    return parseGuide(text, { id, file: `${id}.mdx`, edition: 'private' }).page ?? [];
  });
  if (legends.length < source.legends.length || guide.length < source.guide.length) return undefined;
  const parts = source.parts.map((part) => partSchema.parse(part));
  return arrangeBank(
    {
      legends,
      guide,
      parts,
      types: source.types.map((type) => questionTypeSchema.parse(type)),
      intents: [],
      concepts: [],
    },
    'private',
  );
}
