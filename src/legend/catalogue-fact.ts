import { few, words } from './catalogue-wording.ts';

/** Faults of facts. */
export const factFaults = {
  'duplicate-fact': (d: { id: string }) =>
    words(`The fact \`${d.id}\` is listed twice in this legend.`, 'Rename or remove one of the two.'),
  'unknown-fact': (d: { id: string; nearest: string | undefined; known: readonly string[] }) =>
    words(
      `No fact of this legend has the id \`${d.id}\`${few(d.known)}.`,
      d.nearest ? `Write \`${d.nearest}\`.` : 'List it under `facts`, or name one that is there.',
    ),
  'before-without-after': (d: { id: string }) =>
    words(
      `The fact \`${d.id}\` has \`before\` but no \`after\`.`,
      'Add `after`, or rename `before` to `after` when the value stands alone.',
    ),
  'fact-without-value': (d: { id: string }) =>
    words(`The fact \`${d.id}\` has neither \`after\` nor \`change\`.`, 'Give at least one of them.'),
  'missing-public': (d: { id: string }) =>
    words(
      `The fact \`${d.id}\` is confidential but has no \`public\`.`,
      'Say in `public` what the public edition may show: `several times faster`.',
    ),
  'bad-fact-unit': (d: { id: string; reason: string; hint: string }) =>
    words(`The change of fact \`${d.id}\` cannot be checked: ${d.reason}.`, d.hint),
  'change-mismatch': (d: { before: string; after: string; change: string; computed: string }) =>
    words(
      `From \`${d.before}\` to \`${d.after}\` is ${d.computed}, but \`change\` says \`${d.change}\`.`,
      'Correct the value that is wrong.',
    ),
  'unconfirmed-fact': (d: { id: string }) =>
    words(
      `The fact \`${d.id}\` is unconfirmed.`,
      'Settle it before you say it, then set `status` to how you know it.',
    ),
  'fact-disagrees': (d: { id: string; key: string; value: string; otherValue: string; other: string }) =>
    words(
      `The fact \`${d.id}\` has \`${d.key}\` ${d.value} here but ${d.otherValue} in ${d.other}.`,
      'Give both the same values, or give one another id.',
    ),
};
