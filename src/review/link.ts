import type { Locator } from '../legend/locate.ts';
import type { FollowUp, Section } from '../legend/schema.ts';
import { getPassages } from '../legend/telling.ts';
import { findAll } from './prose.ts';
import type { Shown } from './rule.ts';

/** The links of all stories and guide pages, each with where it stands; `id` is that of a story. */
export function listLinks({ stories, guide }: Pick<Shown, 'stories' | 'guide'>): PlacedLink[] {
  const told = stories.flatMap(({ legend, at }) =>
    getPassages(legend).map((passage) => ({
      file: legend.file,
      id: legend.id,
      at,
      passage,
      html: passage.html,
    })),
  );
  const pages = guide.map(({ page: { file, html }, at }) => ({
    ...{ file, at, html },
    ...{ id: undefined, passage: undefined },
  }));
  return [...told, ...pages].flatMap(({ html, ...place }) =>
    linksOf(html).map((link) => ({ ...place, link })),
  );
}

export interface PlacedLink {
  link: string;
  file: string;
  id: string | undefined;
  passage: Section | FollowUp | undefined;
  at: Locator;
}

/** The links of a text, each once: where a second link to an address stands cannot be told from the first. */
const linksOf = (html: string): string[] => [
  ...new Set(
    findAll(html, /(?<=<a [^<>]*href=")[^"]*(?=")/gu).map(({ words }) =>
      words.replaceAll('&#x26;', '&').replaceAll('&amp;', '&'),
    ),
  ),
];

export const leadsElsewhere = (link: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(link);

/** The page a link names, as written, and the heading on it. */
export function readLink(link: string): { page: string; anchor: string | undefined } {
  const [path = '', anchor] = decode(link).split('#');
  return { page: path.replace(/\?.*$/u, ''), anchor };
}

/** A page's address as the site has it: `/tags` → `/tags/`. */
export const toAddress = (page: string): string => (page.endsWith('/') ? page : `${page}/`);

function decode(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}
