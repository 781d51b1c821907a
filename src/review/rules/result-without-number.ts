import type { Section } from '../../legend/schema.ts';
import { findAmounts, isComparable } from '../amount.ts';
import { isForeign } from '../prose.ts';
import { type StoryRule, tellingOf } from '../rule.ts';

/** The result has a number with a unit and something to compare it with. */
export const resultWithoutNumber: StoryRule = {
  code: 'result-without-number',
  severity: 'warning',
  scope: 'story',
  explanation:
    'A lone digit is no result: “30 ms” says little, “from 2.5 s to 30 ms” can be believed, remembered and asked about.',
  example: '`## Result` “It was much faster, and everybody was happy.”',
  source: 'Quantified means number, unit and a baseline or comparison.',
  review(story) {
    const result = tellingOf(story)?.result;
    if (!result) return [];
    const { numbers, compared } = measure(result);
    if (numbers > 0 && compared) return [];
    return [
      {
        spot: story.at.heading(result.position),
        message:
          numbers === 0
            ? 'The Result has no number.'
            : 'The Result has a number and nothing to compare it with.',
        hint:
          numbers === 0
            ? 'Say what changed: how much, of what, from what.'
            : 'Say what it was before, or what was expected.',
      },
    ];
  },
};

function measure({ text }: Section): { numbers: number; compared: boolean } {
  const amounts = findAmounts(text);
  const spelled = text.match(inWords) ?? [];
  const factor = amounts.some(({ quantity }) => quantity.unit === 'x' || quantity.unit === '%');
  const [first, ...others] = amounts.filter(({ measured }) => measured);
  const pair = first && others.some(({ quantity }) => isComparable(quantity, first.quantity));
  return {
    numbers: amounts.length + spelled.length,
    compared: factor || pair || comparison.test(text) || isForeign(text),
  };
}

const count =
  'a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|half|third|quarter';
const unit =
  'seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|percent|times|users?|customers?|teams?|engineers?|people|servers?|systems?|thousand|million';
const inWords = new RegExp(String.raw`\b(?:${count})(?: and a half)? (?:[a-z]+ )?(?:${unit})\b`, 'giu');
const comparison =
  /\b(?:from .{1,80}? to|instead of|down to|up from|compared (?:to|with)|used to|had taken|than (?:before|the)|before|previously|times|twice|double[ds]?|halved?|half|all \p{L}+|first attempt|on (?:time|schedule)|target|more than|fewer|less|faster|slower)\b/iu;
