import { expect, it } from 'vitest';
import { fromBank } from '../../../src/exchange/collection.ts';
import { readDocument } from '../../../src/exchange/document.ts';
import { writeMarkdown } from '../../../src/exchange/markdown.ts';
import { merge } from '../../../src/exchange/merge.ts';
import { readBank } from '../../../src/legend/bank.ts';

/* What somebody writes into a Markdown export by hand, without our comments: it is kept, or the report tells it. */

const { bank } = await readBank('tests/fixtures/bank', { pace: 140, edition: 'private' });
const whole = writeMarkdown(fromBank(bank));
const plain = readDocument(whole, 'bank.md').collection;

/** Reads the export with words put behind (or before) some that stand there once. */
function add(place: string, words: string, where: 'behind' | 'before' = 'behind') {
  expect(whole.split(place)).toHaveLength(2);
  const edited = whole.replace(place, () => (where === 'behind' ? place + words : words + place));
  const read = readDocument(edited, 'bank.md');
  const lineOf = (text: string) => edited.slice(0, edited.indexOf(text)).split('\n').length;
  return { ...read, lineOf, star: read.collection.legends.find(({ id }) => id === 'star') };
}

const answer = '> The dashboards showed the average.';
const short = '> I write things down before I build them.';
const endOfStar = '---\n\n# Part 2';
const added = `## Legend 77: The night of the fog (Northline)

### Short Version (30 sec)
> Fog came. I counted boats.

**Situation:**
Fog lay on the <100 m quay.

**Result:**
All came home.

**Q: Who counted?**
> I did.

`;

it('keeps a paragraph without quote marks below an answer and the short version', () => {
  const { star, unplaced } = add(answer, '\n\nAnd nobody looked at the tail.\n\n> Nor at me.\n>Nor you.');
  expect(star?.followUps[0]?.markdown).toBe(
    'The dashboards showed the average.\n\nAnd nobody looked at the tail.\n\nNor at me.\nNor you.',
  );
  const told = add(short, '\n\nAlways.');
  expect(told.collection.legends[1]?.sections[0]?.markdown).toBe(
    'I write things down before I build them.\n\nAlways.',
  );
  expect([...unplaced, ...told.unplaced]).toEqual([]);
});

it.each([
  ['behind the last answer', answer, 1],
  ['above the first', '<!-- legends:follow-ups -->', 0],
  [
    'below the end of the story',
    '    status: measured\nbestFor:\n  - question: Tell me about a time you fixed something slow\n    type: achievement\n-->',
    1,
  ],
])('takes a follow-up without a comment of ours %s', (_, place, index) => {
  const { star, unplaced } = add(place, '\n\n**Q: Who else saw it?**\n> Ada did.\n\nSo did I.\n');
  expect(star?.followUps).toHaveLength(2);
  expect(star?.followUps[index]).toEqual({ question: 'Who else saw it?', markdown: 'Ada did.\n\nSo did I.' });
  expect(unplaced).toEqual([]);
});

it('takes a follow-up below the last section of a story that had none', () => {
  const { collection, unplaced } = add(
    'I start the day with a plan of three lines.',
    '\n\n**Q: Which?**\n> These.\n\nThe last line is always rest.',
  );
  expect(collection.legends[1]?.followUps).toEqual([{ question: 'Which?', markdown: 'These.' }]);
  expect(collection.legends[1]?.sections.at(-1)?.markdown).toBe(
    'I start the day with a plan of three lines.\n\nThe last line is always rest.',
  );
  expect(unplaced).toEqual([]);
});

