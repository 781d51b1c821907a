import { describe, expect, it } from 'vitest';
import { readBank } from '../../../src/legend/bank.ts';
import { clip, shortTitleOf, titleOf } from '../../../src/legend/fallback.ts';
import { formatFaults } from '../../../src/legend/fault.ts';
import { parseGuide } from '../../../src/legend/guide.ts';
import { parseTypes } from '../../../src/legend/list.ts';
import { parseLegend } from '../../../src/legend/source.ts';
import { copyBank } from './bank-folder.ts';
import { context } from './fixture.ts';

/* A story lacks what its author has not written yet: it can be read all the same, and is told what it wants. */

const read = (head: string, body: string) =>
  parseLegend(`---\n${head}\n---\n\n${body}\n`, { ...context, id: 'night-queue', file: 'night-queue.mdx' });
const telling = `## In short

The queue stopped at night and nobody noticed until the shops opened. I found out.

## Situation

A queue of orders ran dry every night, and for three weeks we believed it was the weather. It was not.

## Action

I read the logs.`;
const bare = read('number: 7\nform: star', telling);

describe('what stands in', () => {
  it('is the author’s own words, whole or cut, or nothing', () => {
    expect(bare.legend).toMatchObject({
      title: 'Night queue',
      shortTitle: 'Night queue',
      part: 'without-part',
      hook: 'Night queue',
      types: {},
      bestFor: [],
      cues: {
        situation: 'A queue of orders ran dry every night, and for three weeks…',
        task: '',
        action: 'I read the logs.',
        result: '',
      },
      standIns: ['title', 'shortTitle', 'part', 'hook', 'types', 'bestFor', 'cues'],
    });
  });

  it('leaves a whole frontmatter as it is', () => {
    const { legend } = read(
      'number: 7\nform: star\ntitle: T\nshortTitle: S\npart: work\nhook: H\ntypes: { failure: strong }\nbestFor: [{ question: Why?, type: failure }]\nword: w\ncues: { situation: s, task: t, action: a, result: r }',
      telling,
    );
    expect(legend).not.toHaveProperty('standIns');
  });

  it('fills a single letter of the cues, and names it', () => {
    const { legend } = read('number: 7\nform: star\ncues: { situation: s, task: t, result: r }', telling);
    expect(legend?.cues).toEqual({ situation: 's', task: 't', action: 'I read the logs.', result: 'r' });
    expect(legend?.standIns).toContain('cues.action');
  });

  it('is for a profile how the short version begins', () => {
    const { legend } = read('number: 7\nform: profile', telling);
    expect(legend?.cues).toEqual(['The queue stopped at night and nobody noticed until the…']);
  });

  it('is for a part a heading behind the others, and for a bank of no parts the only one', async () => {
    const dir = copyBank({ 'legends/night-queue.mdx': `---\nnumber: 7\nform: star\n---\n\n${telling}\n` });
    const parts = async () => (await readBank(dir, context)).bank.parts.map(({ title }) => title);
    expect((await parts()).at(-1)).toBe('Without a part');
    const { bank } = await readBank(copyBank({ 'parts.yaml': '[]\n' }), context);
    expect(bank.parts).toEqual([]);
  });
});

it('asks for each missing key once, in a sentence that says what happens meanwhile', () => {
  expect(formatFaults(bare.faults)).toBe(
    [
      'night-queue.mdx:1:1  warning headline-or-word  Neither `headline` nor `word` is given; no figure is shown. Name a fact under `headline`, or give a short `word` to show in its place.',
      "night-queue.mdx:1:1  warning missing-key  The key `title` is missing; the file's name stands in. Add it: The title of the legend, as on its page.",
      'night-queue.mdx:1:1  warning missing-key  The key `shortTitle` is missing; the title stands in, cut where it is longer. Add it: The title in at most 26 characters, for the matrix and the one-page sheet.',
      'night-queue.mdx:1:1  warning missing-key  The key `part` is missing; the story stands behind all parts. Add it: The part of the collection it stands in: an id of `content/parts.yaml`.',
      'night-queue.mdx:1:1  warning missing-key  The key `hook` is missing; the title stands in. Add it: The one line that brings the story back; it leads the card.',
      'night-queue.mdx:1:1  warning missing-key  The key `types` is missing; the story stands under no question type. Add it: The matrix cells of this legend: question type id → `strong` or `workable`.',
      'night-queue.mdx:1:1  warning missing-key  The key `bestFor` is missing; the story stands under no question. Add it: The questions this legend answers best, each with its type.',
      'night-queue.mdx:1:1  warning missing-key  The key `cues` is missing; the sheet shows how the sections begin. Add it: Keywords for the one-page sheet: a line a letter for `star`, a list of lines for `profile`.',
      'night-queue.mdx:14:1  warning missing-section  The section `## Task` is missing; a `form: star` legend needs it. Add it.',
      'night-queue.mdx:16:17  warning missing-section  The section `## Result` is missing; a `form: star` legend needs it. Add it.',
    ].join('\n'),
  );
});

