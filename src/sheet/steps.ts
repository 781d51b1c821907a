/*
 * What the sheet gives up when there is more than one page holds, one step at a time:
 *
 *  1. the lines of `Asked today`, which only ever take spare room;
 *  2. generous spacing: smaller gaps and type (never under 8 pt);
 *  3. the guide's blocks, last page first: adapting, timing, the checklist;
 *  4. of one story after the other, the least needed first (see need.ts): what goes past one line of a cue;
 *  5. in the same order T, then S, then R (the figure has said it), then `before → after` where it needs a line
 *     of its own, then A. A profile gives up its last lines instead;
 *  6. the small matrix;
 *  7. whole stories, the least needed first.
 *
 * The steps are one list and the sheet takes as few as it can from its start. So a story that is added after the
 * others can only take more away: nothing that was dropped comes back.
 */
import type { Bank } from '../legend/schema.ts';
import { type EntryCut, entryCuts } from './entry.ts';
import { orderByNeed } from './need.ts';

export type Step =
  | { kind: 'spacing' | 'matrix' }
  | { kind: 'guide'; page: string }
  | { kind: EntryCut | 'legend'; legend: string };

/** Every step for a bank, in the order they are taken. */
export function listSteps(bank: Bank): Step[] {
  const pages = bank.guide.filter(({ sheet }) => sheet.length > 0).map(({ id }) => id);
  const leastNeeded = orderByNeed(bank)
    .map(({ id }) => id)
    .reverse();
  return [
    { kind: 'spacing' },
    ...pages.reverse().map((page): Step => ({ kind: 'guide', page })),
    ...entryCuts.flatMap((kind) => leastNeeded.map((legend): Step => ({ kind, legend }))),
    { kind: 'matrix' },
    ...leastNeeded.map((legend): Step => ({ kind: 'legend', legend })),
  ];
}
