import { buildFault, type Fault, type Place } from './fault.ts';
import { nearest } from './nearest.ts';
import type { Stretch } from './passage.ts';
import type { Ruler } from './position.ts';
import type { Form, SectionKind } from './schema.ts';
import { toSlug } from './text.ts';

/* Which sections a legend needs and in which order; other sections may stand anywhere before the follow-ups. */

const headings = new Map<string, Kind>([
  ['in-short', 'short'],
  ['situation', 'situation'],
  ['task', 'task'],
  ['action', 'action'],
  ['result', 'result'],
  ['follow-ups', 'follow-ups'],
  ['followups', 'follow-ups'],
]);
const order: Kind[] = ['short', 'situation', 'task', 'action', 'result', 'follow-ups'];
const starNeeds = ['In short', 'Situation', 'Task', 'Action', 'Result'];

/** What a `##` heading means: one of the letters, the short version, the follow-ups or something of the author's own. */
export const kindOf = (heading: string): Kind => headings.get(toSlug(heading)) ?? 'other';

/** Faults of missing, repeated and misplaced sections; without a known form only order and repetition are checked. */
export function checkOrder(stretches: readonly Stretch[], form: Form | undefined, source: Source): Fault[] {
  return [
    ...findMissing(stretches, form, source),
    ...findRepeated(stretches, source),
    ...findMisplaced(stretches, source),
  ];
}

function findMissing(stretches: readonly Stretch[], form: Form | undefined, source: Source): Fault[] {
  if (form === undefined) return [];
  const present = new Set(stretches.map(({ title }) => kindOf(title)));
  const others = stretches.filter(({ title }) => kindOf(title) === 'other').map(({ title }) => title);
  const needs = form === 'star' ? starNeeds : ['In short'];
  const faults = needs
    .filter((section) => !present.has(kindOf(section)))
    .map((section) =>
      buildFault(
        'missing-section',
        gapFor(section, stretches, source),
        { section, form, nearest: nearest(section, others) },
        'warning',
      ),
    );
  const rest = stretches.filter(({ title }) => !['short', 'follow-ups'].includes(kindOf(title)));
  if (form === 'profile' && rest.length === 0) {
    const details = { section: '', form, nearest: undefined };
    faults.push(buildFault('missing-section', gapFor('', stretches, source), details, 'warning'));
  }
  return faults;
}

/** Where a missing section belongs: before the first that follows it, else at the end of the file. */
function gapFor(section: string, stretches: readonly Stretch[], source: Source): Place {
  const rank = rankOf(section);
  const next = rank === undefined ? undefined : stretches.find(({ title }) => (rankOf(title) ?? -1) > rank);
  return next
    ? placeOf(next, source)
    : { file: source.file, ...source.ruler.at(source.text.trimEnd().length) };
}

function findRepeated(stretches: readonly Stretch[], source: Source): Fault[] {
  const seen = new Map<string, number>();
  return stretches.flatMap((stretch) => {
    const name = toSlug(stretch.title);
    const first = seen.get(name);
    const place = placeOf(stretch, source);
    if (first === undefined) seen.set(name, place.line);
    return first === undefined
      ? []
      : [buildFault('repeated-section', place, { section: stretch.title, line: first })];
  });
}

/** A known section is misplaced when one that belongs after it stands before it. */
function findMisplaced(stretches: readonly Stretch[], source: Source): Fault[] {
  const ranks = stretches.map(({ title }) => rankOf(title));
  const last = ranks.indexOf(order.length - 1);
  return stretches.flatMap((stretch, index) => {
    const rank = ranks[index];
    const after = ranks.findIndex(
      (other, place) => place < index && other !== undefined && other > (rank ?? other),
    );
    const before = rank === undefined && last !== -1 && last < index ? last : after;
    const blocking = before === -1 ? undefined : stretches[before];
    if (!blocking) return [];
    return [
      buildFault('section-order', placeOf(stretch, source), {
        section: stretch.title,
        before: blocking.title,
      }),
    ];
  });
}

function rankOf(title: string): number | undefined {
  const rank = order.indexOf(kindOf(title));
  return rank === -1 ? undefined : rank;
}

const placeOf = (stretch: Stretch, { file, ruler }: Source): Place => ({
  file,
  ...ruler.at(stretch.heading.position?.start.offset ?? 0),
});

interface Source {
  file: string;
  ruler: Ruler;
  text: string;
}
type Kind = SectionKind | 'follow-ups';
