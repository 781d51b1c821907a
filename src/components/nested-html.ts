import { toSlug } from '../legend/text.ts';

/*
 * Content HTML as part of a longer page. It comes from the legend core, which escapes every `<` of the text: what
 * looks like a tag here is one.
 */

/** Moves all headings some levels down, at most to the sixth. */
export const lowerHeadings = (html: string, by: number): string =>
  html.replace(
    /(<\/?h)([1-6])\b/g,
    (_, tag: string, level: string) => `${tag}${Math.min(Number(level) + by, 6)}`,
  );

/** Gives every heading of a level an id under a prefix, and lists them. */
export function anchorHeadings(
  html: string,
  level: number,
  prefix: string,
): { html: string; headings: HtmlHeading[] } {
  const headings: HtmlHeading[] = [];
  const taken = new Set<string>();
  const anchored = html.replace(new RegExp(`<h${level}>(.*?)</h${level}>`, 'gs'), (_, inner: string) => {
    const title = inner.replace(/<[^>]*>/g, '');
    const id = claim(joinAnchor(prefix, toSlug(title) || 'section'), taken);
    headings.push({ id, title });
    return `<h${level} id="${id}">${inner}</h${level}>`;
  });
  return { html: anchored, headings };
}

/** Points links within a page (`#result`) to the ids that page has as part of a longer one. */
export const prefixFragments = (html: string, prefix: string): string =>
  html.replace(
    /(<a [^<>]*?href="#)([^"]+)/g,
    (_, start: string, id: string) => start + joinAnchor(prefix, id),
  );

/** Lets wide tables scroll in a frame of their own, by keyboard too. */
export const frameTables = (html: string): string =>
  html.replace(
    /<table>.*?<\/table>/gs,
    '<div data-frame role="group" aria-label="Table" tabindex="0">$&</div>',
  );

/** An id within a longer page. Names have no double hyphen, so no two pairs meet. */
export const joinAnchor = (prefix: string, id: string): string => `${prefix}--${id}`;

function claim(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let copy = 2; taken.has(id); copy += 1) id = `${wanted}-${copy}`;
  taken.add(id);
  return id;
}

/** `title` is HTML text: entities stay as they are. */
export interface HtmlHeading {
  id: string;
  title: string;
}
