import { buildMatrix } from '../../questions/matrix/matrix.ts';
import { isFailure } from '../failure.ts';
import type { BankRule } from '../rule.ts';

/** Every question type has a strong story. */
export const typeWithoutStrong: BankRule = {
  code: 'type-without-strong',
  severity: 'warning',
  scope: 'bank',
  counts: true,
  explanation: 'They will ask it, and the best you have would be a stretch.',
  example: '`collaboration` with workable stories alone',
  source: 'A good bank has at least two stories for every type it will be asked about.',
  review({ bank, types }) {
    return buildMatrix(bank).rows.flatMap(({ type, gap, workable }) => {
      if (gap !== 'empty' || isFailure(type)) return [];
      const index = bank.types.indexOf(type);
      return [
        {
          file: types.file,
          spot: types.at.value([index, 'id']),
          message: `No story is strong for \`${type.id}\`${workable > 0 ? `, ${workable} ${workable === 1 ? 'is' : 'are'} workable` : ''}.`,
          hint:
            workable > 0
              ? 'Sharpen one of those, or write one.'
              : 'Write one, or say plainly that you have none.',
        },
      ];
    });
  },
};
