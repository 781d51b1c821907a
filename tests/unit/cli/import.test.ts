import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { check } from '../../../src/cli/commands/check.ts';
import { exportStories } from '../../../src/cli/commands/export.ts';
import { importStories } from '../../../src/cli/commands/import.ts';
import { nextSteps } from '../../../src/cli/reporters/import-report.ts';
import { readBank } from '../../../src/legend/bank.ts';
import { formatFaults, isError } from '../../../src/legend/fault.ts';
import { call, makeBank, makeFolder, readAll } from './command.ts';

const numbered = 'tests/fixtures/exchange/numbered.md';

it('only reports until it is told to write', async () => {
  const into = join(makeFolder(), 'content');
  const report = await call(importStories, numbered, '--into', into);
  expect(report).toContain('2 stories, 1 part, 3 questions, 3 follow-ups, 2 question types, 3 guide pages');
  expect(report).toContain('**Situation:** → situation (line 20)');
  expect(report).toContain('Every line is placed.');
  expect(report).toContain('warning missing-key  The key `hook` is missing; the title stands in.');
  expect(report).toContain('Nothing is written without --write.');
  expect(existsSync(into)).toBe(false);
});

it('writes a content folder', async () => {
  const into = join(makeFolder(), 'content');
  await call(importStories, numbered, '--into', into, '--write');
  expect(Object.keys(readAll(into))).toEqual([
    'guide/checklist.mdx',
    'guide/my-stories-and-answers.mdx',
    'guide/timing.mdx',
    'legends/how-i-work.mdx',
    'legends/the-ferry-timetable.mdx',
    'parts.yaml',
    'question-types.yaml',
  ]);
});

it('names the files of a folder that it does not read', async () => {
  const folder = makeFolder({
    'a.md': '# Fog\n\n**Situation:** Fog.\n\n**Result:** Home.\n',
    'b.docx': '',
    'c.csv': '',
  });
  const passed = [join(folder, 'b.docx'), join(folder, 'c.csv')];
  const into = makeFolder();
  expect(await call(importStories, folder, '--into', into)).toContain(
    `\n\nPassed over, 2 files that are no Markdown, text or JSON\n  ${passed.join('\n  ')}\n\n`,
  );
  const report = JSON.parse(await call(importStories, folder, '--into', into, '--json'));
  expect(report).toMatchObject({ passedOver: passed });
});

it('passes over the settings of other programs in a folder, and says so', async () => {
  const folder = makeFolder({
    'a.md': '# Fog\n\n**Situation:** Fog.\n\n**Result:** Home.\n',
    'package.json': '{ "name": "x" }',
    'tsconfig.json': '{ // no JSON\n}',
  });
  for (const [inner, name] of [
    ['.obsidian', 'app.json'],
    ['.obsidian', 'notes.md'],
    ['node_modules', 'README.md'],
    ['more', 'b.md'],
  ] as const) {
    mkdirSync(join(folder, inner), { recursive: true });
    writeFileSync(join(folder, inner, name), '# Ice\n\n**Situation:** Ice.\n\n**Result:** Home.\n');
  }
  const passed = [join(folder, 'package.json'), join(folder, 'tsconfig.json')];
  const into = makeFolder();
  const report = await call(importStories, folder, '--into', into);
  expect(report).toContain(
    `\n\nPassed over, 2 JSON files that are no export of Interview Legends\n  ${passed.join('\n  ')}\n\n`,
  );
  const json = JSON.parse(await call(importStories, folder, '--into', into, '--json'));
  expect(json.passedOver).toEqual(passed);
  expect(json.documents.map(({ file }: { file: string }) => file)).toEqual([
    join(folder, 'a.md'),
    join(folder, 'more', 'b.md'),
  ]);
});

it('refuses a JSON of others that was named, a bank in a folder that is broken, and a folder with neither', async () => {
  const folder = makeFolder({ 'app.json': '{}' });
  await expect(call(importStories, join(folder, 'app.json'))).rejects.toMatchObject({ code: 'unknown-json' });
  await expect(call(importStories, folder, join(folder, 'app.json'))).rejects.toMatchObject({
    code: 'unknown-json',
  });
  await expect(call(importStories, folder)).rejects.toThrow(`No story was found in \`${folder}\`.`);
  const broken = makeFolder({ 'bank.json': '{ "format": "interview-legends", "version": 1' });
  await expect(call(importStories, broken)).rejects.toMatchObject({ code: 'broken-json' });
});

it('says as JSON where every label went', async () => {
  const report = JSON.parse(await call(importStories, numbered, '--into', makeFolder(), '--json'));
  expect(report).toMatchObject({ written: false, documents: [{ legends: 2, unplaced: [] }] });
  expect(report.documents[0].read).toContainEqual({ line: 23, text: '**Task:**', as: 'task' });
});

