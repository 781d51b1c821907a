import type { LoaderContext } from 'astro/loaders';
import type { Memory } from './bank.ts';
import type { Fault } from './fault.ts';
import type { Legend } from './schema.ts';
import type { ParsedLegend, Places } from './source.ts';

/*
 * What Astro's content store remembers of earlier readings: the legends are its entries; their warnings and places, which
 * pages do not need, stand beside them under one key of its meta store.
 */

/** The memory of a store, and the digests under which this reading's legends are to be kept. */
export interface StoredMemory extends Memory {
  digestOf(file: string): string | undefined;
  /** Writes down what this reading found, for the next. */
  keep(): void;
}

export function recallStore({ store, meta }: Pick<LoaderContext, 'store' | 'meta'>): StoredMemory {
  const known: Ledger = JSON.parse(meta.get(key) ?? '{}');
  const next: Ledger = {};
  return {
    get(file, digest) {
      const line = known[file];
      const data = line?.digest === digest ? store.get<Legend>(line.id) : undefined;
      if (!line || data?.digest !== digest) return undefined;
      next[file] = line;
      return { legend: data.data, faults: line.faults, places: line.places };
    },
    set(file, digest, { legend, faults, places }: ParsedLegend) {
      if (legend && places) next[file] = { id: legend.id, digest, faults, places };
    },
    digestOf: (file) => next[file]?.digest,
    keep: () => meta.set(key, JSON.stringify(next)),
  };
}

const key = 'ledger';

type Ledger = Record<string, { id: string; digest: string; faults: Fault[]; places: Places }>;
