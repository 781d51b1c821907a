import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBank } from '../../../src/legend/bank.ts';
import { parseEdition, parseLlmsTxt } from '../../../src/legend/visibility.ts';
import { copyBank } from './bank-folder.ts';
import { bankFolder, change, profileText, starText } from './fixture.ts';

const options = { pace: 140, edition: 'private' } as const;
const codesOf = async (dir: string) => (await readBank(dir, options)).faults.map(({ code }) => code);

describe('a content folder', () => {
  it('is read whole and in order', async () => {
    const { bank, faults, ids } = await readBank(bankFolder, options);
    expect(faults).toEqual([]);
    expect(bank.legends.map(({ id }) => id)).toEqual(['star', 'profile']);
    expect(bank.parts.map(({ id }) => id)).toEqual(['work', 'person']);
    expect(bank.types.map(({ id, best }) => [id, best])).toEqual([
      ['achievement', ['star']],
      ['failure', []],
      ['motivation', ['profile']],
    ]);
    expect(bank.guide).toMatchObject([
      {
        id: 'timing',
        text: 'Keep the short version at 30 seconds.',
        html: expect.stringContaining('<strong>short</strong>'),
      },
    ]);
    expect(ids).toEqual(['profile', 'star']);
  });

  it('names files from the project’s root', async () => {
    const { bank } = await readBank(bankFolder, options);
    expect(bank.legends[0]?.file).toBe('tests/fixtures/bank/legends/star.mdx');
  });

  it('passes over hidden files and backups', async () => {
    expect(await codesOf(copyBank({ 'legends/.DS_Store': '', 'legends/star.mdx~': '' }))).toEqual([]);
  });

  it('may hold no legend at all', async () => {
    expect((await readBank('tests/fixtures/faults/wrong-shape', options)).bank.legends).toEqual([]);
  });

  it('follows a link to a file, and says when it leads nowhere', async () => {
    const dir = copyBank();
    symlinkSync(join(dir, 'nowhere.mdx'), join(dir, 'legends', 'lost.mdx'));
    symlinkSync(join(dir, 'legends', 'star.mdx'), join(dir, 'legends', 'again.mdx'));
    expect(await codesOf(dir)).toEqual(['unreadable-file', 'duplicate-number', 'duplicate-question']);
  });

  it('says of a folder that cannot be read so, rather than that it holds no story', async () => {
    const dir = copyBank();
    rmSync(join(dir, 'legends'), { recursive: true });
    writeFileSync(join(dir, 'legends'), '');
    expect((await readBank(dir, options)).faults[0]).toMatchObject({
      code: 'unreadable-file',
      message: 'The file cannot be read: a file stands where a folder should.',
    });
  });

  it('takes no folder for a file', async () => {
    const dir = copyBank();
    mkdirSync(join(dir, 'legends', 'folder.mdx'));
    expect(await codesOf(dir)).toEqual(['not-mdx']);
  });

  it('takes no bytes for text', async () => {
    expect(await codesOf(copyBank({ 'legends/picture.mdx': Uint8Array.of(137, 80, 78, 71, 0, 1) }))).toEqual([
      'not-utf8',
    ]);
  });

  it('blames no list for naming a story whose file cannot be read', async () => {
    const dir = copyBank({ 'legends/star.mdx': Uint8Array.of(0xff, 0xfe, 45, 0) });
    const { faults, ids } = await readBank(dir, options);
    expect(faults.map(({ code }) => code)).toEqual(['not-utf8']);
    expect(ids).toEqual(['profile', 'star']);
  });

  it('reports all files in one go', async () => {
    const dir = copyBank({
      'legends/star.mdx': change(starText, 'part: work', 'part: wrok'),
      'legends/profile.mdx': change(profileText, 'form: profile', 'form: prose'),
      'guide/timing.mdx': '---\ntitle: Timing\n---\nWords.\n',
    });
    expect(await codesOf(dir)).toEqual(['missing-key', 'missing-key', 'unknown-form', 'unknown-part']);
  });

  it('blames only the list when a list is broken', async () => {
    expect(await codesOf(copyBank({ 'parts.yaml': '- id: [\n' }))).toEqual(['broken-yaml']);
  });
});

describe('an edition', () => {
  const dir = () =>
    copyBank({
      'legends/star.mdx': change(starText, 'form: star', 'form: star\nvisibility: draft'),
      'legends/profile.mdx': change(profileText, 'form: profile', 'form: profile\nvisibility: public'),
    });

  it('private shows every legend', async () => {
    expect((await readBank(dir(), options)).bank.legends).toHaveLength(2);
  });

  it('public shows only what is public, in lists of best legends too', async () => {
    const { bank } = await readBank(dir(), { ...options, edition: 'public' });
    expect(bank.legends.map(({ id }) => id)).toEqual(['profile']);
    expect(bank.types.map(({ best }) => best)).toEqual([[], [], ['profile']]);
  });

  it('public names no part of which it tells no story', async () => {
    const folder = dir();
    const parts = async (edition: 'private' | 'public') =>
      (await readBank(folder, { ...options, edition })).bank.parts.map(({ id }) => id);
    expect([await parts('private'), await parts('public')]).toEqual([['work', 'person'], ['person']]);
  });

  it('is private unless it is said to be public', () => {
    expect(parseEdition(undefined)).toBe('private');
    expect(parseEdition('')).toBe('private');
    expect(parseEdition('public')).toBe('public');
    expect(() => parseEdition('pubic')).toThrow('EDITION is `pubic`, expected `private` or `public`.');
    expect([undefined, '', 'off', 'on'].map(parseLlmsTxt)).toEqual([false, false, false, true]);
    expect(() => parseLlmsTxt('yes')).toThrow('LLMS_TXT is `yes`, expected `on` or `off`.');
  });
});
