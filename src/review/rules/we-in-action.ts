import { findSubjects } from '../prose.ts';
import { type StoryRule, tellingOf } from '../rule.ts';

/** The action is told as “I”. */
export const weInAction: StoryRule = {
  code: 'we-in-action',
  severity: 'warning',
  scope: 'story',
  explanation:
    '“I” for your own actions; “we” is right for context and shared results. They cannot score what “we” did.',
  example: '`## Action` “We profiled the stack. We replaced the parser.”',
  source:
    'Coaches check pronouns in the action only. From half of the subjects on it is a warning, from a quarter a hint.',
  review(story) {
    const action = tellingOf(story)?.action;
    if (!action) return [];
    const { own, shared } = findSubjects(action.text);
    const [first] = shared;
    const all = own.length + shared.length;
    if (!first || shared.length * 4 < all) return [];
    return [
      {
        spot: story.at.words(action, first.index, first.words.length),
        message: `“We” is the subject ${shared.length} of ${all} times in Action.`,
        hint: 'Say “I” where it was you.',
        severity: shared.length * 2 >= all ? 'warning' : 'hint',
      },
    ];
  },
};
