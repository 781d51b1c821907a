import type { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { vi } from 'vitest';

/** As much of Astro's content layer as a loader touches: a store that keeps what it is given, a log that can be read. */
export function makeContext(emitter?: EventEmitter) {
  const entries = new Map<string, Parameters<LoaderContext['store']['set']>[0]>();
  const notes = new Map<string, string>();
  const store: Pick<LoaderContext['store'], 'delete' | 'keys' | 'clear' | 'values'> = {
    delete: (id) => void entries.delete(id),
    keys: () => [...entries.keys()],
    clear: () => entries.clear(),
    values: () => [...entries.values()],
  };
  const fake = {
    store: {
      ...store,
      get: (id: string) => entries.get(id),
      set: (entry: Parameters<LoaderContext['store']['set']>[0]) => void entries.set(entry.id, entry),
      addModuleImport: vi.fn(),
    },
    meta: {
      get: (key: string) => notes.get(key),
      set: (key: string, value: string) => void notes.set(key, value),
    },
    logger: { warn: vi.fn(), error: vi.fn(), info: vi.fn() },
    config: { root: pathToFileURL(`${process.cwd()}/`) },
    ...(emitter && { watcher: Object.assign(emitter, { add: vi.fn() }) }),
  };
  return fake as unknown as LoaderContext & typeof fake;
}
