import { bodyFaults } from './catalogue-body.ts';
import { factFaults } from './catalogue-fact.ts';
import { fileFaults } from './catalogue-file.ts';
import { frontmatterFaults } from './catalogue-frontmatter.ts';
import type { FaultWords } from './catalogue-wording.ts';

/*
 * Every fault a content file can have: code → what was found and expected, and what to do. Each code has a fixture in
 * tests/fixtures/faults and an entry in CONTRIBUTING.
 */

const catalogue = { ...fileFaults, ...frontmatterFaults, ...factFaults, ...bodyFaults };

export type FaultCode = keyof typeof catalogue;
export const faultCodes = Object.keys(catalogue) as FaultCode[];
export type CatalogueDetails = { [Code in FaultCode]: Parameters<(typeof catalogue)[Code]>[0] };

/** The words of a fault. */
export function wordFault<Code extends FaultCode>(code: Code, details: CatalogueDetails[Code]): FaultWords {
  const build: { [Key in FaultCode]: (details: CatalogueDetails[Key]) => FaultWords } = catalogue;
  return build[code](details);
}
