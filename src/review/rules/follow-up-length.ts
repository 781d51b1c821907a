import { formatSeconds } from '../../legend/timing.ts';
import type { StoryRule } from '../rule.ts';

/** The answer to a follow-up takes 30 to 60 seconds. */
export const followUpLength: StoryRule = {
  code: 'follow-up-length',
  severity: 'hint',
  scope: 'story',
  explanation: 'A follow-up is a conversation by now: one point with its reason, then it is their turn.',
  example: 'an answer of 20 words: 9 s',
  source: 'The source of this project: follow-ups take 30 to 60 seconds.',
  review: ({ legend, at }) =>
    legend.followUps
      .filter(({ seconds }) => seconds < shortest || seconds > longest)
      .map(({ seconds, position }) => ({
        spot: at.heading(position),
        message: `This answer takes ${formatSeconds(seconds)}, expected ${shortest} to ${longest} s.`,
        hint: seconds < shortest ? 'Add the reason, or an example.' : 'Keep one point; let them ask on.',
      })),
};

const shortest = 30;
const longest = 60;
