import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { watchFolder } from '../../../src/cli/watch.ts';
import { makeFolder } from './command.ts';

/** Watches until the work was done so often, then presses Ctrl-C; later the test is over, and nothing watches on. */
async function watchUntil(times: number, dir: string, work: (done: number) => Promise<void>): Promise<void> {
  let done = 0;
  const watching = watchFolder(dir, async () => {
    await work(done);
    done += 1;
  });
  onTestFinished(() => void process.emit('SIGINT'));
  await Promise.race([
    watching,
    vi.waitFor(() => expect(done).toBeGreaterThanOrEqual(times), { timeout: 4000 }),
  ]);
  process.emit('SIGINT');
  await watching;
}

it('sees what is saved while the first work is done', async () => {
  const dir = makeFolder({ 'a.txt': 'old' });
  const saving = watchUntil(2, dir, async (done) => {
    if (done === 0) writeFileSync(join(dir, 'a.txt'), 'new');
  });
  await expect(saving).resolves.toBeUndefined();
});

it('ends with what the first work ends with', async () => {
  const dir = makeFolder({ 'a.txt': 'old' });
  const failed = new Error('first');
  await expect(
    watchUntil(2, dir, async () => {
      writeFileSync(join(dir, 'a.txt'), 'new');
      throw failed;
    }),
  ).rejects.toBe(failed);
});