it.each([
  ['behind a story', endOfStar, 'before', 'work'],
  ['above the first', '## Legend 1: ', 'before', 'work'],
  ['in the next part', '## Legend 2: ', 'before', 'person'],
  ['behind the last section', '\n\n<!-- legends:details\nnumber: 2', 'before', 'person'],
  ['behind the last answer', `${answer}\n\n`, 'behind', 'work'],
  ['at the end', '    text: 30 seconds\n-->\n', 'behind', undefined],
] as const)('reads a whole story without a comment of ours %s', (_, place, where, part) => {
  const { collection, unplaced } = add(place, `\n\n${added}`, where);
  const { legends } = collection;
  expect(legends.slice(0, 2)).toEqual(plain.legends);
  expect(legends[2]).toMatchObject({
    id: 'the-night-of-the-fog',
    head: { number: 77, title: 'The night of the fog', company: 'Northline' },
    followUps: [{ question: 'Who counted?', markdown: 'I did.' }],
  });
  expect(legends[2]?.head.part).toBe(part);
  expect(legends[2]?.sections).toEqual([
    { heading: 'In short', markdown: 'Fog came. I counted boats.' },
    { heading: 'Situation', markdown: 'Fog lay on the \\<100 m quay.' },
    { heading: 'Result', markdown: 'All came home.' },
  ]);
  expect(collection.parts).toEqual(plain.parts);
  expect(unplaced).toEqual([]);
});

it('gives a story added by hand the part above it that is new too, and a name of its own', () => {
  const story = added.replace('The night of the fog', 'Star');
  const { collection, read, lineOf } = add(endOfStar, `# Part 3: Water\n\n${story}`, 'before');
  expect(collection.parts).toEqual([...plain.parts, { id: 'water', title: 'Water' }]);
  expect(collection.legends.map(({ id, head }) => [id, head.part])).toEqual([
    ['star', 'work'],
    ['profile', 'person'],
    ['star-2', 'water'],
  ]);
  expect(read).toContainEqual({ line: lineOf('**Situation:**\n'), text: '**Situation:**', as: 'situation' });
});

it('takes the words of a fact into a story that was copied without its comments', () => {
  const start = whole.indexOf('## Legend 1: ');
  const copy = whole
    .slice(start, whole.indexOf(endOfStar))
    .replace(/ <!-- legends:\w[^>]*-->|<!--[^>]*-->/g, '');
  const { collection } = add(endOfStar, `---\n\n${copy}`, 'before');
  expect(collection.legends[2]?.sections.find(({ heading }) => heading === 'Result')?.markdown).toBe(
    'It drained in 30 s: 80x faster.',
  );
});

it('makes two stories of one that was copied with its comments', () => {
  const start = whole.indexOf('## Legend 1: ');
  const copy = whole.slice(start, whole.indexOf(endOfStar)).replace('Every night the queue grew', 'By day');
  const { collection } = add(endOfStar, `---\n\n${copy}`, 'before');
  const { legends } = merge([collection], { parts: [], types: [], numbers: new Map(), orders: new Map() });
  expect(legends.map(({ id, head }) => [id, head.number])).toEqual([
    ['star', 1],
    ['star-2', 3],
    ['profile', 2],
  ]);
  expect(legends[0]?.sections).toEqual(plain.legends[0]?.sections);
  expect(collection.types).toEqual(plain.types);
});

it.each([
  ['below `full`', '2-3 min) <!-- legends:full -->\n\n**Situation', 'The whole of it:'],
  ['below the end of a page', '    text: 30 seconds\n-->\n', '## Notes'],
  ['behind the table', '| Motivation | 2 |', 'The rest is open.'],
  ['below the heading of a story', '<!-- legends:story star -->', '**Role:** lead'],
  ['below the heading of the follow-ups', '<!-- legends:follow-ups -->', 'They always ask these.'],
  ['below a heading behind an answer', answer, '### Learning'],
  ['above the table', '## Matching Questions to Legends', 'See below.'],
  ['as a remark in a comment', 'form: star', '# ask Ada'],
])('tells of a line %s', (_, place, words) => {
  const at = place.replace('\n\n**Situation', '');
  const [first = ''] = whole.split(at);
  const edited = `${first}${at}\n${at.endsWith('form: star') ? '' : '\n'}${words}\n${whole.slice(first.length + at.length)}`;
  const { collection, unplaced } = readDocument(edited, 'bank.md');
  const line = edited.slice(0, edited.indexOf(words)).split('\n').length;
  expect(unplaced).toEqual([{ line, text: words }]);
  expect(collection).toEqual(plain);
});

