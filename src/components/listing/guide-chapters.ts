import type { GuidePage } from '../../legend/schema.ts';
import {
  anchorHeadings,
  frameTables,
  type HtmlHeading,
  lowerHeadings,
  prefixFragments,
} from '../nested-html.ts';

/** The guide pages as chapters of one page, titled at a level; their own headings follow below it and can be gone to. */
export const chaptersOf = (guide: readonly GuidePage[], level: 2 | 3, prefix = ''): GuideChapter[] =>
  guide.map(({ id: name, title, html }) => {
    const id = prefix + name;
    const lowered = lowerHeadings(prefixFragments(frameTables(html), id), level - 1);
    return { id, level, title, ...anchorHeadings(lowered, level + 1, id) };
  });

export interface GuideChapter {
  id: string;
  level: 2 | 3;
  title: string;
  html: string;
  headings: HtmlHeading[];
}