it('replaces nothing without --force, and then only what differs', async () => {
  const into = makeFolder();
  await call(importStories, numbered, '--into', into, '--write');
  const before = readAll(into);
  await call(importStories, numbered, '--into', into, '--write');
  expect(readAll(into)).toEqual(before);
  const path = join(into, 'legends/how-i-work.mdx');
  writeFileSync(path, 'my own words');
  await expect(call(importStories, numbered, '--into', into, '--write')).rejects.toThrow(
    'exists already; nothing was written',
  );
  expect(readAll(into)['legends/how-i-work.mdx']).toBe('my own words');
  expect(await call(importStories, numbered, '--into', into)).toContain(
    `how-i-work.mdx  (exists and differs: needs --force)\n`,
  );
  const report = await call(importStories, numbered, '--into', into, '--write', '--force');
  expect(report).toContain('how-i-work.mdx  (replaced)\n');
  expect(report).not.toContain('--force');
  expect(readAll(into)).toEqual(before);
});

it('adds to a bank: free numbers, new entries behind the lists, every line there kept', async () => {
  const into = makeBank();
  const before = readAll(into);
  const report = await call(
    importStories,
    'tests/fixtures/exchange/context-goal.md',
    '--into',
    into,
    '--write',
  );
  expect(report).toContain('parts.yaml  (got new entries)');
  const after = readAll(into);
  expect(after['parts.yaml']).toBe(`${before['parts.yaml']}- id: story-bank\n  title: Story bank\n`);
  for (const [name, text] of Object.entries(before))
    if (name !== 'parts.yaml') expect(after[name]).toBe(text);
  expect(after['legends/the-vanishing-invoices.mdx']).toContain('number: 3\n');
  expect(after['legends/teaching-the-night-shift.mdx']).toContain('number: 4\n');
});

