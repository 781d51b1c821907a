import { findPresent, findSubjects } from '../prose.ts';
import { type StoryRule, tellingOf } from '../rule.ts';

/** The action is told in the past tense. */
export const presentTense: StoryRule = {
  code: 'present-tense',
  severity: 'warning',
  scope: 'story',
  explanation: 'An action in the present tense is a plan or a method; in the past tense it happened.',
  example: '`## Action` “First I profile, then I rewrite.”',
  source:
    'Coaches ask for one past episode. One or two may still be true today: a hint; three or a third of the subjects are a warning.',
  review(story) {
    const action = tellingOf(story)?.action;
    const found = action ? findPresent(action.text) : [];
    const [first] = found;
    if (!action || !first) return [];
    const { own, shared } = findSubjects(action.text);
    const many = found.length >= 3 || found.length * 3 >= own.length + shared.length;
    return [
      {
        spot: story.at.words(action, first.index, first.words.length),
        message: `“${first.words}” is in the present tense${found.length > 1 ? `, one of ${found.length} in Action` : ''}.`,
        hint: 'Tell what you did in the past tense.',
        severity: many ? 'warning' : 'hint',
      },
    ];
  },
};
