import { buildMatrix } from '../../questions/matrix/matrix.ts';
import type { BankRule } from '../rule.ts';

/** No question type rests on one story. */
export const typeOnOneStory: BankRule = {
  code: 'type-on-one-story',
  severity: 'hint',
  scope: 'bank',
  counts: true,
  explanation: 'In a loop of several rounds the one story is spent after the first.',
  example: '`continuous-learning` with one strong story',
  source: 'A good bank has at least two stories for every type, and no type resting on one.',
  review({ bank, types }) {
    return buildMatrix(bank).rows.flatMap(({ type, gap, cells }) => {
      const only = cells.find(({ fit }) => fit === 'strong')?.legend;
      if (gap !== 'single' || !only) return [];
      return [
        {
          file: types.file,
          spot: types.at.value([bank.types.indexOf(type), 'id']),
          message: `Only \`${only.id}\` is strong for \`${type.id}\`.`,
          hint: 'Have a second one ready for the next round.',
        },
      ];
    });
  },
};
