import type { BankRule } from '../rule.ts';

/** What interviewers mean, finer than types, has strong stories too. */
export const intentCoverage: BankRule = {
  code: 'intent-coverage',
  severity: 'hint',
  scope: 'bank',
  counts: true,
  explanation:
    'A type may be covered while a question that belongs to it is not: know the gap before they find it.',
  example: '`conflict` in `content/intents/` with workable legends alone, or with one legend in all',
  source:
    'A bank tried on 95 questions from interview reports had 17 without a truthful story; a gap that is known can be bridged.',
  review: ({ bank, placeOfIntent }) =>
    bank.intents.flatMap(({ id }) => {
      const served = bank.legends.filter(({ intents }) => intents[id] !== undefined);
      const strong = served.filter(({ intents }) => intents[id] === 'strong');
      const [only] = served;
      // A strong story with another beside it is enough for a question this narrow.
      if (strong.length > 0 && served.length > 1) return [];
      return [
        {
          ...placeOfIntent(id),
          message:
            strong.length > 0 && only
              ? `Only \`${only.id}\` serves \`${id}\`.`
              : `No story is strong for \`${id}\`.`,
          hint:
            strong.length > 0
              ? 'Have a second one ready for the next round.'
              : served.length > 0
                ? 'Sharpen a workable one, or read its `bridge`.'
                : 'Write one, or read its `bridge`: how to answer honestly without.',
        },
      ];
    }),
};
