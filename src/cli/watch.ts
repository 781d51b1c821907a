import { watch } from 'node:fs';
import { LegendsError } from '../legend/fault.ts';
import { toShown } from '../legend/folder.ts';
import { reasonOf } from './reason.ts';

/** Does something at once and after every change below a folder, until Ctrl-C; changes close together count once. */
export async function watchFolder(dir: string, work: () => Promise<void>): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let running = work();
  let waiting: NodeJS.Timeout | undefined;
  const again = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      running = running.then(work).catch(reject);
    }, pause);
  };
  await running;
  const watcher = openWatcher(dir, again).on('error', reject);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  try {
    await promise;
  } finally {
    clearTimeout(waiting);
    watcher.close();
  }
}

function openWatcher(dir: string, onChange: () => void) {
  try {
    return watch(dir, { recursive: true }, onChange);
  } catch (error) {
    throw new LegendsError('unwatchable', `\`${toShown(dir)}\` cannot be watched: ${reasonOf(error)}.`);
  }
}

/** Editors save in several steps. */
const pause = 80;
