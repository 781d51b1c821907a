import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Story } from '../../../src/exchange/collection.ts';
import { readQuestions } from '../../../src/exchange/head-line.ts';
import { labelField, readLabel } from '../../../src/exchange/label-line.ts';
import { readLines, splitLines } from '../../../src/exchange/lines.ts';
import { readMarkdown } from '../../../src/exchange/read-markdown.ts';

/* Every form in which people keep their stories, one fixture each: all is understood, nothing is left over. */

const read = (name: string) => readMarkdown(readFileSync(`tests/fixtures/exchange/${name}.md`, 'utf8'), name);
const headings = ({ sections }: Story) => sections.map(({ heading }) => heading);
const star = ['Situation', 'Task', 'Action', 'Result'];

it.each([
  ['numbered', 2],
  ['context-goal', 2],
  ['letters', 2],
  ['headings', 1],
  ['car', 1],
  ['soar', 1],
  ['star-learning', 1],
  ['labels', 6],
  ['frontmatter', 1],
  ['separators', 3],
  ['windows', 1],
  ['languages', 5],
  ['emoji', 1],
  ['mdx-signs', 1],
  ['template', 2],
  ['many-in-one', 4],
])('reads every line of %s', (name, stories) => {
  const { collection, unplaced } = read(name);
  expect(unplaced).toEqual([]);
  expect(collection.legends).toHaveLength(stories);
});

it.each(['context-goal', 'letters', 'labels', 'windows', 'many-in-one'])(
  'finds all four pieces in %s',
  (name) => {
    for (const story of read(name).collection.legends) expect(headings(story)).toEqual(star);
  },
);

it('reads the numbered form whole', () => {
  const { collection } = read('numbered');
  const [ferry, work] = collection.legends;
  expect(ferry?.head).toEqual({
    title: 'The Ferry Timetable',
    shortTitle: 'The Ferry Timetable',
    number: 1,
    part: 'under-the-bonnet',
    company: 'Northline',
    form: 'star',
    types: { 'performance-scale': 'strong', 'working-style': 'strong' },
    bestFor: [
      { question: 'Tell me about a slow system you made fast' },
      { question: 'Describe a problem nobody wanted' },
    ],
  });
  expect(ferry?.followUps.map(({ question }) => question)).toEqual([
    'Why not cache alone?',
    'What would you do differently?',
  ]);
  expect(work && headings(work)).toEqual(['In short', 'What people notice']);
  expect(work?.head.bestFor).toEqual([{ question: "What's your working style?", type: 'working-style' }]);
  expect(collection.parts).toEqual([{ id: 'under-the-bonnet', title: 'Under the bonnet' }]);
  expect(collection.types.map(({ id, best }) => [id, best])).toEqual([
    ['performance-scale', ['the-ferry-timetable']],
    ['working-style', ['how-i-work', 'the-ferry-timetable']],
  ]);
  expect(collection.guide.map(({ head }) => head.title)).toEqual([
    'My Stories (and answers)',
    'Checklist',
    'Timing',
  ]);
});

it('keeps sub-headings of a piece inside it', () => {
  const [first] = read('numbered').collection.legends;
  expect(first?.sections.find(({ heading }) => heading === 'Action')?.markdown).toBe(
    `First I measured:
1. The page ran one query for each island
2. Nothing was cached

**Week 2 - The fix:**
- Joined the queries
- Cached the result for a minute`,
  );
});

it('keeps an obstacle and a lesson as sections of their own', () => {
  const [archive] = read('soar').collection.legends;
  expect(archive && headings(archive)).toEqual(['Situation', 'Obstacle', 'Action', 'Result']);
  const [form] = read('star-learning').collection.legends;
  expect(form && headings(form)).toEqual([...star, 'Learning']);
});

it('invents nothing: what has no source is left out', () => {
  const [car] = read('car').collection.legends;
  expect(car?.head).toEqual({ title: 'Two clocks', shortTitle: 'Two clocks', form: 'star' });
  expect(car && headings(car)).toEqual(['Situation', 'Action', 'Result']);
});

