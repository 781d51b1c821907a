import type { BankRule, Story } from '../rule.ts';

/** No two stories open with the same words. */
export const sameOpening: BankRule = {
  code: 'same-opening',
  severity: 'warning',
  scope: 'bank',
  explanation: 'Panels compare notes: two answers that open alike sound learned by heart.',
  example: '“When I joined the team we had” at the start of two legends',
  source: 'Five words in a row are a phrase; fewer are grammar.',
  review({ stories }) {
    const seen = new Map<string, Story>();
    return stories.flatMap((story) => {
      const { legend, at } = story;
      return [legend.inShort, legend.situation].flatMap((section) => {
        const opening = section && openingOf(section.text);
        if (!section || !opening) return [];
        const first = seen.get(opening.key);
        if (!first) seen.set(opening.key, story);
        if (!first || first === story) return [];
        return [
          {
            file: legend.file,
            spot: at.words(section, 0, opening.words.length),
            message: `“${opening.words}” already opens ${first.legend.file}.`,
            hint: 'Open one of the two another way.',
          },
        ];
      });
    });
  },
};

function openingOf(text: string): { key: string; words: string } | undefined {
  const words = /^[^\p{L}\p{N}]*((?:\S+[ \t]+){4}\S+)/u.exec(text)?.[1];
  if (words === undefined) return undefined;
  const key = words.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '');
  return { key, words: words.replace(/[.,;:]$/, '') };
}
