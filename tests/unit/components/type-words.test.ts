import { describe, expect, it } from 'vitest';
import { gapWords, storyCount } from '../../../src/components/listing/type-words.ts';

describe('how a question type is covered, in words', () => {
  it.each([
    [3, 2, 'none', 'Three strong stories and two that are workable.', ''],
    [2, 0, 'none', 'Two strong stories.', ''],
    [1, 1, 'single', 'One strong story and one that is workable.', 'Once it is told, no other is as strong.'],
    [1, 0, 'single', 'One strong story.', 'Once it is told, no other is as strong.'],
    [0, 2, 'empty', 'Two workable stories.', 'None is strong yet.'],
    [0, 0, 'empty', 'No story yet.', ''],
  ] as const)('%i strong and %i workable', (strong, workable, gap, count, words) => {
    expect(storyCount({ strong, workable })).toBe(count);
    expect(gapWords({ gap, workable })).toBe(words);
  });
});
