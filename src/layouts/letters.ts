import type { Bank, Legend } from '../legend/schema.ts';
import { getPassages } from '../legend/telling.ts';

/** The letters of the first font files, those of fonts.css; any other needs fonts-wide.css. */
const beyondBasic =
  /[^\s\u0020-\u007E\u00A0\u00A1\u00A7\u00A9\u00AB\u00B0\u00B1\u00B7\u00BB\u00BF\u00D7\u2010-\u2014\u2018-\u201A\u201C-\u201E\u2022\u2026\u2032\u2033\u20AC\u2190-\u2193\u2212]/;

const answers = new WeakMap<Bank, boolean>();

/** Whether any text of a bank needs the faces beyond basic Latin. Asked by every page, answered once a bank. */
export function needsWideFaces(bank: Bank): boolean {
  const known = answers.get(bank);
  if (known !== undefined) return known;
  // Not the intents: their wordings are matched, not shown.
  const { legends, parts, types, guide } = bank;
  const answer =
    beyondBasic.test(JSON.stringify({ parts, types, guide })) ||
    legends.some((one) => textsOf(one).some(isBeyond));
  answers.set(bank, answer);
  return answer;
}

const isBeyond = (text: string): boolean => beyondBasic.test(text);

/** What a legend shows, without the HTML and Markdown that say the same again. */
function textsOf(legend: Legend): string[] {
  const { inShort, situation, task, action, result, others, followUps, ...head } = legend;
  return [
    JSON.stringify(head),
    ...getPassages(legend).map(({ text }) => text),
    ...followUps.map((one) => one.question),
  ];
}
