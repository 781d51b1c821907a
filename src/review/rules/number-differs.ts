import { isClaim } from '../numbers.ts';
import type { StoryRule } from '../rule.ts';

/** What the short version and the result claim agrees with the facts. */
export const numberDiffers: StoryRule = {
  code: 'number-differs',
  severity: 'warning',
  scope: 'story',
  explanation:
    'The same figure told twice in two sizes is the first thing a panel finds when it compares notes.',
  example: '`## Result` “fell to 35 ms” while the fact says `30 ms`',
  source: 'One fact, one place: else numbers drift between the short version, the full one and the sheet.',
  review: ({ legend, at, looseNumbers }) =>
    looseNumbers()
      .filter((number) => isClaim(legend, number))
      .map(({ passage, amount: { index, words }, rivals }) => ({
        spot: at.words(passage, index, words.length),
        message: `“${words}” is in no fact; of this unit the facts have ${list(rivals.map((rival) => rival.words))}.`,
        hint: 'Say what the fact says, or make it a fact of its own.',
      })),
};

const list = (values: readonly string[]): string =>
  [...new Set(values)].map((value) => `\`${value}\``).join(', ');
