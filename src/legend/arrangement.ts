import { withoutPart } from './fallback.ts';
import type { Bank, Edition, Legend, Part } from './schema.ts';
import { isVisible } from './visibility.ts';

/** Puts a bank in order and leaves out, everywhere, what an edition must not show. */
export function arrangeBank(bank: Bank, edition: Edition): Bank {
  const legends = bank.legends
    .filter((legend) => isVisible(legend, edition))
    .toSorted((a, b) => a.number - b.number || a.id.localeCompare(b.id, 'en'));
  const ids = new Set(legends.map(({ id }) => id));
  return {
    legends,
    parts: listParts(bank.parts, legends, edition),
    intents: bank.intents,
    concepts: bank.concepts,
    types: bank.types.map((type) => ({ ...type, best: type.best.filter((id) => ids.has(id)) })),
    guide: bank.guide.toSorted((a, b) => a.order - b.order || a.id.localeCompare(b.id, 'en')),
  };
}

/**
 * Stories of no part stand behind the others; a bank without any part has one heading for all. The public edition does not
 * name a part of which it tells no story.
 */
function listParts(parts: readonly Part[], legends: readonly Legend[], edition: Edition): Part[] {
  const told = new Set(legends.map(({ part }) => part));
  const own = parts.filter(({ id }) => id !== withoutPart && (edition === 'private' || told.has(id)));
  if (!told.has(withoutPart)) return own;
  return [...own, { id: withoutPart, title: own.length === 0 ? 'Stories' : 'Without a part' }];
}
