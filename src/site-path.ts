import { toSlug } from './legend/text.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Address of a page under the site's base path: `/guide/` → `/interview-legends/guide/`. */
export const href = (path: string): string => `${base}${path}`;

export const legendPath = (id: string): string => href(`/legends/${id}/`);
/** Its words as Markdown, in a build that writes them. */
export const legendTextPath = (id: string): string => href(`/legends/${id}.md`);
export const typePath = (id: string): string => href(`/questions/${id}/`);
/** An intent stands on the page of its type. */
export const intentPath = (type: string, id: string): string => `${typePath(type)}#${id}`;
export const tagPath = (tag: string): string => href(`/tags/${tag}/`);
export const companyPath = (company: string): string => href(`/companies/${toSlug(company)}/`);

/** Content HTML with its links to pages of the site (`/questions/`) under the base path. */
export const withBase = (html: string): string =>
  html.replace(/(<(?:a|img) [^<>]*?(?:href|src)=")(?=\/(?!\/))/g, (start) => start + base);
