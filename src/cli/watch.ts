import { statSync, watch } from 'node:fs';
import { buildError, type LegendsError } from '../legend/error.ts';
import { toShown } from '../legend/folder.ts';
import { reasonOf } from './reason.ts';
import { onStop } from './stop.ts';

/**
 * Does something at once and after every change below a folder, until Ctrl-C; changes close together count once. It watches
 * before it begins, so that what is saved meanwhile counts.
 */
export async function watchFolder(dir: string, work: () => Promise<void>): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let running = Promise.resolve();
  let waiting: NodeJS.Timeout | undefined;
  const run = () => {
    running = running.then(work).catch(reject);
  };
  const again = () => {
    clearTimeout(waiting);
    waiting = setTimeout(run, pause);
  };
  const watcher = openWatcher(dir, again).on('error', (error) => reject(refuse(dir, error)));
  run();
  try {
    await onStop(resolve, () => promise);
  } finally {
    clearTimeout(waiting);
    watcher.close();
  }
}

function openWatcher(dir: string, onChange: () => void) {
  try {
    // A watcher of a missing folder waits for ever.
    statSync(dir);
    return watch(dir, { recursive: true }, onChange);
  } catch (error) {
    throw refuse(dir, error);
  }
}

/** For watchers the system's word for a full disk means that it has no more of them. */
function refuse(dir: string, error: unknown): LegendsError {
  const used = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
  const reason = used ? 'the system allows no more watched folders' : reasonOf(error);
  return buildError('unwatchable', { folder: toShown(dir), reason });
}

/** Editors save in several steps. */
const pause = 80;