const entry = '- id: story-bank\n  title: Story bank\n';
const listed = '- id: work # the first\n  title: "Work"\n- id: person\n  title: Person\n';
it.each([
  ['a plain list', listed, listed + entry],
  ['a list without an end of line', listed.trimEnd(), listed + entry],
  ['an indented list', listed.replace(/^/gm, '  ').trimEnd(), (listed + entry).replace(/^(?=.)/gm, '  ')],
  ['remarks around an empty list', '# Ours.\n[] # none yet\n# The end.\n', undefined],
  [
    'a list in brackets',
    '# Ours.\n[{ id: work, title: "Work" }, { id: person, title: Person }]\n',
    undefined,
  ],
  ['a list with an end', `# Ours.\n---\n${listed}...\n`, undefined],
  ['nothing', '', entry],
  ['a list behind a byte order mark', `\uFEFF${listed}`, `\uFEFF${listed}${entry}`],
  ['a list with Windows ends', listed.replaceAll('\n', '\r\n'), listed.replaceAll('\n', '\r\n') + entry],
  ['remarks alone', '# Ours.', `# Ours.\n${entry}`],
  ['a word for nothing', '# Ours.\n~\n', undefined],
])('adds to %s what it lacks, and leaves the rest', async (_, text, expected) => {
  const into = makeBank();
  const path = join(into, 'parts.yaml');
  writeFileSync(path, text);
  await call(importStories, 'tests/fixtures/exchange/context-goal.md', '--into', into, '--write');
  const written = readFileSync(path, 'utf8');
  if (expected !== undefined) expect(written).toBe(expected);
  expect(parse(written.replace('\uFEFF', ''))).toEqual([
    ...(parse(text.replace('\uFEFF', '')) ?? []),
    ...parse(entry),
  ]);
  for (const remark of text.match(/#.*/g) ?? []) expect(written).toContain(remark);
  expect(written.includes('"Work"')).toBe(text.includes('"Work"'));
});

it.each([
  ['a: b\n', 1],
  ['# Ours.\n- id: work\n  title: Work\n- Person\n', 4],
  ['# Ours.\nid: work\n- person\n', 3],
])('writes over no list that it cannot read: %j', async (text, line) => {
  const into = makeBank();
  const path = join(into, 'parts.yaml');
  writeFileSync(path, text);
  const attempt = call(importStories, numbered, '--into', into, '--write', '--force');
  await expect(attempt).rejects.toThrow(`parts.yaml:${line}:`);
  await expect(attempt).rejects.toMatchObject({ code: 'broken-list' });
  expect(readFileSync(path, 'utf8')).toBe(text);
});

it('tells what a document says of a list otherwise than one before it', async () => {
  const [first, second] = [makeBank(), makeBank()];
  writeFileSync(join(second, 'parts.yaml'), '- id: work\n  title: At sea\n- id: person\n  title: Person\n');
  const folder = makeFolder();
  const documents = await Promise.all(
    [first, second].map(async (bank, at) => {
      const out = join(folder, `${at}.md`);
      await call(exportStories, bank, '--to', 'md', '--out', out);
      return out;
    }),
  );
  const report = await call(importStories, ...documents, '--into', makeFolder());
  expect(report).toMatch(
    /Left as they are, 1 value of lists: .*\n.*`work` has `title: Work`, the document `title: At sea`/,
  );
});

it('tells what the lists of the folder say otherwise, and leaves them', async () => {
  const into = makeBank();
  const out = join(makeFolder(), 'bank.md');
  await call(exportStories, into, '--to', 'md', '--out', out);
  const lists = { parts: join(into, 'parts.yaml'), types: join(into, 'question-types.yaml') };
  const before = readAll(into);
  expect(await call(importStories, out, '--into', into)).not.toContain('Left as');
  const edited = readFileSync(out, 'utf8')
    .replace('# Part 1: Work', '# Part 1: Craft')
    .replace('| Achievement | 1 |', '| Feat | 2, 1 |');
  writeFileSync(out, edited);
  const report = await call(importStories, out, '--into', into, '--write', '--force');
  expect(report).toContain(
    `Left as they are, 3 values of lists: your files say something else. Where the document is right, change them there
  ${lists.parts}: \`work\` has \`title: Work\`, the document \`title: Craft\`
  ${lists.types}: \`achievement\` has \`title: Achievement\`, the document \`title: Feat\`
  ${lists.types}: \`achievement\` has \`best: [star]\`, the document \`best: [profile, star]\``,
  );
  for (const name of ['parts.yaml', 'question-types.yaml']) expect(readAll(into)[name]).toBe(before[name]);
  const json = JSON.parse(await call(importStories, out, '--into', into, '--json'));
  expect(json.left[0]).toEqual({
    file: lists.parts,
    id: 'work',
    key: 'title',
    held: 'Work',
    received: 'Craft',
  });
});

it('reads a folder of documents, and gives two stories of one name two names', async () => {
  const text = '## Fog\n\n**Situation:** Fog.\n\n**Result:** Home.\n';
  const folder = makeFolder({ 'a.md': text, 'b.markdown': text, 'photo.png': new Uint8Array([0]) });
  const into = makeFolder();
  await call(importStories, folder, '--into', into, '--write');
  expect(Object.keys(readAll(into)).filter((name) => name.startsWith('legends'))).toEqual([
    'legends/fog-2.mdx',
    'legends/fog.mdx',
  ]);
});

it('brings an export back as the folder it was', async () => {
  const bank = makeBank();
  for (const form of ['json', 'md']) {
    const out = join(makeFolder(), `bank.${form}`);
    const into = makeFolder();
    await call(exportStories, bank, '--to', form, '--out', out);
    await call(importStories, out, '--into', into, '--write');
    const again = await call(exportStories, into, '--to', form);
    expect(again).toBe(await call(exportStories, bank, '--to', form));
  }
});

it.each<[string, string | Uint8Array, string]>([
  ['a binary file', new Uint8Array([1, 0, 2]), 'is not a text file'],
  ['text that is not UTF-8', new Uint8Array([0x23, 0xff, 0x41]), 'is not UTF-8 text'],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x23, 0x00]), 'is UTF-16, expected UTF-8'],
  ['50 MB', new Uint8Array(50 * 1024 * 1024).fill(97), 'has 50 MB, expected at most 10 MB'],
  ['a document without a story', '# Shopping\n\n- milk\n', 'No story was found in'],
  ['an empty file', '', 'No story was found in'],
])('refuses %s in one sentence', async (_, bytes, message) => {
  const path = join(makeFolder({ 'notes.md': bytes }), 'notes.md');
  await expect(call(importStories, path, '--into', makeFolder())).rejects.toThrow(message);
});

it('refuses a missing file and a folder without documents', async () => {
  await expect(call(importStories, 'nowhere.md')).rejects.toThrow(
    '`nowhere.md` cannot be read: it does not exist.',
  );
  await expect(call(importStories, makeFolder())).rejects.toThrow('holds no document');
});

it('reads CRLF, a path with spaces and emoji, a linked document, and no link that leads in a circle', async () => {
  const folder = join(makeFolder(), 'my stories 😀');
  mkdirSync(folder);
  const text = '## Fog\r\n\r\n**Situation:** Fog.\r\n\r\n**Result:** Home.\r\n';
  const elsewhere = join(makeFolder({ 'rain.md': text.replaceAll('Fog', 'Rain') }), 'rain.md');
  writeFileSync(join(folder, 'the fog ☁.md'), text);
  symlinkSync(elsewhere, join(folder, 'linked.md'));
  symlinkSync('.', join(folder, 'circle'));
  const into = join(makeFolder(), 'in to 😀');
  await call(importStories, folder, '--into', into, '--write');
  const written = readAll(into);
  expect(Object.keys(written).filter((name) => name.startsWith('legends'))).toEqual([
    'legends/fog.mdx',
    'legends/rain.mdx',
  ]);
  expect(Object.values(written).join('')).not.toContain('\r');
});

