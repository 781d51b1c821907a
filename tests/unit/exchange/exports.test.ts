import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { writeAnki } from '../../../src/exchange/anki.ts';
import { type Collection, fromBank, fromLegend } from '../../../src/exchange/collection.ts';
import { writeCsv } from '../../../src/exchange/csv.ts';
import { readDocument } from '../../../src/exchange/document.ts';
import { writeDraft } from '../../../src/exchange/draft.ts';
import { writeStory } from '../../../src/exchange/files.ts';
import { buildJsonSchema, writeJson } from '../../../src/exchange/json.ts';
import { writeLlms } from '../../../src/exchange/llms.ts';
import { findLost } from '../../../src/exchange/lost.ts';
import { writeMarkdown } from '../../../src/exchange/markdown.ts';
import { type Imported, readMarkdown } from '../../../src/exchange/read-markdown.ts';
import { writeReading } from '../../../src/exchange/reading.ts';
import { arrangeBank } from '../../../src/legend/arrangement.ts';
import { readBank } from '../../../src/legend/bank.ts';
import { parseGuide } from '../../../src/legend/guide.ts';
import { frontmatterSchema } from '../../../src/legend/schema.ts';
import { parseLegend } from '../../../src/legend/source.ts';

const { bank } = await readBank('tests/fixtures/bank', {
  pace: 140,
  edition: 'private',
  components: ['Scale'],
});

const readLegend = (text: string) =>
  parseLegend(text, {
    id: 'star',
    file: 'star.mdx',
    pace: 140,
    edition: 'private',
    parts: undefined,
    types: undefined,
  });

const [star] = bank.legends;
if (star?.id !== 'star') throw new Error('these tests need the story of the queue');
const part = bank.parts.find(({ id }) => id === star.part);

describe('a story with nothing but what happened', () => {
  const text = '---\nnumber: 3\nform: star\n---\n## Situation\nIt stood.\n## Action\nI ran.\n';
  const lists = { parts: [], types: [] };
  const { legend } = parseLegend(text, {
    id: 'a-night',
    file: 'a.mdx',
    pace: 140,
    edition: 'private',
    ...lists,
  });
  const page = parseGuide('---\norder: 1\n---\nWords.\n', {
    id: 'pace',
    file: 'pace.mdx',
    edition: 'private',
  }).page;
  if (!legend || !page) throw new Error('They are sound.');
  const bare = arrangeBank(
    { legends: [legend], guide: [page], intents: [], concepts: [], ...lists },
    'private',
  );

  it.each([
    ['bank.json', writeJson],
    ['bank.md', writeMarkdown],
  ])('comes back from %s as bare as it was', (file, write) => {
    const { parts, legends, guide } = readDocument(write(fromBank(bare)), file).collection;
    expect(parts).toEqual([]);
    expect(legends).toEqual([
      {
        id: 'a-night',
        head: { number: 3, form: 'star' },
        sections: [
          { heading: 'Situation', markdown: 'It stood.' },
          { heading: 'Action', markdown: 'I ran.' },
        ],
        followUps: [],
      },
    ]);
    expect(guide).toEqual([{ id: 'pace', head: { order: 1, sheet: [] }, markdown: 'Words.' }]);
  });

  it('gives no card that asks and answers nothing', () => {
    expect(
      writeAnki(bare, 'Legends')
        .split('\n')
        .filter((line) => line.startsWith('"')),
    ).toEqual([]);
  });
});

it('publishes the schema of its JSON', async () => {
  const schema = `${JSON.stringify(buildJsonSchema(), undefined, 2)}\n`;
  await expect(schema).toMatchFileSnapshot('../../../public/schema/bank-1.json');
  expect(JSON.parse(writeJson(fromBank(bank)))).toMatchObject({ format: 'interview-legends', version: 1 });
});

