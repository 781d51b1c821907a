import type { StoryRule } from '../rule.ts';

/** What a story is asked, it is found by. One that declares no intents is found by its questions already. */
export const undeclaredIntent: StoryRule = {
  code: 'undeclared-intent',
  severity: 'hint',
  scope: 'story',
  explanation:
    'A story is found by the intents it declares: one that its own questions speak of may be missing.',
  example: 'a follow-up “How did you keep your team motivated?” without `motivating-others` under `intents`',
  source:
    'The matcher, when it is 60 % sure or more and the intent belongs to a type the story has; it may err: judge for yourself.',
  review({ legend, at }, { bank, propose }) {
    if (Object.keys(legend.intents).length === 0) return [];
    return propose(legend).flatMap(({ intent, fit, question }) => {
      const asked = legend.bestFor.findIndex((one) => one.question === question);
      const types = asked === -1 ? Object.keys(legend.types) : [legend.bestFor[asked]?.type];
      if (!types.includes(bank.intents.find(({ id }) => id === intent)?.type)) return [];
      const followUp = legend.followUps.find((one) => one.question === question);
      return [
        {
          spot:
            followUp && asked === -1
              ? at.heading(followUp.position)
              : at.value(['bestFor', asked, 'question']),
          message: `“${question}” speaks of \`${intent}\`, which the story does not declare.`,
          hint: `If it answers that, add \`${intent}: ${fit}\` under \`intents\`.`,
        },
      ];
    });
  },
};
