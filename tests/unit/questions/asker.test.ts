import { describe, expect, it, test } from 'vitest';
import type { AnswerStory, LeadPiece } from '../../../src/questions/answer/answer.ts';
import {
  longestQuestion,
  readAskAddress,
  writeAskAddress,
} from '../../../src/questions/answer/ask-address.ts';
import { buildAskIndex } from '../../../src/questions/answer/ask-index.ts';
import { markAsked, readAsked } from '../../../src/questions/answer/asked-words.ts';
import { buildAsker } from '../../../src/questions/answer/asker.ts';
import { describeIntents, pickPhrasings } from '../../../src/questions/answer/intent-detail.ts';
import { buildIntentMatrix, buildIntentRows } from '../../../src/questions/answer/intent-rows.ts';
import { buildMatrix } from '../../../src/questions/matrix/matrix.ts';
import { bank, index, readJudged } from './asking.ts';

const ready = 'You have an answer ready';
const asked = buildAskIndex(bank, index, 'private');
const ask = buildAsker(asked);
const read = (lead: LeadPiece[]) => lead.map(({ text, isBold }) => (isBold ? `*${text}*` : text)).join('');
const titleOf = (intent: string) => bank.intents.find(({ id }) => id === intent)?.title;
const nearest = (story: AnswerStory | undefined) =>
  story?.nearest.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

