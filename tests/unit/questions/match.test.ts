import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toHash } from '../../../src/questions/match/hash.ts';
import { buildMatcher } from '../../../src/questions/match/match.ts';
import type { Match } from '../../../src/questions/match/match-result.ts';
import { explain } from '../../../src/questions/match/reasons.ts';
import { bank, buildMatch, index, match } from './asking.ts';

describe('a question', () => {
  it('is answered with the story, its fit and the reasons', () => {
    const { legends, type, gap, confidence } = match('How do you cope with a very tight deadline?');
    expect(type).toBe('leadership-management');
    expect(gap).toBe(false);
    expect(confidence).toBeGreaterThan(0.6);
    expect(legends[0]).toMatchObject({ id: 'two-nurses-for-thirty', number: 7, fit: 'strong' });
    expect(legends[0]?.why[0]).toContain('Strong for “Meeting a tight deadline”');
  });

  it('is answered with the question a story answers best, and the words they share', () => {
    expect(match('How would you set priorities when all is urgent?').legends[0]).toMatchObject({
      id: 'two-nurses-for-thirty',
      why: expect.arrayContaining([
        'Answers “How do you set priorities when everything is urgent?” best: set, priorities, urgent',
      ]),
    });
  });

  it('always gets the same answer', () => {
    const question = 'What would you do if two people on your team kept arguing?';
    expect(buildMatcher(index, explain)(question)).toEqual(match(question));
  });

  it('in several parts is answered part by part and as a whole', () => {
    const { parts, legends } = match(
      'How do you give feedback to a learner? And how do you deal with a tight deadline?',
    );
    expect(parts.map((part) => part.intents[0]?.id)).toEqual(['giving-feedback', 'tight-deadline']);
    expect(
      legends
        .slice(0, 2)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['the-student-who-froze', 'two-nurses-for-thirty']);
  });

  it('that only asks on is one part', () => {
    expect(
      match('Tell me about a mistake. How did you handle it, and what was the outcome?').parts,
    ).toHaveLength(1);
  });

  test.each([
    ['Your boss gave you harsh feedback. What did you do?', 'receiving-feedback'],
    ['How do you give harsh feedback to somebody who reports to you?', 'giving-feedback'],
    ['Tell me about a fight between two people on your team', 'team-conflict'],
    ['Tell me about a fight between you and a coworker', 'conflict-with-peer'],
    ['Tell me about an angry customer', 'difficult-customer'],
    ['How did you lead people without authority?', 'influence-without-authority'],
    ["You didn't agree with your boss. What did you do?", 'disagreement-with-manager'],
  ])('%s is about %s: who did it to whom matters', (question, intent) => {
    expect(match(question).intents[0]?.id).toBe(intent);
  });

  test.each([
    ['performance problem', 'performance-optimization'],
    ['A performance problem in production', 'performance-optimization'],
    ['How do you handle performance issues on your team?', 'under-performer'],
  ])('%s is about %s: a person is meant only where one is named', (question, intent) => {
    expect(match(question).intents[0]?.id).toBe(intent);
  });

  it('is read in British and American spelling alike', () => {
    expect(match('How do you prioritise and organise?').intents).toEqual(
      match('How do you prioritize and organize?').intents,
    );
  });

  it('that no story serves is a gap with the nearest story', () => {
    const { gap, intents } = match('What salary do you expect?');
    expect(gap).toBe(true);
    expect(intents[0]?.id).toBe('practicalities');
  });

  it('that is a follow-up of a story finds it, and is never called a gap', () => {
    const asked = bank.legends.flatMap(({ id, followUps }) => followUps.map((one) => ({ id, one })));
    const lost = asked.filter(({ id, one }) => {
      const { legends, gap } = match(one.question);
      return gap || !legends.slice(0, 3).some((found) => found.id === id && found.prepared);
    });
    expect(asked).not.toEqual([]);
    expect(lost.map(({ one }) => one.question)).toEqual([]);
    expect(match('And why chlorhexidin over the other disinfectents?').legends[0]).toMatchObject({
      id: 'the-tuesday-infections',
      prepared: true,
      fit: 'strong',
    });
  });

  it('finds a story by a name that no intent knows', () => {
    expect(match('Resuscitation').legends[0]?.id).toBe('arrest-at-night');
    expect(match('Расскажите про rota').legends[0]?.id).toBe('the-rota-quarrel');
  });
});

