import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { link, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { writeFiles } from '../../../src/cli/write-files.ts';
import { buildError } from '../../../src/legend/error.ts';
import { makeFolder, readAll } from './command.ts';

vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof import('node:fs/promises')>();
  return { ...real, link: vi.fn(real.link), mkdir: vi.fn(real.mkdir), writeFile: vi.fn(real.writeFile) };
});

vi.mock('node:fs', async (load) => {
  const real = await load<typeof import('node:fs')>();
  return { ...real, renameSync: vi.fn(real.renameSync), unlinkSync: vi.fn(real.unlinkSync) };
});

const { renameSync: rename } = await vi.importActual<typeof import('node:fs')>('node:fs');
const never = new AbortController().signal;
const refused = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};

/** What the next renames do, in their order. */
const renames = (...ways: ((from: string, to: string) => void)[]) => {
  for (const way of ways)
    vi.mocked(renameSync).mockImplementationOnce((from, to) => way(String(from), String(to)));
};

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

it('puts back what was replaced when a later file cannot take its place', async () => {
  const folder = makeFolder({ 'a.txt': 'old', 'b.txt': 'old', 'd.txt': 'old' });
  const files = ['a.txt', 'b.txt', 'new/c.txt', 'd.txt'].map((name) => ({
    path: join(folder, name),
    text: 'new',
  }));
  renames(rename, rename, rename, refused('EACCES'));
  await expect(writeFiles(files, never)).rejects.toMatchObject({
    message: expect.stringMatching(/d\.txt` cannot be written: access is denied\.$/),
    hint: 'Nothing was written.',
  });
  expect(readAll(folder)).toEqual({ 'a.txt': 'old', 'b.txt': 'old', 'd.txt': 'old' });
  expect(existsSync(join(folder, 'new'))).toBe(false);
});

it('puts back on a disk without hard links as well', async () => {
  const folder = makeFolder({ 'a.txt': 'old', 'b.txt': 'old' });
  const files = ['a.txt', 'b.txt'].map((name) => ({ path: join(folder, name), text: 'new' }));
  vi.mocked(link).mockImplementationOnce(async () => refused('EPERM')());
  renames(rename, refused('EIO'));
  await expect(writeFiles(files, never)).rejects.toMatchObject({ hint: 'Nothing was written.' });
  expect(readAll(folder)).toEqual({ 'a.txt': 'old', 'b.txt': 'old' });
});

it('names what cannot be taken back, and where the old one is', async () => {
  const folder = makeFolder({ 'a.txt': 'old', 'c.txt': 'old' });
  const files = ['a.txt', 'b.txt', 'c.txt'].map((name) => ({ path: join(folder, name), text: 'new' }));
  renames(rename, rename, refused('EIO'), refused('EIO'));
  vi.mocked(unlinkSync).mockImplementationOnce(refused('EIO'));
  const old = join(folder, `.a.txt.${process.pid}.old`);
  await expect(writeFiles(files, never)).rejects.toMatchObject({
    message: expect.stringMatching(/c\.txt` cannot be written: /),
    hint: `Written already and not to be taken back: \`${join(folder, 'a.txt')}\` (before: \`${old}\`), \`${join(folder, 'b.txt')}\`.`,
  });
  expect(readAll(folder)).toEqual({
    [old.slice(folder.length + 1)]: 'old',
    ...{ 'a.txt': 'new', 'b.txt': 'new', 'c.txt': 'old' },
  });
});

it('writes through a link to the file it leads to', async () => {
  const folder = makeFolder({ 'real.txt': 'old' });
  mkdirSync(join(folder, 'there'));
  const links = { 'a.txt': 'real.txt', 'b.txt': 'b1.txt', 'b1.txt': 'there/b2.txt' };
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(folder, name));
  const files = ['a.txt', 'b.txt'].map((name) => ({ path: join(folder, name), text: name }));
  await writeFiles(files, never);
  expect(readAll(folder)).toEqual({ 'real.txt': 'a.txt', 'there/b2.txt': 'b.txt' });
  for (const name of Object.keys(links)) expect(lstatSync(join(folder, name)).isSymbolicLink()).toBe(true);
});

it('refuses links that lead in a circle, and what is no plain file', async () => {
  const folder = makeFolder({ 'a.txt': 'old' });
  mkdirSync(join(folder, 'folder'));
  symlinkSync('folder', join(folder, 'to-folder'));
  symlinkSync('circle', join(folder, 'circle'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  for (const [name, reason] of [
    ['to-folder', 'it is a folder'],
    ['circle', 'its links lead in a circle'],
    ['pipe', 'it is no plain file'],
  ] as const) {
    const files = ['a.txt', name].map((one) => ({ path: join(folder, one), text: 'new' }));
    await expect(writeFiles(files, never)).rejects.toThrow(`${name}\` cannot be written: ${reason}.`);
  }
  expect(readAll(folder)).toEqual({ 'a.txt': 'old' });
});

it.each(['600', '664'])('leaves a file of mode %s its mode and its owner', async (mode) => {
  const path = join(makeFolder(), 'a.txt');
  writeFileSync(path, 'old');
  // To give a file away is the superuser's, as whom tests may run.
  if (process.getuid?.() === 0) chownSync(path, 1, 1);
  chmodSync(path, Number.parseInt(mode, 8));
  const rights = () => {
    const { mode, uid, gid } = statSync(path);
    return { mode, uid, gid };
  };
  const before = rights();
  await writeFiles([{ path, text: 'new' }], never);
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(rights()).toEqual(before);
});
