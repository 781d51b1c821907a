import { formatSeconds } from '../../legend/timing.ts';
import { type StoryRule, tellingOf } from '../rule.ts';

/** The full telling takes 2 to 3 minutes. */
export const fullLength: StoryRule = {
  code: 'full-length',
  severity: 'warning',
  scope: 'story',
  explanation: 'Past three minutes nobody listens; under two there is no room for what you did and why.',
  example: 'Situation to Result in 490 words: 3 min 30 s',
  source:
    'The source of this project: the full version takes 2 to 3 minutes. Under 75 s, less than the 90-second telling, it is a warning; from there to 2 minutes a hint.',
  review(story) {
    const { legend, at } = story;
    const telling = tellingOf(story);
    const { seconds } = legend;
    if (!telling || (seconds >= shortest && seconds <= longest)) return [];
    const long = seconds > longest;
    return [
      {
        spot: at.heading(telling.situation.position),
        message: `The full telling takes ${formatSeconds(seconds)}, expected ${formatSeconds(shortest)} to ${formatSeconds(longest)}.`,
        hint: long
          ? 'Cut context first, then steps that changed nothing.'
          : 'Say more about what you did and why.',
        severity: long || seconds < thin ? 'warning' : 'hint',
      },
    ];
  },
};

const thin = 75;
const shortest = 120;
const longest = 180;
