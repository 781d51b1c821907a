import { buildError } from '../legend/error.ts';

/** Runs work that Ctrl-C ends between two steps, never within one; a second Ctrl-C ends the process at once. */
export function withStop<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const controller = new AbortController();
  return onStop(
    () => controller.abort(buildError('stopped', undefined)),
    () => work(controller.signal),
  );
}

/**
 * Has a first Ctrl-C call `stop` while work goes on, in place of what the launcher does. A second must be heard as well:
 * one that nobody hears ends the process in the middle of tidying up.
 */
export async function onStop<Result>(stop: () => void, work: () => Promise<Result>): Promise<Result> {
  let stopped = false;
  const hear = () => {
    if (stopped) return end();
    stopped = true;
    stop();
  };
  const others = signals.flatMap((signal) => process.listeners(signal).map((listen) => ({ signal, listen })));
  // New before old: a signal without a listener, be it for a moment, is lost.
  for (const signal of signals) process.on(signal, hear);
  for (const { signal, listen } of others) process.off(signal, listen);
  try {
    return await work();
  } finally {
    for (const { signal, listen } of others) process.on(signal, listen);
    for (const signal of signals) process.off(signal, hear);
  }
}

function end(): void {
  console.error(buildError('stopped', undefined).message);
  process.exit(1);
}

const signals = ['SIGINT', 'SIGTERM'] as const;
