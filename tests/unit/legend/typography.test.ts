import { describe, expect, test } from 'vitest';
import { toTypographic } from '../../../src/legend/typography.ts';

describe('straight quotes in frontmatter', () => {
  test.each([
    ["I couldn't see inside", 'I couldn’t see inside'],
    ["the regulator's date", 'the regulator’s date'],
    ["the teams' own", 'the teams’ own'],
    [
      "What's the most impactful optimization you've made?",
      'What’s the most impactful optimization you’ve made?',
    ],
    ['"why us" and \'why now\'', '“why us” and ‘why now’'],
    ['("let\'s experiment")', '(“let’s experiment”)'],
    ["the '90s", 'the ’90s'],
    ['“already” typographic, isn’t it', '“already” typographic, isn’t it'],
    ['', ''],
  ])('%s', (typed, set) => {
    expect(toTypographic(typed)).toBe(set);
    expect(toTypographic(set)).toBe(set);
  });
});
