import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeFiles } from '../../../src/cli/write-files.ts';
import { buildError } from '../../../src/legend/error.ts';
import { makeFolder, readAll } from './command.ts';

it('writes all files, and no other', async () => {
  const folder = makeFolder();
  const files = ['a.txt', 'deep/er/b.txt'].map((name) => ({ path: join(folder, name), text: name }));
  await writeFiles(files, new AbortController().signal);
  expect(readAll(folder)).toEqual({ 'a.txt': 'a.txt', 'deep/er/b.txt': 'deep/er/b.txt' });
});

it('takes everything back when it is stopped in between', async () => {
  const folder = makeFolder();
  const controller = new AbortController();
  const stopped = buildError('stopped', undefined);
  const files = Array.from({ length: 200 }, (_, index) => ({
    path: join(folder, 'new', `${index}.txt`),
    text: 'x',
  }));
  const writing = writeFiles(files, controller.signal);
  setTimeout(() => controller.abort(stopped), 5);
  await expect(writing).rejects.toBe(stopped);
  expect(existsSync(join(folder, 'new'))).toBe(false);
});

it('replaces a file whole or leaves it', async () => {
  const folder = makeFolder({ 'a.txt': 'old', blocked: 'a file' });
  const files = ['a.txt', 'blocked/b.txt'].map((name) => ({ path: join(folder, name), text: 'new' }));
  await expect(writeFiles(files, new AbortController().signal)).rejects.toThrow(
    'blocked/b.txt` cannot be written: ',
  );
  expect(readAll(folder)).toEqual({ 'a.txt': 'old', blocked: 'a file' });
});
