import type { Legend } from '../legend/schema.ts';
import { findAll } from './prose.ts';

/** The links of a text, each once: where a second link to an address stands cannot be told from the first. */
export const linksOf = (html: string): string[] => [
  ...new Set(
    findAll(html, /(?<=<a [^<>]*href=")[^"]*(?=")/gu).map(({ words }) =>
      words.replaceAll('&#x26;', '&').replaceAll('&amp;', '&'),
    ),
  ),
];

/** Everything a legend says that may hold links. */
export const passagesOf = ({ inShort, situation, task, action, result, others, followUps }: Legend) =>
  [inShort, situation, task, action, result, ...others, ...followUps].filter((one) => one !== undefined);

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
