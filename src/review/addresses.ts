import { nearest } from '../legend/nearest.ts';
import type { Bank } from '../legend/schema.ts';
import { getPassages } from '../legend/telling.ts';
import { toSlug } from '../legend/text.ts';

/** Every address an author may link to, and the anchors of each legend's page. */
export interface Addresses {
  pages: ReadonlySet<string>;
  anchors: ReadonlyMap<string, ReadonlySet<string>>;
  nearest(address: string): string | undefined;
}

/** The pages that are there whatever the content says. */
export const fixedPages = [
  '/',
  '/ask/',
  '/book/',
  '/cheat-sheet/',
  '/companies/',
  '/guide/',
  '/questions/',
  '/questions/intents/',
  '/search/',
  '/tags/',
];

/** The headings that the page of every legend may have. */
const fixedAnchors = ['follow-ups', 'other-figures', 'kindred'];

export function findAddresses({ legends, types }: Bank, ids: readonly string[]): Addresses {
  const companies = legends.flatMap(({ company }) => (company === undefined ? [] : [toSlug(company)]));
  const pages = [
    ...fixedPages,
    ...ids.map((id) => `/legends/${id}/`),
    ...types.map(({ id }) => `/questions/${id}/`),
    ...legends.flatMap(({ tags }) => tags.map((tag) => `/tags/${tag}/`)),
    ...companies.map((company) => `/companies/${company}/`),
  ];
  return {
    pages: new Set(pages),
    anchors: new Map(
      legends.map((legend) => [
        legend.id,
        new Set([...getPassages(legend).map(({ anchor }) => anchor), ...fixedAnchors]),
      ]),
    ),
    nearest: (address) => nearest(address, [...new Set(pages)]),
  };
}