it.each([
  ['{', '`bank.json` is not JSON: '],
  ['[]', '`bank.json` is JSON, but not an export of Interview Legends.'],
  ['{"format":"interview-legends","version":2}', '`bank.json` has version 2, this program reads version 1.'],
  [
    '{"format":"interview-legends","version":"1"}',
    '`bank.json` breaks the format at `version`: Invalid input: expected 1.',
  ],
  [
    '{"format":"interview-legends"}',
    '`bank.json` breaks the format at `version`: Invalid input: expected 1.',
  ],
  ['{"format":"interview-legends","version":1}', '`bank.json` breaks the format at `parts`: '],
])('refuses %s plainly', (text, message) => {
  expect(() => readDocument(text, 'bank.json')).toThrow(message);
});

it('shows facts in words in its Markdown, which any other reader of Markdown understands', () => {
  const markdown = writeMarkdown(fromBank(bank));
  expect(markdown).toContain('words>30 s</Fact>');
  expect(markdown).toContain('**Situation:** <!-- legends:section -->');
  const foreign = readMarkdown(markdown.replace(/^.*\n/, ''), 'bank');
  expect(foreign.collection.legends).toHaveLength(bank.legends.length);
  expect(foreign.unplaced).toEqual([]);
});

describe('the table of a Markdown export, edited by hand,', () => {
  const markdown = writeMarkdown(fromBank(bank));
  const [row = ''] = /^\| Achievement.*$/m.exec(markdown) ?? [];
  const read = (edited: string) => readDocument(markdown.replace(row, edited), 'bank.md');
  const line = markdown.slice(0, markdown.indexOf(row)).split('\n').length;
  const typeOf = ({ collection }: Imported) => collection.types.find(({ id }) => id === 'achievement');

  it('wins over what the comment below it holds', () => {
    expect(row).toMatch(/\| 1 \|$/);
    expect(typeOf(read(row.replace('1 |', '2, 1 |')))?.best).toEqual(['profile', 'star']);
    expect(typeOf(read(row.replace('1 |', ' |')))?.best).toEqual([]);
    expect(typeOf(read(row.replace('Achievement', 'Feat \\| deed')))?.title).toBe('Feat | deed');
  });

  it('is told of where it names no story or cannot be read', () => {
    const unknown = row.replace('1 |', '1, 99 |');
    expect(read(unknown).unplaced).toEqual([{ line, text: unknown }]);
    expect(typeOf(read(unknown))?.best).toEqual(['star']);
    const words = row.replace('1 |', 'the queue |');
    expect(read(words).unplaced).toEqual([{ line, text: words }]);
    expect(read(`${row}\n| Luck | 1 |`).unplaced).toEqual([{ line: line + 1, text: '| Luck | 1 |' }]);
    expect(read(row).unplaced).toEqual([]);
  });
});

it('says which line of a Markdown export was broken by hand', () => {
  const broken = writeMarkdown(fromBank(bank)).replace('form: star', 'form: start');
  expect(() => readDocument(broken, 'bank.md')).toThrow(
    /^`bank\.md`, line \d+: `form` in this comment is not valid/,
  );
  const newer = '<!-- legends:bank 2 -->\n';
  expect(() => readDocument(newer, 'bank.md')).toThrow('this program reads version 1');
});

it('gives every card of Anki a name that stays', () => {
  const cards = writeAnki(bank, 'Legends');
  const lines = cards.split('\n');
  expect(lines.slice(0, 6)).toEqual([
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    '#guid column:1',
    '#deck column:2',
    '#tags column:3',
  ]);
  const names = [...cards.matchAll(/^"([^"\t]+)"\t/gm)].map(([, name]) => name);
  const questions = bank.legends.flatMap(({ bestFor, followUps }) => [...bestFor, ...followUps]);
  expect(names).toHaveLength(questions.length + bank.legends.length);
  expect(new Set(names).size).toBe(names.length);
  expect(writeAnki(bank, 'Legends')).toBe(cards);
  expect(names).toContain('star/number');
});

