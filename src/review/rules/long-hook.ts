import { countWords } from '../../legend/timing.ts';
import type { StoryRule } from '../rule.ts';

/** A hook has at most 12 words. */
export const longHook: StoryRule = {
  code: 'long-hook',
  severity: 'warning',
  scope: 'story',
  explanation: 'The hook is read in a glance five minutes before; a sentence that must be read is none.',
  example: '`hook: I saw that it all was so slow as we had to go to it`',
  source: 'Twelve words are what two lines of a card hold.',
  review({ legend, at }) {
    const length = countWords(legend.hook);
    if (length <= most) return [];
    return [
      {
        spot: at.value(['hook']),
        message: `The hook has ${length} words, expected at most ${most}.`,
        hint: `Cut ${length - most}.`,
      },
    ];
  },
};

const most = 12;
