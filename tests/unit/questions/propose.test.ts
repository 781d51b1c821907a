import { describe, expect, it } from 'vitest';
import { unpackModel } from '../../../src/questions/match/model.ts';
import { buildProposer, inferFits, proposeIntents } from '../../../src/questions/match/propose.ts';
import { bank, learned } from './asking.ts';

const model = unpackModel(learned);
const legend = bank.legends.find(({ followUps }) => followUps.length > 0);
if (!legend) throw new Error('no legend has a follow-up to model on');

const asked = (question: string, followUp?: string) => ({
  ...legend,
  types: { 'problem-solving': 'strong' as const },
  intents: {},
  bestFor: [{ question, type: 'problem-solving' }],
  followUps: legend.followUps
    .slice(0, followUp ? 1 : 0)
    .map((one) => ({ ...one, question: followUp ?? one.question })),
});

describe('the proposals for a legend', () => {
  it('name the intents of its questions, with the question that speaks for them', () => {
    const question = 'Which bug was the hardest to find?';
    expect(proposeIntents(asked(question), learned, model)).toEqual([
      { intent: 'hard-bug', fit: 'strong', question },
    ]);
  });

  it('count a follow-up for less', () => {
    const story = asked('Which bug was the hardest to find?', 'How did you keep your team motivated?');
    expect(proposeIntents(story, learned, model)).toContainEqual({
      intent: 'motivating-others',
      fit: 'workable',
      question: 'How did you keep your team motivated?',
    });
  });

  it('are only what is beyond doubt for a remark', () => {
    const propose = buildProposer(learned);
    const question = 'Which bug was the hardest to find?';
    expect(propose(asked(question))).toEqual([{ intent: 'hard-bug', fit: 'strong', question }]);
    expect(propose(asked('Zxqw vbnm?'))).toEqual([]);
    for (const story of bank.legends) {
      const bold = propose(story).map(({ intent }) => intent);
      const all = proposeIntents(story, learned, model).map(({ intent }) => intent);
      expect(bold.filter((intent) => !all.includes(intent))).toEqual([]);
    }
  });

  it('leave out what is declared', () => {
    const story = {
      ...asked('Which bug was the hardest to find?'),
      intents: { 'hard-bug': 'workable' as const },
    };
    expect(proposeIntents(story, learned, model)).toEqual([]);
  });
});

describe('the fits of a legend', () => {
  it('are what it declares', () => {
    expect(inferFits(legend, learned, model)).toBe(legend.intents);
  });

  it('rest on its questions and its types as long as it declares none', () => {
    const fits = inferFits(asked('Which bug was the hardest to find?'), learned, model);
    expect(fits).toMatchObject({ 'hard-bug': 'strong', 'risk-taking': 'workable' });
    expect(fits).not.toHaveProperty('hiring');
  });
});
