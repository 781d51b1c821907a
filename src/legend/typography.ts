import type { Frontmatter } from './schema.ts';

/**
 * Straight quotes of a plain text as typographic ones, as the Markdown renderer sets those of the body:
 * `couldn't` → `couldn’t`, `"why us"` → `“why us”`. Text that is typographic already stays as it is.
 */
export const toTypographic = (text: string): string =>
  text
    .replace(/(?<=[\p{L}\p{N}])'/gu, '’')
    .replace(/'(?=\d0s)/g, '’')
    .replace(/'(?=\S)/g, '‘')
    .replace(/'/g, '’')
    .replace(/(^|[\s([{\-–—‘“/])"(?=\S)/g, '$1“')
    .replace(/"/g, '”');

/**
 * HTML of running text in which lines break beside short compounds and amounts, not within them: `real-time`, `30 ms`.
 * A long one may break, or it would reach over the edge of a phone. The text stays as it is, to copy and to search.
 */
export const keepWhole = (html: string): string =>
  html.replace(
    /(<[^">]*(?:"[^"]*"[^">]*)*>)|[^<]+/g,
    (text, tag?: string) => tag ?? text.replace(whole, '<span data-unbroken>$&</span>'),
  );

const whole =
  /(?<!\S)(?=\S{1,12}(?!\S))\S*\p{L}-\p{L}\S*|(?<![\d.,])[\d.,]{0,4}\d\s(?:[mµn]?s|min|h|[KMGT]B|seconds|minutes|hours|days|weeks|months|percent|times)(?!\p{L})/gu;

/** The texts of a frontmatter that people read, typographic; ids and values stay as typed. */
export function setTypography(frontmatter: Frontmatter): Frontmatter {
  const { title, shortTitle, hook, company, word, bestFor, cues } = frontmatter;
  return {
    ...frontmatter,
    ...setTexts({ title, shortTitle, hook, company, word }),
    ...(bestFor && { bestFor: bestFor.map((one) => ({ ...one, question: toTypographic(one.question) })) }),
    facts: frontmatter.facts.map((fact) => ({ ...fact, label: toTypographic(fact.label) })),
    ...(cues && { cues: Array.isArray(cues) ? cues.map(toTypographic) : setTexts(cues) }),
  };
}

/** Texts that are not there stay away. */
function setTexts<Texts extends Record<string, string | undefined>>(texts: Texts): Partial<Texts>;
function setTexts(texts: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) => (text === undefined ? [] : [[key, toTypographic(text)]])),
  );
}
