import { formatSeconds } from '../../legend/timing.ts';
import { type StoryRule, tellingOf } from '../rule.ts';

/** A long telling has a 90-second one inside it, marked with `<Cut>`. */
export const cutLength: StoryRule = {
  code: 'cut-length',
  severity: 'warning',
  scope: 'story',
  explanation:
    'Most answers get a minute and a half. What to leave out is decided at the desk, not in the room: `<Cut>` marks it.',
  example: 'a telling of 2 min 30 s of which `<Cut>` leaves 2 min',
  source:
    'Coaches centre on 90 to 120 s an answer; 75 to 105 s is 90 give or take a sixth. Nothing marked is a hint.',
  review(story) {
    const { legend, at } = story;
    const telling = tellingOf(story);
    const { seconds, cutSeconds } = legend;
    if (!telling || seconds <= longest || (cutSeconds >= shortest && cutSeconds <= longest)) return [];
    const unmarked = cutSeconds === seconds;
    return [
      {
        spot: at.heading(telling.situation.position),
        message: unmarked
          ? `The full telling takes ${formatSeconds(seconds)} and nothing in it is marked to leave out.`
          : `Without what \`<Cut>\` marks, the telling takes ${formatSeconds(cutSeconds)}, expected ${shortest} to ${longest} s.`,
        hint:
          cutSeconds < shortest
            ? 'Mark less with `<Cut>`.'
            : `Mark about ${formatSeconds(cutSeconds - 90)} of it with \`<Cut>\`.`,
        severity: unmarked ? 'hint' : 'warning',
      },
    ];
  },
};

const shortest = 75;
const longest = 105;
