import { EventEmitter } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LegendsError } from '../../../src/legend/error.ts';
import { legendLoader, partLoader } from '../../../src/legend/loader.ts';
import * as source from '../../../src/legend/source.ts';
import { findLeaks } from '../../../src/review/leaks.ts';
import { copyBank } from './bank-folder.ts';
import { change, starText } from './fixture.ts';
import { makeContext } from './loader-context.ts';

vi.mock('../../../src/legend/source.ts', { spy: true });
const parse = vi.mocked(source.parseLegend);
afterEach(() => parse.mockClear());

const options = { pace: 140, edition: 'private', components: [], findLeaks } as const;

describe('the loader of legends', () => {
  it('stores each legend with its digest, rendered once', async () => {
    const dir = copyBank();
    const context = makeContext();
    await legendLoader({ ...options, dir }).load(context);
    expect(context.store.keys().sort()).toEqual(['profile', 'star']);
    expect(context.store.get('star')).toMatchObject({ digest: expect.any(String), deferredRender: false });
    expect(context.store.get('star')?.body).toBeUndefined();
    expect(parse).toHaveBeenCalledTimes(2);
  });

  it('stops a public build that would say a confidential name, where it stands, and no private one', async () => {
    const dir = copyBank({ 'confidential.yaml': '- name: Acme\n' });
    const load = (edition: string) => legendLoader({ ...options, edition, dir }).load(makeContext());
    await load('private');
    await expect(load('public')).rejects.toThrow(/star\.mdx:\d+:\d+ {2}confidential-name {2}`Acme` is/);
  });

  it('lets a silence with its reason stand against a name in the public build', async () => {
    const reason = 'silence:\n  - rule: confidential-name\n    reason: Not that Acme.\nform: star';
    const dir = copyBank({
      'confidential.yaml': '- name: Acme\n',
      'legends/star.mdx': change(starText, 'form: star', reason),
    });
    const context = makeContext();
    await legendLoader({ ...options, edition: 'public', dir }).load(context);
    expect(context.store.get('star')).toBeDefined();
  });

  it('parses an unchanged file no second time', async () => {
    const dir = copyBank();
    const context = makeContext();
    await legendLoader({ ...options, dir }).load(context);
    parse.mockClear();
    await legendLoader({ ...options, dir }).load(context);
    expect(parse).not.toHaveBeenCalled();
    writeFileSync(join(dir, 'legends/star.mdx'), change(starText, 'Nobody knew', 'Someone knew'));
    await legendLoader({ ...options, dir }).load(context);
    expect(parse).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['edition', { edition: 'public' }],
    ['pace', { pace: 150 }],
    ['components', { components: ['Scale'] }],
  ] as const)('parses anew for another %s', async (_, other) => {
    const dir = copyBank();
    const context = makeContext();
    await legendLoader({ ...options, dir }).load(context);
    parse.mockClear();
    await legendLoader({ ...options, dir, ...other }).load(context);
    expect(parse).toHaveBeenCalledTimes(2);
  });

  it('parses anew when the lists change that it is checked against', async () => {
    const dir = copyBank();
    const context = makeContext();
    await legendLoader({ ...options, dir }).load(context);
    parse.mockClear();
    const path = join(dir, 'parts.yaml');
    writeFileSync(path, `${readFileSync(path, 'utf8')}- id: more\n  title: More\n`);
    await legendLoader({ ...options, dir }).load(context);
    expect(parse).toHaveBeenCalledTimes(2);
  });

  it('leaves a story with a component of the site to the site', async () => {
    const dir = copyBank({
      'legends/star.mdx': change(starText, '<Note>Say', '<Scale id="acme.drain" />\n\n<Note>Say'),
    });
    const context = makeContext();
    await legendLoader({ ...options, dir, components: ['Scale'] }).load(context);
    expect(context.store.get('star')).toMatchObject({ deferredRender: true });
    expect(context.store.addModuleImport).toHaveBeenCalledTimes(1);
  });

  it('still warns of a file it did not parse again, and still compares legends', async () => {
    const doubtful = change(change(starText, '80x', '60x'), 'status: measured', 'status: unconfirmed');
    const dir = copyBank({ 'legends/star.mdx': doubtful });
    const context = makeContext();
    await legendLoader({ ...options, dir }).load(context);
    await legendLoader({ ...options, dir }).load(context);
    expect(context.logger.warn).toHaveBeenCalledTimes(2);
    writeFileSync(join(dir, 'legends/copy.mdx'), starText);
    await expect(legendLoader({ ...options, dir }).load(context)).rejects.toThrow('duplicate-number');
  });

  it('ends a build with the report of every file and no stack trace', async () => {
    const dir = copyBank({ 'legends/star.mdx': '', 'legends/profile.mdx': 'x' });
    const failed: unknown = await legendLoader({ ...options, dir })
      .load(makeContext())
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(LegendsError);
    expect(failed).toMatchObject({
      stack: '',
      message: expect.stringMatching(/empty-file[\s\S]*\n\n2 errors in 2 files$/),
    });
  });

  it('forgets a deleted legend', async () => {
    const dir = copyBank();
    const context = makeContext();
    await legendLoader({ ...options, dir }).load(context);
    rmSync(join(dir, 'legends/profile.mdx'));
    await legendLoader({ ...options, dir }).load(context);
    expect(context.store.keys()).toEqual(['star']);
  });

  it('keeps what an edition hides out of the store', async () => {
    const dir = copyBank({
      'legends/star.mdx': change(starText, 'form: star', 'form: star\nvisibility: private'),
    });
    const context = makeContext();
    await legendLoader({ ...options, dir }).load(context);
    await legendLoader({ ...options, dir, edition: 'public' }).load(context);
    expect(context.store.keys()).toEqual(['profile']);
  });
});

