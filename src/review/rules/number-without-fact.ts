import { isClaim } from '../numbers.ts';
import type { StoryRule } from '../rule.ts';

/** A number in the prose stands among the facts. */
export const numberWithoutFact: StoryRule = {
  code: 'number-without-fact',
  severity: 'hint',
  scope: 'story',
  explanation:
    'A number outside the facts has no status: nobody knows later whether it was measured or guessed.',
  example: '“25 percent of the traffic” with no such fact',
  source: 'One fact, one place: else numbers drift between the short version, the full one and the sheet.',
  review: ({ legend, at, looseNumbers }) =>
    looseNumbers()
      .filter((number) => !isClaim(legend, number))
      .map(({ passage, amount: { index, words } }) => ({
        spot: at.words(passage, index, words.length),
        message: `“${words}” is in no fact.`,
        hint: 'List it under `facts` with how you know it, or leave it out.',
      })),
};
