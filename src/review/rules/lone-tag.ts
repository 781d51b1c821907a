import type { BankRule } from '../rule.ts';

/** A tag gathers at least two stories. */
export const loneTag: BankRule = {
  code: 'lone-tag',
  severity: 'hint',
  scope: 'bank',
  counts: true,
  explanation: 'A tag that one story has gathers nothing; its page lists what you came from.',
  example: '`tags: [akka]` in one legend alone',
  source: 'Two is the least that can be gathered.',
  review({ stories }) {
    const uses = new Map<string, number>();
    for (const tag of stories.flatMap(({ legend }) => legend.tags)) uses.set(tag, (uses.get(tag) ?? 0) + 1);
    return stories.flatMap(({ legend, at }) =>
      legend.tags.flatMap((tag, index) =>
        uses.get(tag) === 1
          ? [
              {
                file: legend.file,
                spot: at.value(['tags', index]),
                message: `No other story has the tag \`${tag}\`.`,
                hint: 'Use one you have, give it to another story, or leave it.',
              },
            ]
          : [],
      ),
    );
  },
};
