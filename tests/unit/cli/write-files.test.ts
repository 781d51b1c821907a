import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { writeFiles } from '../../../src/cli/write-files.ts';
import { buildError } from '../../../src/legend/error.ts';
import { makeFolder, readAll } from './command.ts';

vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof import('node:fs/promises')>();
  return { ...real, mkdir: vi.fn(real.mkdir), writeFile: vi.fn(real.writeFile) };
});

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

it('says what stops it half-way, and takes the first half back', async () => {
  const folder = makeFolder({ 'a.txt': 'old' });
  const files = ['a.txt', 'new/b.txt'].map((name) => ({ path: join(folder, name), text: 'new' }));
  const write = () => writeFiles(files, new AbortController().signal);
  const { writeFile: real } = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises');
  vi.mocked(writeFile)
    .mockImplementationOnce(real)
    .mockRejectedValueOnce(Object.assign(new Error('full'), { code: 'ENOSPC' }));
  await expect(write()).rejects.toMatchObject({
    message: expect.stringMatching(/new\/b\.txt` cannot be written: the disk is full\.$/),
    hint: 'Nothing was written.',
  });
  vi.mocked(mkdir).mockRejectedValueOnce(Object.assign(new Error('read-only'), { code: 'EROFS' }));
  await expect(write()).rejects.toThrow('cannot be written: the place is read-only.');
  expect(readAll(folder)).toEqual({ 'a.txt': 'old' });
  expect(existsSync(join(folder, 'new'))).toBe(false);
});