describe('an input that is no question', () => {
  test.each([
    ['nothing', '', /Type or paste/],
    ['blanks', ' \t\n ', /Type or paste/],
    ['signs', '?!…', /Type or paste/],
    ['emoji', '🎉🎉🎉', /Type or paste/],
    ['control characters', '\u0000\u0007\u001b', /Type or paste/],
    ['one letter', 'a', /say nothing of its subject/],
    ['stop words', 'tell me about a time when you', /say nothing of its subject/],
    ['an unknown language', '请介绍一下你自己', /None of these words/],
    ['right-to-left text', 'ספר לי על עצמך', /None of these words/],
    ['gibberish', 'qwrtzx plmnbv', /None of these words/],
  ])('%s gets a sentence and no story', (_, text, note) => {
    const answer = match(text);
    expect(answer.note).toMatch(note);
    expect(answer).toMatchObject({ parts: [], legends: [], gap: false, confidence: 0 });
  });

  test.each([
    ['HTML', '<b>Tell me</b> about a <i>tight deadline</i>'],
    ['script', '<script>alert("tight deadline")</script>'],
    ['right-to-left marks', '\u202Etight deadline\u202C'],
    ['control characters', 'tight\u0000 deadline\u0007'],
    ['emoji', 'tight deadline 🔥🔥'],
    ['full width', 'ｔｉｇｈｔ ｄｅａｄｌｉｎｅ'],
    ['capitals', 'TIGHT DEADLINE'],
  ])('around %s the question is still found', (_, text) => {
    expect(match(text).legends[0]?.id).toBe('two-nurses-for-thirty');
  });

  it('of three million characters is answered by how it begins: no more is read', () => {
    const start = 'tight deadline '.repeat(200);
    const { legends, intents, confidence } = match(start);
    expect(legends[0]?.id).toBe('two-nurses-for-thirty');
    const long = match(start + 'hiring people '.repeat(200_000));
    expect(long).toMatchObject({ legends, intents, confidence });
  });
});

describe('any text', () => {
  const isSound = ({ legends, intents, confidence, note, parts }: Match) => {
    expect(legends.length).toBeLessThanOrEqual(10);
    expect(legends.map(({ score }) => score)).toEqual(
      legends.map(({ score }) => score).toSorted((a, b) => b - a),
    );
    expect(new Set(legends.map(({ id }) => id)).size).toBe(legends.length);
    for (const { score } of [...legends, ...intents]) expect(score >= 0 && score <= 1).toBe(true);
    expect(confidence >= 0 && confidence <= 1).toBe(true);
    expect(note === undefined).toBe(parts.length > 0);
  };

  it('gets a sound answer', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => isSound(match(text))));
  });

  it('of known words gets a sound answer whatever their order', () => {
    const words = fc.constantFrom(
      ...bank.intents.flatMap(({ signals }) => signals.flatMap((one) => one.split(' '))),
    );
    fc.assert(fc.property(fc.array(words, { maxLength: 30 }), (list) => isSound(match(list.join(' ')))));
  });
});

describe('an index', () => {
  it('without stories answers with the meaning alone', () => {
    const { legends, gap, intents } = buildMatch([])('How do you hire?');
    expect([legends, gap, intents[0]?.id]).toEqual([[], true, 'hiring']);
  });

  it('of another version, or damaged, is refused', () => {
    expect(() => buildMatcher({ ...index, version: 1 as typeof index.version })).toThrow('another version');
    expect(() => buildMatcher({ ...index, learned: index.learned.slice(1) })).toThrow('damaged');
    expect(() => buildMatcher({ ...index, learned: Uint8Array.of(...index.learned, 1) })).toThrow('damaged');
  });

  it.each([[], [0, 0, 0], [0, 0, 0, 0, 0, 0]])(
    'of another packing, `%s`, is refused and never read on and on',
    (...bytes) => {
      const learned = Uint8Array.from(bytes);
      expect(() => buildMatcher({ ...index, learned, check: toHash(learned.join()) })).toThrow();
    },
  );

  it('is small enough to ship', () => {
    const weigh = (data: object) => gzipSync(JSON.stringify(data), { level: 9 }).length;
    expect(weigh({ ...index, legends: [], learned: '' }) + index.learned.length).toBeLessThanOrEqual(19_000);
    expect(weigh(index.legends) / index.legends.length).toBeLessThanOrEqual(600);
  });
});
