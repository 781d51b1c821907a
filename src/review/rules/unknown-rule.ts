import { nearest } from '../../legend/nearest.ts';
import type { StoryRule } from '../rule.ts';

/** What a legend silences is a rule. */
export const unknownRule: StoryRule = {
  code: 'unknown-rule',
  severity: 'warning',
  scope: 'story',
  explanation: 'A mistyped code silences nothing.',
  example: '`silence: [{ rule: we-in-acton, reason: … }]`',
  source: 'The codes of this list.',
  review: ({ legend, at }, { codes }) =>
    (legend.silence ?? []).flatMap(({ rule }, index) => {
      if (codes.includes(rule)) return [];
      const near = nearest(rule, codes);
      return [
        {
          spot: at.value(['silence', index, 'rule']),
          message: `No rule of the review is called \`${rule}\`.`,
          hint: near ? `Write \`${near}\`.` : 'Take it out.',
        },
      ];
    }),
};
