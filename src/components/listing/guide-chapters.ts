import type { GuidePage } from '../../legend/schema.ts';
import {
  anchorHeadings,
  frameTables,
  type HtmlHeading,
  lowerHeadings,
  prefixFragments,
} from '../nested-html.ts';

/** The guide pages as chapters of one page, each with the headings one can go to. */
export const chaptersOf = (guide: readonly GuidePage[]): GuideChapter[] =>
  guide.map(({ id, title, html }) => {
    const lowered = lowerHeadings(prefixFragments(frameTables(html), id), 1);
    return { id, title, ...anchorHeadings(lowered, 3, id) };
  });

export interface GuideChapter {
  id: string;
  title: string;
  html: string;
  headings: HtmlHeading[];
}
