import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { writeStory } from '../../../src/exchange/files.ts';
import { readLines } from '../../../src/exchange/lines.ts';
import { escapePlain, toMdx } from '../../../src/exchange/mdx-text.ts';
import { readMarkdown } from '../../../src/exchange/read-markdown.ts';
import { requireLegend } from '../legend/fixture.ts';

/* What is syntax in MDX and words in prose stays words. */

it.each([
  ['stay <100ms', 'stay \\<100ms'],
  ['{id} in the path', '\\{id\\} in the path'],
  ['already \\{escaped\\}', 'already \\{escaped\\}'],
  ['`{id}` in code', '`{id}` in code'],
  ['an `open tick {id}', 'an `open tick \\{id\\}'],
  ['export default x', ' export default x'],
  ['import it', ' import it'],
  ['exported', 'exported'],
  ['<!-- remark -->', '{/* remark */}'],
  ['<!-- two\n\n# lines */ } ` -->', '{/* two\n\n# lines * / } ` */}'],
  ['<!-- a --> b <c> <!-- d -->', '{/* a */} b \\<c> {/* d */}'],
  ['words <!-- remark --> more', 'words {/* remark */} more'],
  ['`<!-- code -->` and <!-- open', '`<!-- code -->` and \\<!-- open'],
  ['```ts\n{ a }\n```', '```ts\n{ a }\n```'],
  ['```ts\n{ open', '\\```ts\n\\{ open'],
  ['# Big\n\n### Small', '### Big\n\n##### Small'],
])('writes %j', (markdown, mdx) => {
  expect(toMdx(readLines(markdown.split('\n')), 3)).toBe(mdx);
});

it('keeps a comment hidden where every sign is written as a plain one', () => {
  const lines = readLines(['<!-- two', '', 'lines -->', 'a *b* `<!-- c -->` <!-- d -->']);
  expect(toMdx(lines, 3, true)).toBe('{/* two lines */}\na \\*b\\* \\`\\<\\!\\-\\- c \\-\\-\\>\\` {/* d */}');
});

it('speaks no comment of a document, wherever it stands', () => {
  const hidden = '<!-- never\n\n- say\n\n{this} */ -->';
  const source = [
    `# The fog ${'<!-- never say -->'}`,
    hidden,
    '**Situation:** Fog. <!-- never say -->',
    hidden,
    '- a list',
    `  ${hidden}`,
    '**Result:** Home.',
    hidden,
    '## Follow-ups',
    '**Q: Why?**',
    '> Fog. <!-- never say -->',
  ].join('\n\n');
  for (const text of [source, `${source}\n\n### a heading too many\n\n====\n`]) {
    const imported = readMarkdown(text, 'fog');
    expect(imported.unplaced).toEqual([]);
    const [story] = imported.collection.legends;
    if (!story) throw new Error('There is no story.');
    const legend = requireLegend(writeStory({ ...story, head: { ...story.head, number: 1 } }));
    const said = [legend.situation, legend.result, ...legend.others, ...legend.followUps];
    expect(said.map((one) => one?.text).join(' ')).not.toMatch(/never|say/);
    expect(writeStory(story)).toMatch(/\{\/\* never\s+- say\s+\{this\} \* \/ \*\/\}/);
  }
});

it.each([
  ['a*b_c', 'a\\*b\\_c'],
  ['wait... what--now', 'wait\\.\\.\\. what\\-\\-now'],
  ['R&D in C#', 'R&D in C#'],
  ['&amp; #', '\\&amp; \\#'],
  ['a <b> {c}', 'a \\<b> \\{c\\}'],
])('keeps the plain words %j', (plain, markdown) => {
  expect(escapePlain(plain)).toBe(markdown);
});

it('says in the parsed legend what the document said', () => {
  const source = readFileSync('tests/fixtures/exchange/mdx-signs.md', 'utf8');
  const [story] = readMarkdown(source, 'signs').collection.legends;
  if (!story) throw new Error('There is no story.');
  const sound = {
    shortTitle: 'Latency',
    number: 1,
    part: 'work',
    hook: 'Fast',
    types: { achievement: 'strong' as const },
    bestFor: [{ question: 'Why?', type: 'achievement' }],
    word: 'fast',
    cues: { situation: 'a', task: 'b', action: 'c', result: 'd' },
  };
  const sections = [{ heading: 'In short', markdown: 'Fast.' }, ...story.sections];
  const legend = requireLegend(writeStory({ ...story, sections, head: { ...story.head, ...sound } }));
  expect(legend.situation?.text).toBe('Requests for {id} took >2s, and {id} in the path broke a < b.');
  expect(legend.task?.text).toBe('Stay <100ms, i.e. 5 < x && x > 3.');
  expect(legend.action?.text).toContain('export default was the word in the file name.');
  expect(legend.action?.text).toContain('The set {a, b} and an open { brace, an `open backtick {too}.');
  expect(legend.action?.markdown).toContain('export const limit = { ms: 100 };');
  expect(legend.result?.text).toBe('p99 <100ms, map<string, {x}> gone.');
  expect(legend.followUps[0]).toMatchObject({ question: 'Was it <b> or {c}?', text: 'It was {c}, <100ms.' });
});

it.each(['- ', '> ', '* - '])('reads a line of thousands of %j as plain signs', (sign) => {
  const source = `# The fog\n\n**Situation:** Fog.\n\n${sign.repeat(5000)}end\n\n**Result:** Home.\n`;
  const { collection, unplaced } = readMarkdown(source, 'fog');
  expect(unplaced).toEqual([]);
  expect(collection.legends[0]?.sections[0]?.markdown).toMatch(/\\. *end$/);
});