it('keeps foreign frontmatter in a note to the speaker', () => {
  const [lamp] = read('frontmatter').collection.legends;
  expect(lamp?.head).toMatchObject({ company: 'Coastguard', tags: ['electronics', 'fault-finding'] });
  expect(lamp?.sections.at(-1)?.markdown).toContain(`<Note>

\`\`\`yaml
date: 2021-05-02
role: Engineer
rating: 4
nested:
  team: night # three people
\`\`\`

</Note>`);
});

it('reads a template filled in, remarks on its labels left out', () => {
  const [bridge, quiet] = read('template').collection.legends;
  expect(bridge).toMatchObject({
    head: {
      tags: ['leadership', 'achievement'],
      bestFor: [{ question: 'Tell me about a time you led' }, {}],
    },
    followUps: [{ question: 'How did you cut the plan?', markdown: '' }, {}],
  });
  expect(bridge && headings(bridge)).toEqual(['In short', ...star]);
  expect(quiet && headings(quiet)).toEqual(star);
});

it('reads six languages', () => {
  const { legends } = read('languages').collection;
  for (const story of legends) expect(headings(story)).toEqual(expect.arrayContaining(star));
  expect(legends.map(({ id }) => id)).toEqual([
    'склад-и-очередь',
    'el-horno',
    '夜班的灯',
    'der-fahrplan',
    'a-ponte',
  ]);
  expect(legends[0]?.followUps[0]?.question).toBe('Почему не второй склад?');
  expect(legends[0]?.head.bestFor).toEqual([{ question: 'Расскажите о сложной задаче' }]);
});

it('names a story without a title after its file and leaves the title open', () => {
  const untitled = read('separators').collection.legends[2];
  expect(untitled).toMatchObject({ id: 'separators', head: { form: 'star' } });
});

it('takes a heading of signs alone for no title of a page', () => {
  const { collection } = readMarkdown('S: fog\nR: home\n# ** **\n## Situation', 'notes');
  expect(collection.guide).not.toEqual([]);
  expect(collection.guide.filter(({ head }) => head.title?.trim() === '')).toEqual([]);
});

it('places nothing of a document without a story, and says so line by line', () => {
  const { collection, unplaced } = readMarkdown('# Shopping\n\n- milk\n', 'shopping');
  expect(collection.legends).toEqual([]);
  expect(unplaced).toEqual([
    { line: 1, text: '# Shopping' },
    { line: 3, text: '- milk' },
  ]);
});

it('leaves a row of the matrix unplaced that names a story nobody told', () => {
  const source = readFileSync('tests/fixtures/exchange/numbered.md', 'utf8').replace('| 2, 1 |', '| 2, 9 |');
  expect(readMarkdown(source, 'x').unplaced).toEqual([{ line: 80, text: '| Working Style | 2, 9 |' }]);
});

/* Signs that fit no form in numbers no author writes: tried in every split, they would not be read within a test's time. */
const blanks = ' '.repeat(200_000);
it.each([
  ['comments that never end', '<!--\n\n', 60_000],
  ['fences that never end', '```js\n\n', 60_000],
])('classifies %s in one go', (_, text, times) => {
  const lines = readLines(splitLines(text.repeat(times)));
  expect(new Set(lines.map(({ kind }) => kind))).toEqual(new Set(['text', 'blank']));
});

it.each([
  ['in front of a line', `${blanks}x`],
  ['behind a list mark', `-${blanks}x`],
  ['within bold words', `**Situation${blanks}x**`],
  ['within a heading', `### a${blanks}x`],
])('looks for a label past many blanks %s', (_, text) => {
  const [line] = readLines([text]);
  if (!line) throw new Error('There is a line.');
  expect(readLabel(line)?.words ?? '').not.toBe('Situation');
});

it('looks for a label past many figures', () => {
  const words = `${'1'.repeat(200_000)}x`;
  expect(labelField({ words, rest: '', style: 'bold' }, ['question'])).toBeUndefined();
});

it('looks for questions past many marks that open one', () => {
  const words = `${'„'.repeat(200_000)}x`;
  expect(readQuestions(words)).toEqual([words]);
});
