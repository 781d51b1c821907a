import { isFailure } from '../failure.ts';
import type { BankRule } from '../rule.ts';

/** The bank has at least one real failure. */
export const noFailureStory: BankRule = {
  code: 'no-failure-story',
  severity: 'warning',
  scope: 'bank',
  counts: true,
  explanation: 'Nearly every loop asks for a failure, and a success in disguise is heard as one.',
  example: 'no legend with `failure-learning: strong`',
  source: 'A good bank of 8 to 12 stories has at least one real failure.',
  review({ bank, types }) {
    const failure = bank.types.find(isFailure);
    if (
      bank.legends.length === 0 ||
      bank.legends.some(({ types: fits }) => failure && fits[failure.id] === 'strong')
    )
      return [];
    return [
      {
        file: types.file,
        spot: failure
          ? types.at.value([bank.types.indexOf(failure), 'id'])
          : types.at.source(undefined, '- id'),
        message: failure
          ? `No story is strong for \`${failure.id}\`.`
          : 'No question type asks about a failure.',
        hint: 'Tell one real failure: what you got wrong, and the habit you changed.',
      },
    ];
  },
};