it('writes the matrix as CSV that no spreadsheet takes for a formula', () => {
  const rows = writeCsv(bank).split('\r\n');
  expect(rows[0]).toMatch(/^Question type,1 Queue that never emptied,/);
  expect(rows).toHaveLength(bank.types.length + 2);
  const [type] = bank.types;
  if (!type) throw new Error('The bank has no types.');
  const odd = { ...bank, types: [{ ...type, title: '=1+1, "odd"' }] };
  expect(writeCsv(odd).split('\r\n')[1]).toMatch(/^"'=1\+1, ""odd""",/);
});

it.each(['=', '+', '-', '@', '\t', '\r'])('marks a cell that begins with %j as text', (sign) => {
  const [type] = bank.types;
  if (!type) throw new Error('The bank has no types.');
  const odd = { ...bank, types: [{ ...type, title: `${sign}SUM(A1)` }] };
  expect(writeCsv(odd).split('\r\n')[1]).toMatch(/^"?'/);
});

it('writes cards that hold what the author wrote as text, and what was rendered as it is', () => {
  const odd = {
    ...star,
    title: 'A <b> & "c"',
    bestFor: [{ question: 'Is 1 < 2 & 3 > 2?', type: 'achievement' }],
  };
  const cards = writeAnki({ ...bank, legends: [odd] }, 'Legends')
    .split('\n')
    .filter((line) => line.startsWith('"'))
    .map((line) => line.slice(1, -1).split('"\t"'));
  const [guid, deck, tags, front, back] = cards[0] ?? [];
  expect([guid, deck, tags, front]).toEqual([
    'star/question/is-1-2-3-2',
    `Legends::${part?.title}`,
    'queues postgres',
    'Is 1 &lt; 2 &amp; 3 &gt; 2?',
  ]);
  expect(back).toContain('<small>A &lt;b&gt; &amp; ""c""</small>');
  expect(cards[1]?.[4]).toBe(star.followUps[0]?.html);
  expect(cards.at(-1)?.[4]).toBe('<b>80x</b><br>40 min → 30 s<br>Time to drain the queue');
});

it('says a value once on a card, where it is large', () => {
  const [fact] = star.facts;
  if (!fact) throw new Error('The story has no fact.');
  const { change: _, ...without } = fact;
  const cards = writeAnki({ ...bank, legends: [{ ...star, facts: [without] }] }, 'Legends');
  expect(cards).toContain('"<b>30 s</b><br>Time to drain the queue"');
});

it('takes a sound legend file as it is', () => {
  const text = readFileSync('tests/fixtures/bank/legends/star.mdx', 'utf8');
  const { collection } = readDocument(text, 'some/star.mdx');
  expect(collection.legends).toEqual(fromBank(bank).legends.filter(({ id }) => id === 'star'));
});

it('finds the lines of a file that are no part of its story', () => {
  const text = readFileSync('tests/fixtures/bank/legends/star.mdx', 'utf8');
  const [star] = fromBank(bank).legends.filter(({ id }) => id === 'star');
  if (!star) throw new Error('There is no such story.');
  expect(findLost(text, star)).toEqual([]);
  const more = text.replace('\n## In short', "\nimport { x } from './x.ts';\n\n## In short");
  const line = more.slice(0, more.indexOf('import { x }')).split('\n').length;
  expect(findLost(more, star)).toEqual([{ line, text: "import { x } from './x.ts';" }]);
});

it('finds a heading and a remark in the frontmatter that no export holds', () => {
  const text = readFileSync('tests/fixtures/bank/legends/star.mdx', 'utf8');
  const more = text
    .replace('form: star', 'form: star # ask Ada')
    .replace('hook: A queue', 'hook: >-\n  # 1 queue')
    .replace('### Why did', '### Why <i>did</i>')
    .replace('## Task', '## What I_did, *all* of "it"\n\nWords.\n\n## Doubts\n\n## Task')
    .replace('### Why <i>', '#### Hard ones\n\n### Why <i>');
  const { legend } = readLegend(more);
  if (!legend) throw new Error('It is sound.');
  const lineOf = (words: string) => more.slice(0, more.indexOf(words)).split('\n').length;
  expect(findLost(more, fromLegend(legend))).toEqual(
    ['form: star # ask Ada', '## Doubts', '#### Hard ones'].map((words) => ({
      line: lineOf(words),
      text: words,
    })),
  );
});

it('loses nothing of a new draft but our own prompts, whose headings stand above no story', () => {
  const draft = writeDraft({ form: 'star', number: 3, title: 'Fog' });
  const begun = draft.replace(/(?<=## Situation\n\n).*/, 'Fog came.');
  expect(begun).not.toBe(draft);
  for (const text of [draft, begun]) {
    const { legend } = readLegend(text);
    if (!legend) throw new Error('It is sound.');
    const story = fromLegend(legend);
    expect(story).not.toHaveProperty('preamble');
    expect(findLost(text, story)).toEqual([]);
    const own = text.replace('## In short\n', '{/* Ask Ada. */}\n\n## In short\n');
    expect(own).not.toBe(text);
    const held = readLegend(own).legend;
    expect(held && fromLegend(held).preamble).toBe('{/* Ask Ada. */}');
  }
});

it('writes a story to read: its words as they are said, without reminders, tags and comments', async () => {
  const sink = await readBank('tests/fixtures/kitchen-sink', {
    pace: 140,
    edition: 'public',
    components: ['Scale'],
  });
  const story = sink.bank.legends.find(({ id }) => id === 'everything');
  if (!story) throw new Error('There is no such story.');
  const text = writeReading(story);
  expect(text).toMatch(
    /^## Legend 1: Every construct.* \(Müller & Söhne <GmbH>\)\n\n\*\*Best for questions:\*\*\n- "/,
  );
  expect(text).toContain('\n\n**Task:**\nShow every construct.');
  expect(text).toContain('The money went from a good part of it to a good part of it.');
  expect(text).not.toMatch(/<!--|<Fact|<Note|<Cut|Reminder-for-the-speaker|77771/);
  const { collection, unplaced } = readMarkdown(text, 'everything');
  expect(unplaced).toEqual([]);
  expect(collection.legends.map(({ followUps }) => followUps.length)).toEqual([story.followUps.length]);
});

it('writes signs in a story to read so that Markdown takes them for signs', () => {
  if (!star.situation) throw new Error('The story has no situation.');
  const text = 'a*b* [c] `d` <e> \\f\n# heading\n- entry\n1. number\n> quote';
  const said = writeReading({ ...star, situation: { ...star.situation, text } });
  expect(said).toContain(
    'a\\*b\\* \\[c\\] \\`d\\` \\<e> \\\\f\n\n\\# heading\n\n\\- entry\n\n1\\. number\n\n\\> quote',
  );
});

it('lists in `llms.txt` no part without stories and no guide where there is none, and breaks no link', () => {
  const text = writeLlms(
    { ...bank, legends: [{ ...star, title: 'A [draft] \\ of it' }], guide: [] },
    { name: 'N', description: 'D', storyAddress: (id) => `/${id}.md`, address: (path) => path },
  );
  expect(text).toContain('- [A \\[draft\\] \\\\ of it](/star.md): ');
  expect(text.match(/^## .*$/gm)).toEqual([`## ${part?.title}`, '## Optional']);
  expect(text).not.toContain('Guide');
});

it('says in `llms.txt` only what a story is good for, when it says so', () => {
  const site = {
    name: 'N',
    description: 'D',
    storyAddress: (id: string) => id,
    address: (path: string) => path,
  };
  const legends = bank.legends.slice(0, 1).map((legend) => ({ ...legend, bestFor: [] }));
  expect(writeLlms({ ...bank, legends }, site)).toMatch(new RegExp(`: ${legends[0]?.hook}\n`));
});

it('lists the stories in `llms.txt` by part, with what each is good for', () => {
  const text = writeLlms(bank, {
    name: 'My stories',
    description: 'Ready.',
    storyAddress: (id) => `/base/legends/${id}.md`,
    address: (path) => `/base${path}`,
  });
  expect(text).toMatch(/^# My stories\n\n> Ready\.\n\n/);
  const [part] = bank.parts;
  expect(text).toContain(`\n## ${part?.title}\n\n- [`);
  for (const { id, hook } of bank.legends)
    expect(text).toContain(`](/base/legends/${id}.md): ${hook}. Best for: “`);
  expect(text).toMatch(/\n## Optional\n\n- \[Matrix\]\(\/base\/questions\/\): /);
});

it('writes every key a legend may have to its file, in the order of the schema', () => {
  const [star] = fromBank(bank).legends.filter(({ id }) => id === 'star');
  if (!star) throw new Error('There is no such story.');
  const head = {
    ...star.head,
    year: 2021,
    intents: { 'hard-bug': 'strong' as const },
    tags: ['queues'],
    word: 'queue',
    company: 'Acme',
    visibility: 'draft' as const,
    silence: [{ rule: 'long-hook', reason: 'I like it.' }],
  };
  const [, yaml = ''] = writeStory({ ...star, head }).split('---\n');
  expect(Object.keys(parse(yaml))).toEqual(Object.keys(frontmatterSchema.shape));
});

describe('what somebody changed in the visible part of a Markdown export', () => {
  const whole = writeMarkdown(fromBank(bank));
  const edit = (from: string | RegExp, to: string) => {
    const edited = whole.replace(from, to);
    expect(edited).not.toBe(whole);
    return readDocument(edited, 'bank.md').collection;
  };
  const starOf = ({ legends }: Collection) => legends.find(({ id }) => id === 'star')?.head;

  it('is the title, the number and the company', () => {
    const head = starOf(
      edit(/^## Legend \d+: .* (?=<!-- legends:story star -->)/m, '## Legend 77: A new title (Other Ltd) '),
    );
    expect(head).toMatchObject({ title: 'A new title', number: 77, company: 'Other Ltd' });
    const alone = starOf(
      edit(/^## Legend \d+: .* (?=<!-- legends:story star -->)/m, '## Legend 1: Nameless '),
    );
    expect(alone?.title).toBe('Nameless');
    expect(alone).not.toHaveProperty('company');
  });

  it('is a title that is hidden too, since the visible one differs from it', () => {
    const spaced = {
      ...bank,
      legends: bank.legends.map((one) => ({ ...one, title: `Two  spaces in ${one.id}` })),
    };
    const markdown = writeMarkdown(fromBank(spaced));
    expect(starOf(readDocument(markdown, 'bank.md').collection)?.title).toBe('Two  spaces in star');
    const edited = markdown.replace('Two spaces in star', 'One space in star');
    expect(starOf(readDocument(edited, 'bank.md').collection)?.title).toBe('One space in star');
  });

  it('is a question, a new one, and one taken out', () => {
    const [first] = starOf(fromBank(bank))?.bestFor ?? [];
    if (!first) throw new Error('The story has no question.');
    expect(starOf(edit(`- "${first.question}"`, '- "Who are you really?"'))?.bestFor?.[0]).toEqual({
      question: 'Who are you really?',
      type: first.type,
    });
    const more = starOf(edit(`- "${first.question}"`, `- "${first.question}"\n* Another?`))?.bestFor;
    expect(more?.slice(0, 2)).toEqual([first, { question: 'Another?' }]);
    expect(starOf(edit(`- "${first.question}"\n`, ''))).not.toHaveProperty('bestFor');
  });

  it('is the title of a guide page and of a part', () => {
    const [page] = bank.guide;
    const [part] = bank.parts;
    expect(edit(`## ${page?.title} <!--`, '## Another page <!--').guide[0]?.head.title).toBe('Another page');
    expect(edit(`# Part 1: ${part?.title}`, '# Part 1: Another part').parts[0]?.title).toBe('Another part');
  });
});