describe('an answer', () => {
  it('begins with the story, its card, the nearest question and what it serves', () => {
    const { kind, lead, stories } = ask('How would you set priorities when all is urgent?');
    expect(kind).toBe('stories');
    expect(read(lead)).toBe('');
    expect(stories[0]).toMatchObject({
      id: 'two-nurses-for-thirty',
      fit: 'strong',
      serves: titleOf('prioritizing'),
    });
    expect(stories[0]?.seconds).toMatch(/^\d+ s$/);
    expect(nearest(stories[0])).toBe('How do you [set priorities] when everything is [urgent]?');
  });

  it('to a follow-up of a story is that story, whatever else the words may mean', () => {
    const { kind, lead, stories, intents } = ask('Why chlorhexidine over other disinfectants?');
    expect({ kind, lead, intents }).toEqual({ kind: 'stories', lead: [], intents: [] });
    expect(stories).toHaveLength(1);
    expect(stories[0]).toMatchObject({
      id: 'the-tuesday-infections',
      fit: 'strong',
      serves: ready,
    });
    expect(nearest(stories[0])).toBe('Why [chlorhexidine] over other [disinfectants]?');
  });

  it('to a prepared question that means something else says that its answer is ready', () => {
    const { stories } = ask('What was your biggest mistake as a teacher?');
    expect(stories[0]).toMatchObject({ id: 'the-student-who-froze', fit: 'strong', serves: ready });
  });

  it('marks no story better than it serves the intent named beside it', async () => {
    const judged = (await readJudged('tests/gold/questions.tsv')).map(({ question }) => question);
    const own = bank.legends.flatMap(({ bestFor, followUps }) => [...bestFor, ...followUps]);
    const wrong = [...judged, ...own.map(({ question }) => question)].flatMap((question) => {
      const { stories, parts, intents } = ask(question);
      if (parts.length > 1) return [];
      return stories.flatMap(({ id, fit, serves }) => {
        const named = intents.find(({ title }) => title === serves);
        const served = named && bank.legends.find((legend) => legend.id === id)?.intents[named.id];
        const isRight = named ? served === fit : serves === (fit === 'near' ? 'Comes near' : ready);
        return isRight ? [] : [`${question} ${id}: ${fit}, ${serves}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('gives a command for a shell that runs nothing of the question', () => {
    const gap = buildIntentRows(bank, index).find((row) => row.gap === 'empty')?.intent;
    const question = "Who's $(reboot)?\n; `ls`";
    expect(ask(question, gap?.id).start?.command).toBe(
      "npm run --silent legends -- new --question 'Who'\\''s $(reboot)? ; `ls`'",
    );
  });

  it('to two questions names both and which stories answer them', () => {
    const { parts, lead, stories } = ask(
      'How do you hire people? And how do you deal with a tight deadline?',
    );
    expect(parts.map(({ intent }) => intent.id)).toEqual(['hiring', 'tight-deadline']);
    expect(read(lead)).toMatch(/^Two questions in one: \*.+\* and \*.+\*\. /);
    expect(stories.map(({ serves }) => serves)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Answers (?:both|only the (?:first|second) half: .+)$/),
      ]),
    );
  });

  it('to two questions says of each story which half it answers', () => {
    const { parts, stories } = ask('How do you hire people? And how do you deal with a tight deadline?');
    const said = stories.map(({ id, serves }) => {
      const own = bank.legends.find((legend) => legend.id === id)?.intents ?? {};
      const [first, second] = parts.map(({ intent }) => intent.id in own);
      return [serves.replace(/:.*/, ''), first && second ? 'both' : first ? 'first' : 'second'];
    });
    expect(said.some(([, half]) => half === 'first') && said.some(([, half]) => half === 'second')).toBe(
      true,
    );
    for (const [serves, half] of said)
      expect(serves).toBe(half === 'both' ? 'Answers both' : `Answers only the ${half} half`);
  });

  it('to an intent somebody picked does not depend on the wording', () => {
    const { kind, intents } = ask('that thing again', 'hiring');
    expect(kind).toBe('stories');
    expect(intents.map(({ id }) => id)).toEqual(['hiring']);
    expect(ask('How do you hire people?', 'no-such-intent')).toEqual(ask('How do you hire people?'));
  });

  it('where no story serves says so, names the nearest and starts a new one with the question filled in', () => {
    const gap = buildIntentRows(bank, index).find((row) => row.gap === 'empty')?.intent;
    if (!gap) throw new Error('this test needs an intent without a story');
    const { kind, lead, stories, start } = ask('Say: "why"?', gap.id);
    expect(kind).toBe('gap');
    expect(read(lead)).toMatch(/^You have no good story for this: \*/);
    expect(stories.every(({ fit }) => fit === 'near')).toBe(true);
    expect(start?.line).toBe(`intents: { ${gap.id}: strong }`);
    expect(start?.command).toBe(`npm run --silent legends -- new --question 'Say: "why"?'`);
  });

  it('to two questions that no story serves says of each that it only comes near', () => {
    const open = buildIntentRows(bank, index).filter((row) => row.gap === 'empty');
    const answers = open.flatMap(({ intent: { phrasings } }, at) => {
      const other = open[(at + 1) % open.length]?.intent.phrasings ?? [];
      const answer = ask([...pickPhrasings(phrasings, 1), ...pickPhrasings(other, 1)].join(' '));
      return answer.parts.length === 2 ? [answer] : [];
    });
    const told = answers.flatMap(({ parts, stories }) =>
      stories
        .filter(({ id }) => {
          const own = bank.legends.find((legend) => legend.id === id)?.intents ?? {};
          return parts.every(({ intent }) => !(intent.id in own));
        })
        .map(({ fit, serves }) => ({ fit, serves })),
    );
    expect(told).not.toEqual([]);
    expect(told.filter(({ fit, serves }) => fit !== 'near' || serves !== 'Comes near')).toEqual([]);
  });

  it('of a gap tells nobody but the owner how to begin a story', () => {
    const gap = buildIntentRows(bank, index).find((row) => row.gap === 'empty')?.intent;
    const stranger = buildAsker(buildAskIndex(bank, index, 'public'));
    const { kind, lead, start } = stranger('anything', gap?.id);
    expect(kind).toBe('gap');
    expect(read(lead)).toMatch(/^No story here is for this: \*.*\*\. The nearest is below\.$/);
    expect(start).toBeUndefined();
  });

  test.each([
    '',
    ' ',
    'x',
    '😀',
    'حدثني عن وقت',
    '\u0000\u0007',
    'the of and',
    'can you tell me what you did',
  ])('to %j is a sentence', (question) => {
    const { kind, lead, stories } = ask(question);
    expect(kind).toBe('none');
    expect(read(lead)).toMatch(/^[A-Z].+\.$/);
    expect(stories).toEqual([]);
  });

  it('to a pasted page says how much of it was read', () => {
    expect(read(ask('conflict '.repeat(longestQuestion)).lead)).toMatch(/^Only the first 2000 characters/);
  });
});

describe('an index', () => {
  it('whose stories and cards differ is refused, as one of another version is', () => {
    expect(() => buildAsker({ ...asked, cards: [] })).toThrow('damaged');
    const match: unknown = { ...index, version: 0 };
    expect(() => buildAsker({ ...asked, match: match as typeof index })).toThrow('version');
  });

  it('knows a nearest story for intents without one, the best of the nearest neighbour that has any', () => {
    const rows = buildIntentRows(bank, index);
    const storiesOf = (id: string) => rows.find(({ intent }) => intent.id === id)?.stories ?? [];
    const gaps = bank.intents.filter(({ id }) => storiesOf(id).length === 0);
    const near = gaps.flatMap(({ id, neighbours }) => {
      const fits = storiesOf(neighbours.find((one) => storiesOf(one).length > 0) ?? '');
      return fits[0] ? [[id, fits[0].legend.id] as const] : [];
    });
    expect(near).not.toEqual([]);
    expect(asked.nearest).toEqual(Object.fromEntries(near));
    for (const [intent, story] of near) expect(ask('', intent).stories[0]?.id).toBe(story);
  });
});

describe('the words that were asked', () => {
  it('are marked where they stand, neighbours together, and nothing is lost', () => {
    const pieces = markAsked('How do you handle tight deadlines, and why?', readAsked('tight deadline'));
    expect(pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual(['tight deadlines']);
    expect(pieces.map(({ text }) => text).join('')).toBe('How do you handle tight deadlines, and why?');
  });
});

test.each([
  [{ question: 'why us?' }, '?q=why+us%3F'],
  [{ question: '', intent: 'ethics' }, '?as=ethics'],
  [{ question: 'a & b', intent: 'ethics' }, '?q=a+%26+b&as=ethics'],
  [{ question: '' }, ''],
])('%j stands in the address as %s', (question, address) => {
  expect(writeAskAddress(question)).toBe(address);
  expect(readAskAddress(address)).toEqual({ intent: undefined, ...question });
});

describe('what is told of an intent', () => {
  it('is all of its type, with wordings for anybody and neighbours that exist', () => {
    const told = bank.types.flatMap(({ id }) => Object.entries(describeIntents(bank, id)));
    expect(told.map(([id]) => id).sort()).toEqual(bank.intents.map(({ id }) => id).sort());
    for (const [id, detail] of told) {
      expect(detail?.asked).not.toEqual([]);
      const near = bank.intents.find((intent) => intent.id === id)?.neighbours ?? [];
      const titles = near.map((one) => bank.intents.find((intent) => intent.id === one)?.title);
      expect(detail?.neighbours).toEqual(near.map((one, at) => ({ id: one, title: titles[at] })));
    }
  });

  it('picks wordings from all over the list, typographic', () => {
    expect(pickPhrasings(['why us', "What's the reason you want to come here?"], 1)).toEqual([
      'What’s the reason you want to come here?',
    ]);
  });
});

describe('the matrix by intent', () => {
  const matrix = buildIntentMatrix(bank, index, buildMatrix(bank));

  it('has a row an intent and counts what its cells hold', () => {
    expect(matrix.rows).toHaveLength(bank.intents.length);
    for (const { cells, strong, workable, gap } of matrix.rows) {
      const filled = cells.filter(({ fit }) => fit).length;
      expect(strong + workable).toBe(filled);
      expect(gap).toBe(filled === 0 ? 'empty' : filled === 1 ? 'single' : 'none');
    }
  });
});
