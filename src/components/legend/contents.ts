import type { Legend, SectionKind } from '../../legend/schema.ts';
import { getTelling, letterOf } from '../../legend/telling.ts';
import { formatSeconds } from '../../legend/timing.ts';
import { toCut } from './cut.ts';

export const figuresAnchor = 'other-figures';
export const followUpsAnchor = 'follow-ups';

/** What stands on a legend's page, in order, for the rail and the bar on phones. */
export function contentsOf(legend: Legend): Entry[] {
  const telling = getTelling(legend).map((section) => ({
    anchor: section.anchor,
    kind: section.kind,
    mark: letterOf(section.kind) ?? '§',
    label: section.heading,
    measure: measureOf(section.seconds),
    ...(section.cutWords > 0 && { cut: measureOf(toCut(section).seconds) }),
  }));
  const { inShort, followUps } = legend;
  const first = inShort && {
    anchor: inShort.anchor,
    mark: '“',
    label: 'In short',
    measure: measureOf(inShort.seconds),
  };
  const last = { anchor: followUpsAnchor, mark: '?', label: 'Follow-ups', measure: String(followUps.length) };
  return [...(first ? [first] : []), ...telling, ...(followUps.length > 0 ? [last] : [])];
}

/** A section of reminders alone takes no time. */
const measureOf = (seconds: number): string => (seconds > 0 ? formatSeconds(seconds) : '');

export interface Entry {
  anchor: string;
  kind?: SectionKind;
  /** The letter or sign in the margin of the section. */
  mark: string;
  label: string;
  /** Its seconds, or how many there are. */
  measure: string;
  /** Its seconds in the shorter telling, when that leaves something out. */
  cut?: string;
}
