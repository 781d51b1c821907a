import { LegendsError } from '../legend/fault.ts';

/** Runs work that Ctrl-C ends between two steps, never within one; a second Ctrl-C ends the process at once. */
export async function withStop<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const controller = new AbortController();
  const stop = () => controller.abort(new LegendsError('stopped', 'Stopped; nothing was written.'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop);
  }
}
