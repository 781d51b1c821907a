import type { Legend, SectionKind } from '../../legend/schema.ts';
import { getTelling, letterOf } from '../../legend/telling.ts';
import { followUpsAnchor } from '../legend/contents.ts';
import { frameTables, joinAnchor, lowerHeadings, prefixFragments } from '../nested-html.ts';

/** The id of a legend in the book. */
export const bookAnchor = (legend: Pick<Legend, 'id'>): string => `legend-${legend.id}`;

/** What one says of a legend, in order, as the book prints it: in short, then the full telling. */
export const passagesOf = (legend: Legend): BookPassage[] =>
  [legend.inShort, ...getTelling(legend)]
    .filter((section) => section !== undefined)
    .map(({ anchor, kind, heading, seconds, html }) => ({
      id: joinAnchor(bookAnchor(legend), anchor),
      mark: kind === 'short' ? '“' : letterOf(kind),
      kind,
      label: kind === 'short' ? 'In short' : heading,
      seconds,
      html: nest(html, legend),
    }));

/** The follow-ups of a legend with their answers, all open. */
export const answersOf = (legend: Legend): BookAnswer[] =>
  legend.followUps.map(({ anchor, question, seconds, html }) => ({
    id: joinAnchor(bookAnchor(legend), anchor),
    question,
    seconds,
    html: nest(html, legend),
  }));

/** The id of the follow-ups as a whole. */
export const answersAnchor = (legend: Legend): string => joinAnchor(bookAnchor(legend), followUpsAnchor);

/** A section's own headings stand below the book's fourth level. */
const nest = (html: string, legend: Legend): string =>
  lowerHeadings(prefixFragments(frameTables(html), bookAnchor(legend)), 1);

export interface BookPassage {
  id: string;
  /** The letter or sign in the margin. */
  mark: string | undefined;
  kind: SectionKind;
  label: string;
  seconds: number;
  html: string;
}
export interface BookAnswer {
  id: string;
  question: string;
  seconds: number;
  html: string;
}
