import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toFiles, writeList } from '../../../src/exchange/files.ts';
import { merge } from '../../../src/exchange/merge.ts';
import { previewFaults } from '../../../src/exchange/preview.ts';
import { type Imported, readMarkdown } from '../../../src/exchange/read-markdown.ts';
import { formatFaults, isError } from '../../../src/legend/fault.ts';
import { findFrontmatter, parseYaml } from '../../../src/legend/frontmatter.ts';
import { parseMdx } from '../../../src/legend/mdx.ts';
import { buildRuler } from '../../../src/legend/position.ts';

/* Documents of every make and mixture: none crashes the import, none loses a line, and what is written compiles. */

const word = fc.constantFrom(
  ...[
    'ferry',
    'latency',
    '<100ms',
    '{id}',
    '`a{b`',
    '`c',
    'R&D',
    '**bold**',
    '_x_',
    '“quoted”',
    "it's",
    '$5',
    '[link](x)',
  ],
  ...[
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '*',
    '**',
    '|',
    '{',
    '}',
    '\\',
    '\\{',
    'Ergebnis',
    'ситуация',
    '夜班',
    '🎉',
    '3.5',
    '#',
  ],
  ...[
    'export',
    'import',
    'default',
    '```',
    '~~~',
    '---',
    '===',
    'Result:',
    'Q:',
    '>',
    '-',
    '1.',
    '&lt;',
    '<Note>',
    '</Note>',
  ],
);
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((list) => list.join(' '));
const labels = [
  ...[
    'Situation',
    'Task',
    'Action',
    'Result',
    'Context',
    'Goal',
    'Approach',
    'Outcome',
    'Challenge',
    'Obstacle',
    'Learning',
  ],
  ...[
    'S',
    'T',
    'A',
    'R',
    'Short Version (30 sec)',
    'Full STAR Version',
    'Best for questions',
    'Follow-up Questions & Answers',
  ],
  ...[
    'Ситуация',
    'Результат',
    'Tarea',
    'Handlung',
    '结果',
    'Company',
    'Tags',
    'Role',
    'Q: Why?',
    'A',
    'Questions',
    '🎯 Impact',
  ],
];
const label = fc.constantFrom(...labels);
const line = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 2, arbitrary: fc.tuple(label, words).map(([name, text]) => `**${name}:** ${text}`) },
  { weight: 2, arbitrary: label.map((name) => `**${name}**`) },
  { weight: 1, arbitrary: fc.tuple(label, words).map(([name, text]) => `${name}: ${text}`) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 6 }), label)
      .map(([level, name]) => `${'#'.repeat(level)} ${name}`),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 6 }), words)
      .map(([level, name]) => `${'#'.repeat(level)} ${name}`),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(20), words).map(([number, title]) => `## Legend ${number}: ${title} (Acme)`),
  },
  { weight: 1, arbitrary: words.map((text) => `- ${text}`) },
  { weight: 1, arbitrary: words.map((text) => `> ${text}`) },
  { weight: 1, arbitrary: words.map((text) => `  1. ${text}?`) },
  { weight: 1, arbitrary: words.map((text) => `| ${text} | 1, 2 |`) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      '---',
      '***',
      '```ts',
      '```',
      '~~~',
      '====',
      '-----',
      '<!-- x',
      '-->',
      '| Question Type | Best Legends |',
      '|---|---|',
      'title: x',
      '\t',
      'a: b',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);
/** Most documents hold a story for certain, somewhere in the middle of it. */
const story = fc.constantFrom(
  [],
  ['## The ferry', '', '**Situation:** fog', '**Result:** home'],
  [
    '# Part 1: Water',
    '## Legend 3: The ferry (Acme)',
    '### Short Version (30 sec)',
    '> home',
    '**Situation:**',
  ],
  ['# The ferry', '## Situation', 'fog', '## Result', 'home', '## Follow-ups'],
  ['S: fog', 'R: home'],
);
const lines = fc.array(fc.oneof(line, fc.constant('')), { maxLength: 25 });
const document = fc
  .tuple(lines, story, lines, fc.constantFrom('\n', '\r\n', '\r'), fc.constantFrom('', '\uFEFF', '---\n'))
  .map(([before, middle, after, end, start]) => start + [...before, ...middle, ...after].join(end));

it('keeps every line of 2,000 documents, and writes MDX', () => {
  let named = 0;
  fc.assert(
    fc.property(document, (source) => {
      const imported = readMarkdown(source, 'notes');
      expectCompiled(imported);
      named += expectKept(source, imported);
    }),
    { numRuns: 2000 },
  );
  expect(named).toBeGreaterThan(2000);
}, 120_000);

