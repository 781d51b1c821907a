import { spawnSync } from 'node:child_process';
import { expect, it, vi } from 'vitest';
import { examples } from '../../../src/cli/examples.ts';
import { checkFlags, valuesOf } from '../../../src/cli/flags.ts';
import { makeFolder } from './command.ts';

/* The real process: help, mistakes and exit codes. */
vi.setConfig({ testTimeout: 30_000 });

const run = (file: string, ...args: string[]) =>
  spawnSync(process.execPath, [file, ...args], {
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1' },
  });

it.each(['new', 'check', 'import', 'export', 'stats'] as const)(
  '%s explains itself with an example, plainly',
  (verb) => {
    const { status, stdout } = run('src/cli/main.ts', verb, '--help');
    expect(status).toBe(0);
    expect(stdout).toContain(examples[verb]);
    expect(stdout).not.toContain('\u001B');
  },
);

it('names the nearest flag, and what is missing', () => {
  const { status, stderr } = run('src/cli/main.ts', 'import', 'x.md', '--wriet');
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: '`legends import` knows no flag `--wriet`. Did you mean `--write`?\n',
  });
  expect(run('src/cli/main.ts', 'import')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining(examples.import),
  });
});

it('starts by `npx legends` as well, and passes the exit code on', () => {
  expect(run('src/cli/launch.mjs', 'stats', 'tests/fixtures/bank')).toMatchObject({ status: 0 });
  expect(run('src/cli/launch.mjs', 'stats', makeFolder())).toMatchObject({ status: 1 });
});

it.each([
  [['--to', 'md', '--out=x'], undefined],
  [['--', '--anything'], undefined],
  [['--no-force'], undefined],
  [['--to'], '`--to` needs a value.'],
  [['--to', '--out', 'x'], '`--to` needs a value.'],
  [['-x'], '`legends export` knows no flag `-x`.'],
])('reads the flags %j', (given, message) => {
  const args = { to: { type: 'string' }, out: { type: 'string' }, force: { type: 'boolean' } } as const;
  const verb = { name: 'export', args, many: true, example: '' };
  const check = () => checkFlags(verb, given);
  if (message === undefined) expect(check).not.toThrow();
  else expect(check).toThrow(message);
});

it('collects a flag that is given twice', () => {
  expect(valuesOf('question', ['--question', 'a', '--question=b=c', '--other', 'd'])).toEqual(['a', 'b=c']);
});
