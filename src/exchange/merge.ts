import type { Part } from '../legend/schema.ts';
import {
  type Collection,
  emptyCollection,
  type GuideSource,
  type Story,
  type TypeSource,
} from './collection.ts';
import { buildClaim } from './compile.ts';

/** What a content folder holds already: its stories keep their numbers, its lists are only added to. */
export interface Existing {
  parts: readonly Pick<Part, 'id'>[];
  types: readonly Pick<TypeSource, 'id'>[];
  /** Numbers of its legends, by id. */
  numbers: ReadonlyMap<string, number>;
  /** Places of its guide pages, by id. */
  orders: ReadonlyMap<string, number>;
}

/**
 * Puts documents together, in their order. A name that two documents use gets a number behind it in the later one; a story
 * without a number, or with one that another story has, gets the next free one: the order in the document is the author's.
 */
export function merge(collections: readonly Collection[], existing: Existing): Collection {
  const { legends, guide, ...lists } = unite(collections);
  return {
    ...lists,
    legends: fillNumbers(legends, existing),
    guide: fillOrder(guide, existing.orders),
  };
}

/** All of several collections, each story and page under a name of its own. */
export function unite(collections: readonly Collection[]): Collection {
  const claim = buildClaim();
  const claimPage = buildClaim();
  const whole = emptyCollection();
  for (const { parts, types, guide, legends } of collections) {
    const renamed = legends.map((story) => ({ ...story, id: claim(story.id) }));
    // Of two stories of one name, that is meant which stood first.
    const names = new Map(
      legends.map(({ id }, index) => [id, renamed[index]?.id ?? id] as const).toReversed(),
    );
    whole.legends.push(...renamed);
    for (const type of types)
      addType({ ...type, best: type.best.map((id) => names.get(id) ?? id) }, whole.types);
    for (const part of parts) if (!whole.parts.some(({ id }) => id === part.id)) whole.parts.push(part);
    whole.guide.push(...guide.map((page) => ({ ...page, id: claimPage(page.id) })));
  }
  return whole;
}

/** The entries a folder's lists lack. */
export const toAdditions = (
  collection: Collection,
  { parts, types }: Existing,
): Pick<Collection, 'parts' | 'types'> => ({
  parts: collection.parts.filter(({ id }) => !parts.some((known) => known.id === id)),
  types: collection.types.filter(({ id }) => !types.some((known) => known.id === id)),
});

/** What documents say of entries of lists, and what a folder or a document before them says otherwise; that stays. */
export function findOverruled(
  collections: readonly Collection[],
  whole: Collection,
  existing: Pick<Existing, 'parts' | 'types'>,
): Differing[] {
  const lists = {
    parts: [...existing.parts, ...whole.parts],
    types: [...existing.types, ...whole.types],
  };
  const single = collections.flatMap((one) => findDiffering(one, lists));
  // The best stories of a type are those of all documents.
  const found = [...findDiffering(whole, existing), ...single.filter(({ key }) => key !== 'best')];
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

function findDiffering(collection: Collection, existing: Pick<Existing, 'parts' | 'types'>): Differing[] {
  return (['parts', 'types'] as const).flatMap((list) =>
    collection[list].flatMap((entry) => {
      const known = existing[list].find(({ id }) => id === entry.id);
      if (!known) return [];
      const held = (key: string): unknown => Reflect.get(known, key) ?? (key === 'best' ? [] : undefined);
      // A short title that is the title stands in for none.
      const said = Object.entries(entry).filter(
        ([key, value]) => value !== undefined && !(key === 'shortTitle' && value === entry.title),
      );
      return said
        .filter(([key, value]) => JSON.stringify(held(key)) !== JSON.stringify(value))
        .map(([key, value]) => ({ list, id: entry.id, key, held: held(key), received: value }));
    }),
  );
}

/** A key of an entry that a document says otherwise. */
export interface Differing {
  list: 'parts' | 'types';
  id: string;
  key: string;
  held: unknown;
  received: unknown;
}

function addType(type: TypeSource, types: TypeSource[]): void {
  const known = types.find(({ id }) => id === type.id);
  if (known) known.best = [...new Set([...known.best, ...type.best])];
  else types.push(type);
}

function fillNumbers(legends: readonly Story[], { numbers }: Existing): Story[] {
  const others = [...numbers].filter(([id]) => !legends.some((story) => story.id === id));
  const taken = new Set(others.map(([, number]) => number));
  const claim = (number: number | undefined): number | undefined => {
    if (number === undefined || number > mostNumber || taken.has(number)) return undefined;
    taken.add(number);
    return number;
  };
  const own = legends.map(({ head }) => claim(head.number));
  const kept = legends.map(({ id }, index) => own[index] ?? claim(numbers.get(id)));
  let next = 1;
  return legends.map((story, index) => {
    while (taken.has(next)) next += 1;
    const number = kept[index] ?? claim(next) ?? next;
    return { ...story, head: { ...story.head, number } };
  });
}

const mostNumber = 9999;

/** Pages of several documents follow each other, behind those already there; those of one bank keep their places. */
function fillOrder(guide: readonly GuideSource[], before: ReadonlyMap<string, number>): GuideSource[] {
  const orders = guide.map(({ head }) => head.order);
  const clash = before.size > 0 || new Set(orders).size < orders.length || orders.includes(undefined);
  if (!clash) return [...guide];
  let last = Math.max(0, ...before.values());
  return guide.map((page) => {
    const order = before.get(page.id) ?? ++last;
    return { ...page, head: { ...page.head, order } };
  });
}