it('makes a bank without an error of 1,000 documents', () => {
  fc.assert(
    fc.property(document, (source) => {
      const { legends, guide, parts, types } = merge([readMarkdown(source, 'notes').collection], nothing);
      const files = [
        ...[
          { path: 'parts.yaml', kind: 'parts' as const, text: writeList(parts) },
          { path: 'question-types.yaml', kind: 'types' as const, text: writeList(types) },
        ],
        ...toFiles({ legends, guide }).map(({ path, text }) => ({ path, text, kind: kindOf(path) })),
      ].map(({ path, ...file }) => ({ ...file, id: path.replace(/^.*\/|\.mdx$/g, ''), file: path }));
      expect(formatFaults(previewFaults(files, { pace: 140, ids: [] }).filter(isError))).toBe('');
    }),
    {
      numRuns: 1000,
      examples: [['# The ferry\n\n## Result\nhome\n\n## Follow-ups\n### Why?\nfog\n### Why?\nnight\n']],
    },
  );
}, 120_000);

const nothing = {
  parts: [],
  types: [],
  numbers: new Map<string, number>(),
  orders: new Map<string, number>(),
};
const kindOf = (path: string) => (path.startsWith('guide/') ? ('guide' as const) : ('legend' as const));

it('answers any text at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (source) => {
      expectCompiled(readMarkdown(`**S** ${source}\n**T** ${source}`, 'notes'));
    }),
    { numRuns: 500 },
  );
}, 60_000);

/** Every file has readable frontmatter, and a body with the sections and questions it should have and no others. */
function expectCompiled({ collection }: Imported): void {
  const { legends, guide } = collection;
  for (const [index, { path, text }] of toFiles(collection).entries()) {
    const frame = findFrontmatter(text);
    if (typeof frame === 'string') throw new Error(`${path} has no frontmatter.`);
    const ruler = buildRuler(text);
    expect(parseYaml(text, frame.start, frame.end, path, ruler)).not.toHaveProperty('code');
    const root = parseMdx(text, frame.bodyStart, path, ruler);
    if ('code' in root) throw new Error(`${path}:${root.line} ${root.message}\n${text}`);
    const levels = root.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
    expect(levels).not.toContain(1);
    const story = legends[index];
    if (!story) continue;
    const sections = story.sections.length + (story.followUps.length > 0 ? 1 : 0);
    expect(levels.filter((level) => level === 2)).toHaveLength(sections);
  }
  expect(new Set(legends.map(({ id }) => id)).size).toBe(legends.length);
  expect(new Set(guide.map(({ id }) => id)).size).toBe(guide.length);
}

/**
 * The words of every line stand in some file, in their order. A line that was read as a name may lose that name and its number,
 * and a company in brackets may stand apart. Answers how many such lines had more to keep.
 */
function expectKept(source: string, imported: Imported): number {
  const { collection, read, unplaced } = imported;
  const lists = [...collection.parts, ...collection.types].map(({ title }) => title);
  const output = toWords(
    [...toFiles(collection).map(({ text }) => text.replaceAll('\\', '')), ...lists].join('\n'),
  );
  const reported = new Set(unplaced.map((one) => one.line));
  const naming = new Set(read.map((one) => one.line));
  let named = 0;
  for (const [index, text] of source
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (reported.has(index + 1)) continue;
    const pieces = naming.has(index + 1) ? dropName(text) : [text];
    const own = pieces.map((piece) => toWords(piece.replaceAll('\\', ''))).filter((words) => words.trim());
    for (const piece of own)
      if (!output.includes(piece)) throw new Error(`Line ${index + 1} is lost: ${text}`);
    if (naming.has(index + 1) && own.length > 0) named += 1;
  }
  return named;
}

/** What must be kept of a line that names something; a remark in it may stand elsewhere. */
function dropName(line: string): string[] {
  const [, text = line, company = ''] = /^(.*)\((Acme)\)$/u.exec(line) ?? [];
  const pieces = text.split(/<!--(.*?)-->/u);
  return [...pieces.map((piece, at) => (at % 2 === 0 ? dropWords(piece) : piece)), company];
}

function dropWords(text: string): string {
  const own = toWords(text).trim().split(' ');
  const begin = own.findIndex((one) => !names.has(one) && !/^\d+$/.test(one));
  return begin === -1 ? '' : own.slice(begin).join(' ');
}

const toWords = (text: string): string =>
  ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

/** The words of all names in these documents. */
const names = new Set(
  toWords([...labels, 'C', 'Part', 'Legend', 'Follow-ups', 'Ergebnis'].join(' ')).split(' '),
);
