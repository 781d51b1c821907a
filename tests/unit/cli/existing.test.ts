import { appendFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportStories } from '../../../src/cli/commands/export.ts';
import { importStories } from '../../../src/cli/commands/import.ts';
import { newStory } from '../../../src/cli/commands/new.ts';
import { call, makeBank, makeFolder, readAll } from './command.ts';

/* A file's id is its name, in whatever folder below `legends` or `guide` it stands. */

/** A bank whose story and guide page stand in folders of their own. */
function makeDeepBank(): string {
  const dir = makeBank();
  for (const [from, to] of [
    ['legends/star.mdx', 'legends/old/deep/star.mdx'],
    ['guide/timing.mdx', 'guide/old/timing.mdx'],
  ] as const) {
    mkdirSync(join(dir, to, '..'), { recursive: true });
    renameSync(join(dir, from), join(dir, to));
  }
  return dir;
}

it('a new story takes no id of a story in a folder below', async () => {
  const dir = makeDeepBank();
  const before = readAll(dir);
  await expect(call(newStory, '--into', dir, '--title', 'Star')).rejects.toMatchObject({
    code: 'existing-file',
    message: `\`${dir}/legends/old/deep/star.mdx\` exists already; nothing was written.`,
    hint: 'Choose another title.',
  });
  expect(readAll(dir)).toEqual(before);
});

it('a new story takes no id of a story that cannot be read either', async () => {
  const dir = makeBank();
  mkdirSync(join(dir, 'legends/old'));
  writeFileSync(join(dir, 'legends/old/fog.mdx'), new Uint8Array([0xff]));
  await expect(call(newStory, '--into', dir, '--title', 'Fog')).rejects.toThrow(
    'legends/old/fog.mdx` exists already',
  );
});

it('an import finds stories and guide pages where they are, and replaces them there', async () => {
  const document = join(makeFolder(), 'bank.json');
  await call(exportStories, '--to', 'json', '--out', document, 'tests/fixtures/bank');
  const dir = makeDeepBank();
  const moved = ['guide/old/timing.mdx', 'legends/old/deep/star.mdx'];
  const old = readAll(dir);
  for (const path of moved) appendFileSync(join(dir, path), '\nMore.\n');
  const plan = await call(importStories, document, '--into', dir, '--json');
  for (const path of moved) expect(plan).toContain(`"file": "${dir}/${path}",\n      "state": "exists"`);
  await expect(call(importStories, document, '--into', dir, '--write')).rejects.toThrow('exist');
  await call(importStories, document, '--into', dir, '--write', '--force');
  const now = readAll(dir);
  expect(Object.keys(now)).toEqual(Object.keys(old));
  for (const path of moved) expect(now[path]).not.toContain('More.');
});
