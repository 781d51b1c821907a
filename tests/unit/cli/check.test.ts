import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/* The real process: what a person sees and what a script gets. */
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/main.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
};

it('says how many stories are sound', () => {
  expect(run('check', 'tests/fixtures/bank')).toEqual({
    status: 0,
    stdout: '2 stories, no faults\n',
    stderr: '',
  });
});

it('prints warnings and passes', () => {
  const { status, stdout } = run('check', 'tests/fixtures/faults/unknown-legend');
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /question-types\.yaml:5:10 {2}warning unknown-legend {2}.*\n\n1 story, 1 warning in 1 file\n$/,
  );
});

it('prints every fault and fails', () => {
  const { status, stdout, stderr } = run('check', 'tests/fixtures/faults/duplicate-number');
  expect(status).toBe(1);
  expect(stdout).toContain('legends/b.mdx:4:9  duplicate-number');
  expect(stderr).toBe('2 stories, 1 error in 1 file\n');
});

it('says what a folder lacks', () => {
  const { status, stdout } = run('check', 'tests/fixtures/nowhere');
  expect(status).toBe(1);
  expect(stdout).toContain('tests/fixtures/nowhere/parts.yaml:1:1  missing-file');
});

it('names its commands', () => {
  expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('check') });
  expect(run('check', '--help')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('The content folder.'),
  });
});

it('refuses a command it does not know', () => {
  expect(run('chek')).toEqual({
    status: 1,
    stdout: '',
    stderr: 'No command is called `chek`. Known: check, match.\n',
  });
});