it.each([
  ['bestFor: [{ question: Why? }]', 'bestFor[0].type', 'the question stands under no type'],
  ['cues: { situation: s, action: a, result: r }', 'cues.task', 'the sheet shows how the section begins'],
])('asks for what `%s` lacks at its place', (line, key, meanwhile) => {
  const { legend, faults } = read(`number: 7\nform: star\n${line}`, telling);
  expect(legend).toBeDefined();
  const own = faults.filter(({ message }) => message.includes(`\`${key}\``));
  expect(own.map(({ line, severity, message }) => [line, severity, message])).toEqual([
    [4, 'warning', `The key \`${key}\` is missing; ${meanwhile}.`],
  ]);
});

it('asks once where a key was mistyped, and keeps errors errors', () => {
  const { legend, faults } = read('number: 7\nform: star\nhoook: H\ntitle: ""', telling);
  expect(legend).toBeUndefined();
  expect(faults.map(({ code, severity, message }) => [code, severity, message])).toEqual(
    expect.arrayContaining([
      ['unknown-key', 'error', 'The key `hoook` is not known here.'],
      ['empty-text', 'error', '`title` is empty.'],
    ]),
  );
  expect(formatFaults(faults)).not.toMatch(/The key `(?:hook|title)` is missing/);
});

it('asks a question type and a guide page for their texts', () => {
  const { types, faults } = parseTypes('- id: a\n  title: Technical questions of any kind\n', 't.yaml');
  expect(types.map(shortTitleOf)).toEqual(['Technical questions…']);
  const page = parseGuide('---\norder: 1\n---\n\nText\n', {
    id: 'on-time',
    file: 'g.mdx',
    edition: 'private',
  });
  expect(page.page).toMatchObject({
    title: 'On time',
    shortTitle: 'On time',
    standIns: ['title', 'shortTitle'],
  });
  expect(formatFaults([...faults, ...page.faults])).toBe(
    [
      "g.mdx:1:1  warning missing-key  The key `title` is missing; the file's name stands in. Add it: Title of the guide page.",
      'g.mdx:1:1  warning missing-key  The key `shortTitle` is missing; the title stands in, cut where it is longer. Add it: Heading of its block on the sheet.',
      't.yaml:1:3  warning missing-key  The key `shortTitle` is missing; the title stands in, cut where it is longer. Add it: The title for the small matrix on the sheet.',
      't.yaml:1:3  warning missing-key  The key `checking` is missing; its page does not say what they check. Add it: What the interviewer is really checking.',
    ].join('\n'),
  );
});

it('shows no section that waits for its text, and an unanswered follow-up without an answer', () => {
  const { legend, faults } = read(
    'number: 7\nform: star',
    '## In short\n\n{/* About 70 words. */}\n\n## Situation\n\nNight.\n\n## Follow-ups\n\n### Why?',
  );
  expect(legend).not.toHaveProperty('inShort');
  expect(legend?.followUps).toMatchObject([{ question: 'Why?', html: '', seconds: 0 }]);
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it.each([
  ['short', 26, 'short'],
  ['One two three four five six', 26, 'One two three four five…'],
  ['Donaudampfschifffahrtsgesellschaft', 20, 'Donaudampfschifffah…'],
  ['我们在夜里发现队列停止了而且没有人注意到这件事情', 10, '我们在夜里发现队列…'],
  ['two\n lines', 26, 'two lines'],
  ['It was late, and dark', 13, 'It was late…'],
])('cuts %s to %i', (text, max, cut) => {
  expect(clip(text, max)).toBe(cut);
  expect(cut.length).toBeLessThanOrEqual(max);
});

it('reads a file’s name as a title', () => {
  expect(titleOf('the-night-queue')).toBe('The night queue');
});