describe('in dev', () => {
  it('a fault is printed and the last good entry stays', async () => {
    const dir = copyBank();
    const watcher = new EventEmitter();
    const context = makeContext(watcher);
    await legendLoader({ ...options, dir }).load(context);
    writeFileSync(join(dir, 'legends/star.mdx'), '');
    watcher.emit('change', join(dir, 'legends/star.mdx'));
    await vi.waitFor(() =>
      expect(context.logger.error).toHaveBeenCalledWith(expect.stringContaining('empty-file')),
    );
    expect(context.store.get('star')).toMatchObject({ data: { title: 'The queue that never emptied' } });
  });

  it('a story that is written or deleted comes and goes', async () => {
    const dir = copyBank();
    const watcher = new EventEmitter();
    const context = makeContext(watcher);
    await legendLoader({ ...options, dir }).load(context);
    const path = join(dir, 'legends/second.mdx');
    const unlike = (text: string) =>
      text.replaceAll('acme.drain', 'acme.other').replace('something slow', 'one');
    writeFileSync(path, change(unlike(starText), 'number: 1', 'number: 7'));
    watcher.emit('add', path);
    await vi.waitFor(() => expect(context.store.keys()).toContain('second'));
    rmSync(path);
    watcher.emit('unlink', path);
    await vi.waitFor(() => expect(context.store.keys()).not.toContain('second'));
  });

  it('a change is loaded, a change elsewhere is not', async () => {
    const dir = copyBank();
    const watcher = new EventEmitter();
    const context = makeContext(watcher);
    await legendLoader({ ...options, dir }).load(context);
    parse.mockClear();
    watcher.emit('change', join(dir, '../elsewhere.mdx'));
    writeFileSync(join(dir, 'legends/star.mdx'), change(starText, 'title: The queue', 'title: A queue'));
    watcher.emit('change', join(dir, 'legends/star.mdx'));
    await vi.waitFor(() =>
      expect(context.store.get('star')).toMatchObject({ data: { title: 'A queue that never emptied' } }),
    );
    expect(parse).toHaveBeenCalledTimes(1);
  });
});

it('lists keep the order of their file as data', async () => {
  const context = makeContext();
  await partLoader({ ...options, dir: copyBank() }).load(context);
  expect(context.store.values().map(({ data }) => [data.id, data.order])).toEqual([
    ['work', 0],
    ['person', 1],
  ]);
});
