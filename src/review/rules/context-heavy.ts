import { balanceOf } from '../../legend/timing.ts';
import { type StoryRule, tellingOf } from '../rule.ts';

/** Situation and task take at most 30 % of the words. */
export const contextHeavy: StoryRule = {
  code: 'context-heavy',
  severity: 'warning',
  scope: 'story',
  explanation: 'Listeners wait for what you did. Long scenery is the commonest fault of told stories.',
  example: 'Situation and Task of 150 words in a telling of 330: 45 %',
  source:
    'Of real replies to past-behaviour questions only 23 % were stories, and those over-narrated the situation (Bangerter 2014).',
  review(story) {
    const telling = tellingOf(story);
    const balance = balanceOf(story.legend);
    if (!telling || !balance) return [];
    const context = balance.situation + balance.task;
    const share = (context * 100) / (context + balance.action + balance.result);
    if (share <= most) return [];
    return [
      {
        spot: story.at.heading(telling.situation.position),
        message: `Situation and Task take ${Math.ceil(share)} % of the words, expected at most ${most} %.`,
        hint: 'Cut what the Action does not need.',
      },
    ];
  },
};

const most = 30;
