/** Stem → the places of the lists that hold it, ascending. */
export function findHolders(lists: readonly ReadonlySet<string>[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const [place, stems] of lists.entries())
    for (const stem of stems) {
      const held = holders.get(stem);
      if (held) held.push(place);
      else holders.set(stem, [place]);
    }
  return holders;
}
