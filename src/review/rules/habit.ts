import { findAll, maskQuotes } from '../prose.ts';
import { type StoryRule, tellingOf } from '../rule.ts';

/** A story is one episode, not a habit. */
export const habit: StoryRule = {
  code: 'habit',
  severity: 'warning',
  scope: 'story',
  explanation: '“Tell me about a time” asks for one time. A habit cannot be checked, and sounds like advice.',
  example: '`## Action` “I usually start by profiling.”',
  source: 'Of real replies to past-behaviour questions only 23 % were stories (Bangerter 2014).',
  review(story) {
    const telling = tellingOf(story);
    return [telling?.situation, telling?.task, telling?.action].flatMap((section) => {
      const [first] = section ? findAll(maskQuotes(section.text), habits) : [];
      if (!section || !first) return [];
      return [
        {
          spot: story.at.words(section, first.index, first.words.length),
          message: `“${first.words}” tells a habit, expected one episode.`,
          hint: 'Say what you did that time.',
        },
      ];
    });
  },
};

const often = 'always|usually|typically|generally|normally|often';
const habits = new RegExp(
  String.raw`\b(?:I|we) (?:${often})\b(?! (?:been|had))|\b(?:usually|typically|normally|generally),? (?:I|we)\b|\b(?:I|we) tend to\b|\bwhenever (?:I|we)\b|\b(?:I|we) (?:would|[’']d) (?:${often})\b`,
  'giu',
);