it('tells of words of ours that somebody changed where nothing can hold the change', () => {
  const edited = whole
    .replace('### Short Version (30 sec)', '### Short Version (45 sec)')
    .replace('# Quick Reference Guide', '# My guide');
  const { collection, unplaced } = readDocument(edited, 'bank.md');
  expect(unplaced.map(({ text }) => text)).toEqual([
    '### Short Version (45 sec) <!-- legends:section In short -->',
    '# My guide <!-- legends:guide -->',
  ]);
  expect(collection).toEqual(plain);
});

it('tells of the words of a fact that somebody changed, which come back from the fact', () => {
  const edited = whole.replace('show="before" words>40 min<', 'show="before" words>2 h<');
  const { collection, unplaced } = readDocument(edited, 'bank.md');
  expect(unplaced.map(({ text }) => text)).toEqual(['<Fact id="acme.drain" show="before" words>2 h</Fact>']);
  expect(collection).toEqual(plain);
});

it('takes words behind a comment on its line, and a label whose colon was lost', () => {
  const edited = whole
    .replace('**Task:** <!-- legends:section -->', '**Task** <!-- legends:section --> It was Monday.')
    .replace('<!-- legends:story star -->', '<!-- legends:story star --> (draft)');
  const { collection, unplaced } = readDocument(edited, 'bank.md');
  const [star] = collection.legends;
  expect(star?.sections.map(({ heading }) => heading)).toEqual(
    plain.legends[0]?.sections.map(({ heading }) => heading),
  );
  expect(star?.sections[2]?.markdown).toBe('It was Monday.\nI had to empty it by eight in the morning.');
  expect(unplaced.map(({ text }) => text)).toEqual(['(draft)']);
});

it('reads an export below a heading or frontmatter that was put above it', () => {
  const { collection, unplaced } = readDocument(`# My stories\n\n${whole}`, 'bank.md');
  expect(collection).toEqual(plain);
  expect(unplaced).toEqual([{ line: 1, text: '# My stories' }]);
});

it('refuses a comment that is never closed, at its line', () => {
  const edited = whole.replace('    type: achievement\n-->', '    type: achievement');
  const end = edited.lastIndexOf('-->');
  const open = edited.slice(0, end) + edited.slice(end + 3);
  const line = open.slice(0, open.lastIndexOf('<!-- legends:details')).split('\n').length;
  expect(() => readDocument(open, 'bank.md')).toThrow(
    `\`bank.md\`, line ${line}: this comment is never closed: a line that starts with \`-->\` is missing.`,
  );
});

it('brings back a text that itself has the form of a follow-up, a part or a story', () => {
  const text = '**Q: Why?**\n\n> Because.\n\n**Q:: Two**\n\n```\n# Part 1: x\n## Legend 7: y\n```';
  const told = plain.legends.map((story) => ({
    ...story,
    sections: story.sections.map((section) => ({ ...section, markdown: text })),
  }));
  const collection = { ...plain, legends: told };
  expect(readDocument(writeMarkdown(collection), 'bank.md')).toEqual({ collection, read: [], unplaced: [] });
});

it.each([
  [
    'a tab in the YAML',
    'types:\n  achievement: strong',
    'types:\n\tachievement: strong',
    'achievement: strong',
    /the YAML in this comment is broken\. A tab is used to indent\. Indent with spaces\.$/,
  ],
  [
    'plain words',
    /<!-- legends:parts\n[\s\S]*?-->/,
    '<!-- legends:parts\njust words\n-->',
    '<!-- legends:parts',
    /what this comment holds is not valid: /,
  ],
])('names the line of the document where %s stand', (_, from, to, words, message) => {
  const edited = whole.replace(from, to);
  const line = edited.slice(0, edited.indexOf(words)).split('\n').length;
  const read = () => readDocument(edited, 'bank.md');
  expect(read).toThrow(`\`bank.md\`, line ${line}: `);
  expect(read).toThrow(message);
});

it('reads an export whose first line somebody wrote behind', () => {
  const { collection, unplaced } = readDocument(whole.replace('bank 1 -->', 'bank 1 --> of Ada '), 'bank.md');
  expect(collection).toEqual(plain);
  expect(unplaced).toEqual([{ line: 1, text: 'of Ada ' }]);
});
