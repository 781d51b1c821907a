import { describe, expect, test } from 'vitest';
import { keepWhole, toTypographic } from '../../../src/legend/typography.ts';

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

describe('short compounds and amounts stay on one line', () => {
  test.each([
    ['<p>In real-time, it fell.</p>', '<p>In <span data-unbroken>real-time,</span> it fell.</p>'],
    [
      '<p>from 2.5 s to <em>30 ms</em></p>',
      '<p>from <span data-unbroken>2.5 s</span> to <em><span data-unbroken>30 ms</span></em></p>',
    ],
    ['<p>a product-market fit in 5 steps</p>', '<p>a product-market fit in 5 steps</p>'],
    ['<a href="/co-op/">5 small-ish</a>', '<a href="/co-op/">5 <span data-unbroken>small-ish</span></a>'],
    ['<p>500 milliseconds, 10,000,000 days</p>', '<p>500 milliseconds, 10,000,000 days</p>'],
    ['<p>in 2.5\ns</p>', '<p>in <span data-unbroken>2.5\ns</span></p>'],
    ['<a href="/" title="so > a-b">it</a>', '<a href="/" title="so > a-b">it</a>'],
    ['a-b <b>x</b>', '<span data-unbroken>a-b</span> <b>x</b>'],
  ])('%s', (html, kept) => {
    expect(keepWhole(html)).toBe(kept);
  });
});