it.skipIf(process.getuid?.() === 0)(
  'refuses a folder it may not read and a target it may not write',
  async () => {
    const locked = makeFolder({ 'a.md': '' });
    chmodSync(locked, 0o000);
    await expect(call(importStories, locked)).rejects.toThrow('access is denied');
    chmodSync(locked, 0o555);
    await expect(call(importStories, numbered, '--into', join(locked, 'x'), '--write')).rejects.toThrow(
      'cannot be written',
    );
    chmodSync(locked, 0o755);
  },
);

it('leaves nothing half-written when a target is in the way', async () => {
  const into = makeFolder();
  mkdirSync(join(into, 'guide', 'timing.mdx'), { recursive: true });
  await expect(call(importStories, numbered, '--into', into, '--write', '--force')).rejects.toThrow(
    'cannot be written: it is a folder',
  );
  expect(readAll(into)).toEqual({});
});

it('ends with the commands to type next, for the shell of the system', async () => {
  const into = join(makeFolder(), 'my stories');
  const report = await call(importStories, numbered, '--into', into, '--write');
  expect(report).toMatch(
    new RegExp(`Written to ${into}. Next:\n  npm run legends -- check "${into}"\n.*npm start\n$`),
  );
  expect(nextSteps('mine', 'linux')).toBe('  npm run legends -- check mine\n  CONTENT_DIR=mine npm start');
  expect(nextSteps('mine', 'win32')).toBe(
    "  npm run legends -- check mine\n  $env:CONTENT_DIR='mine'; npm start",
  );
  expect(nextSteps('content')).toBe('  npm run legends -- check\n  npm start');
});

it.each(readdirSync('tests/fixtures/exchange'))(
  'makes of %s a bank that a site can be built from',
  async (name) => {
    const into = makeFolder();
    await call(importStories, join('tests/fixtures/exchange', name), '--into', into, '--write');
    const { bank, faults, ids } = await readBank(into, { pace: 140, edition: 'private' });
    expect(formatFaults(faults.filter(isError))).toBe('');
    expect(ids).not.toEqual([]);
    expect(bank.legends.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(await call(check, into)).toMatch(/warnings? in \d+ files?/);
  },
);

it('takes a story file with a component of the site as it is, and finds it sound', async () => {
  const path = 'tests/fixtures/kitchen-sink/legends/drawn.mdx';
  expect(readFileSync(path, 'utf8')).toContain('\n<Scale ');
  const into = makeFolder();
  const report = await call(importStories, path, '--into', into, '--write');
  expect(report).not.toContain('Scale');
  expect(readAll(into)['legends/drawn.mdx']).toContain('\n<Scale id="drawn.size" />\n');
});

it('gives a bank without types and intents those of the project', async () => {
  const into = makeFolder();
  await call(importStories, 'tests/fixtures/exchange/letters.md', '--into', into, '--write');
  expect(readAll(into)['question-types.yaml']).toBe('[]\n');
  const [own, ours] = await Promise.all(
    [into, 'content'].map((dir) => readBank(dir, { pace: 140, edition: 'private' })),
  );
  expect(own?.bank.types.map(({ id, best }) => [id, best])).toEqual(
    ours?.bank.types.map(({ id }) => [id, []]),
  );
  expect(own?.bank.intents).toEqual(ours?.bank.intents);
  expect(own?.bank.concepts).toEqual(ours?.bank.concepts);
});

it('gives a number that is taken to nobody twice', async () => {
  const text = '## Story 1: Fog\n\n**Situation:** Fog.\n\n**Result:** Home.\n';
  const into = makeFolder();
  const folder = makeFolder({ 'a.md': text, 'b.md': text.replaceAll('Fog', 'Ice') });
  await call(importStories, folder, '--into', into, '--write');
  const files = readAll(into);
  expect(files['legends/fog.mdx']).toContain('number: 1\n');
  expect(files['legends/ice.mdx']).toContain('number: 2\n');
});

it('leaves a text that is too long for its key where it stood', async () => {
  const hook = 'It was the longest night that any of us on the quay could remember';
  const text = `## Fog\n\n**Hook:** ${hook}\n\n**Situation:** Fog.\n\n**Result:** Home.\n`;
  const into = makeFolder();
  await call(importStories, join(makeFolder({ 'a.md': text }), 'a.md'), '--into', into, '--write');
  const story = readAll(into)['legends/fog.mdx'];
  expect(story).not.toMatch(/^hook:/m);
  expect(story).toContain(hook);
});
