import { balanceOf } from '../../legend/timing.ts';
import { type StoryRule, tellingOf } from '../rule.ts';

/** The action takes at least half of the words. */
export const actionLight: StoryRule = {
  code: 'action-light',
  severity: 'warning',
  scope: 'story',
  explanation: 'What you did is what they score; everything else frames it.',
  example: 'an Action of 90 words in a telling of 260: 34 %',
  source: 'Coaches ask for half the time or more on the action.',
  review(story) {
    const telling = tellingOf(story);
    const balance = balanceOf(story.legend);
    if (!telling || !balance) return [];
    const share = (balance.action * 100) / Object.values(balance).reduce((sum, words) => sum + words, 0);
    if (share >= least) return [];
    return [
      {
        spot: story.at.heading(telling.action.position),
        message: `The Action takes ${Math.floor(share)} % of the words, expected at least ${least} %.`,
        hint: 'Say what you decided, and why that and nothing else.',
      },
    ];
  },
};

const least = 50;
