import { buildError } from './error.ts';
import { type FactShow, factWords } from './facts.ts';
import type { Edition, Fact, Frontmatter, Legend } from './schema.ts';

/** The one rule of who sees what: the private edition shows everything, the public one only what is public. */
export const isVisible = (legend: Pick<Legend, 'visibility'>, edition: Edition): boolean =>
  edition === 'private' || legend.visibility === 'public';

/** A fact as an edition may show it: in the public one a confidential fact keeps only its `public` words. */
export function toVisibleFact(fact: Fact, edition: Edition): Fact {
  if (edition === 'private' || !fact.confidential) return fact;
  const { id, label, status, confidential } = fact;
  return { id, label, status, confidential, after: fact.public, public: fact.public };
}

/** A frontmatter without the keys that are for the author alone, when others read it. */
export function toVisibleHead(head: Frontmatter, edition: Edition): Frontmatter {
  if (edition === 'private') return head;
  const { year: _, silence: __, ...open } = head;
  return open;
}

/** The words a `<Fact>` writes in an edition, of a fact as written or as that edition shows it. */
export function visibleWords(fact: Fact, show: FactShow, edition: Edition): string | undefined {
  const hidden = edition === 'public' && fact.confidential && show !== 'label';
  return hidden ? (fact.public ?? fact.after) : factWords(fact, show);
}

/** Reads the edition from the environment; anything but `private` and `public` is refused, so that a slip never publishes. */
export function parseEdition(value: string | undefined): Edition {
  if (value === undefined || value === '' || value === 'private') return 'private';
  if (value === 'public') return 'public';
  throw buildError('unknown-edition', { received: value });
}

/** Reads from the environment whether texts for language models are written: never unasked, and never by a slip. */
export function parseLlmsTxt(value: string | undefined): boolean {
  if (value === undefined || value === '' || value === 'off') return false;
  if (value === 'on') return true;
  throw buildError('unknown-switch', { received: value });
}
