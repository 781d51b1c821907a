import type { SilenceRule } from '../rule.ts';

/** What a legend silences would else be said. */
export const needlessSilence: SilenceRule = {
  code: 'needless-silence',
  severity: 'hint',
  scope: 'silence',
  explanation: 'The story has changed since: a silence that hides nothing today may hide something tomorrow.',
  example: '`silence: [{ rule: long-hook, reason: … }]` above a hook of 8 words',
  source: 'The review itself.',
  review: ({ legend, at }, silenced) =>
    (legend.silence ?? []).flatMap(({ rule }, index) =>
      silenced.has(rule)
        ? []
        : [
            {
              spot: at.value(['silence', index, 'rule']),
              message: `\`${rule}\` has nothing to say here.`,
              hint: 'Take the silence out.',
            },
          ],
    ),
};
