import type { Legend, SectionKind } from '../../legend/schema.ts';
import { getTelling, letterOf } from '../../legend/telling.ts';
import { formatSeconds } from '../../legend/timing.ts';

export const figuresAnchor = 'other-figures';
export const followUpsAnchor = 'follow-ups';

/** What stands on a legend's page, in order, for the rail and the bar on phones. */
export function contentsOf(legend: Legend): Entry[] {
  const telling = getTelling(legend).map(({ anchor, kind, heading, seconds }) => ({
    anchor,
    kind,
    mark: letterOf(kind) ?? '§',
    label: heading,
    measure: formatSeconds(seconds),
  }));
  const { inShort, followUps } = legend;
  const first = {
    anchor: inShort.anchor,
    mark: '“',
    label: 'In short',
    measure: formatSeconds(inShort.seconds),
  };
  const last = { anchor: followUpsAnchor, mark: '?', label: 'Follow-ups', measure: String(followUps.length) };
  return [first, ...telling, ...(followUps.length > 0 ? [last] : [])];
}

export interface Entry {
  anchor: string;
  kind?: SectionKind;
  /** The letter or sign in the margin of the section. */
  mark: string;
  label: string;
  /** Its seconds, or how many there are. */
  measure: string;
}
