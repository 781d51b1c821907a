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

/** The texts of a frontmatter that people read, typographic; ids and values stay as typed. */
export function setTypography(frontmatter: Frontmatter): Frontmatter {
  const { company, word, cues } = frontmatter;
  return {
    ...frontmatter,
    title: toTypographic(frontmatter.title),
    shortTitle: toTypographic(frontmatter.shortTitle),
    hook: toTypographic(frontmatter.hook),
    ...(company === undefined ? {} : { company: toTypographic(company) }),
    ...(word === undefined ? {} : { word: toTypographic(word) }),
    bestFor: frontmatter.bestFor.map((one) => ({ ...one, question: toTypographic(one.question) })),
    facts: frontmatter.facts.map((fact) => ({ ...fact, label: toTypographic(fact.label) })),
    cues: Array.isArray(cues)
      ? cues.map(toTypographic)
      : {
          situation: toTypographic(cues.situation),
          task: toTypographic(cues.task),
          action: toTypographic(cues.action),
          result: toTypographic(cues.result),
        },
  };
}
