import { expect, it } from 'vitest';
import { asksForEpisode } from '../../../src/questions/match/episode.ts';

it.each([
  'Tell me about a time you failed',
  'Describe a difficult situation at work.',
  'Give me an example of a risk you took',
  'Have you ever broken production?',
  'When were you last wrong?',
  'How did you handle your last conflict?',
  'WHAT WAS THE LAST TIME YOU LEARNED SOMETHING',
])('%s asks for an episode', (question) => {
  expect(asksForEpisode(question)).toBe(true);
});

it.each(['How do you handle conflict?', 'What is your working style?', 'Weaknesses', 'Why us?', '', '🎉'])(
  '%s asks for none',
  (question) => {
    expect(asksForEpisode(question)).toBe(false);
  },
);
