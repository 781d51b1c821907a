import { formatSeconds } from '../../legend/timing.ts';
import type { StoryRule } from '../rule.ts';

/** The short version takes 20 to 35 seconds. */
export const shortLength: StoryRule = {
  code: 'short-length',
  severity: 'warning',
  scope: 'story',
  explanation:
    'The short version opens the answer: long enough for problem, action and number, short enough to be asked for more.',
  example: '`## In short` of 120 words: 51 s',
  source: 'The source of this project asks for 30 seconds, 70 words at 140 a minute; 20 to 35 leaves room.',
  review({ legend: { inShort }, at }) {
    if (!inShort) return [];
    const { seconds, words } = inShort;
    if (seconds >= shortest && seconds <= longest) return [];
    const pace = words / Math.max(1, seconds);
    const missing = Math.ceil((shortest - seconds) * pace);
    const spare = Math.ceil((seconds - longest) * pace);
    return [
      {
        spot: at.heading(inShort.position),
        message: `The short version takes ${formatSeconds(seconds)}, expected ${shortest} to ${longest} s.`,
        hint: seconds < shortest ? `Add about ${missing} words.` : `Cut about ${spare} words.`,
      },
    ];
  },
};

const shortest = 20;
const longest = 35;
