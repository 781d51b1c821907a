import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { type Edit, editBank, soundFiles, soundFolder } from '../review/bank.ts';

/* The real process: what a person sees and what a script gets. */
vi.setConfig({ testTimeout: 30_000 });

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/main.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
};

const queue = 'legends/night-queue.mdx';
const longHook: Edit = [queue, /hook: .*/, 'hook: I saw that it all was so slow as we had to go'];
const loneTag: Edit = [queue, 'tags: [queues, postgres]', 'tags: [queues, postgres, indexes]'];
const silenced: Edit = [
  queue,
  'status: measured\n',
  'status: measured\nsilence:\n  - rule: long-hook\n    reason: It is a quotation.\n',
];

/** A copy of the sound bank with edits, gone after the test. */
function copySound(edits: readonly Edit[]): string {
  const dir = mkdtempSync(join(tmpdir(), 'bank-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  cpSync(soundFolder, dir, { recursive: true });
  for (const [file, text] of Object.entries(editBank(edits))) writeFileSync(join(dir, file), text);
  return dir;
}

it('says how many stories are sound', () => {
  expect(run('check', soundFolder)).toEqual({ status: 0, stdout: '2 stories, no faults\n', stderr: '' });
});

it('prints warnings with their line, counts hints, and passes', () => {
  const { status, stdout } = run('check', copySound([longHook, loneTag]));
  expect(status).toBe(0);
  expect(stdout).toMatch(/\/legends\/night-queue\.mdx:8:7 {2}warning long-hook {2}The hook has 13 words/);
  expect(stdout).toContain(
    '\n  8 │ hook: I saw that it all was so slow as we had to go\n    │       ^^^^^^^^^^^',
  );
  expect(stdout).toMatch(/\n\n2 stories, 1 warning in 1 file, 1 hint \(--hints prints them\)\n$/);
});

it('prints hints on request', () => {
  const { stdout } = run('check', copySound([loneTag]), '--hints');
  expect(stdout).toMatch(
    /night-queue\.mdx:15:26 {2}hint lone-tag {2}.*\n.*\n.*\^{7}\n\n2 stories, no faults, 1 hint\n$/,
  );
});

it('fails on warnings with --strict', () => {
  const { status, stderr } = run('check', copySound([longHook]), '--strict');
  expect({ status, stderr }).toEqual({ status: 1, stderr: '2 stories, 1 warning in 1 file\n' });
  expect(run('check', copySound([loneTag]), '--strict').status).toBe(0);
});

it.each([
  [['--rule', 'habit,long-hook'], 1],
  [['--rule', 'habit', '--rule=long-hook'], 1],
  [['--rule', 'habit'], 0],
  [['--ignore', 'long-hook'], 0],
  [['--ignore', 'habit'], 1],
])('chooses rules: %s', (flags, warnings) => {
  const { stdout } = run('check', copySound([longHook]), ...flags);
  expect(stdout.match(/warning long-hook/g)?.length ?? 0).toBe(warnings);
});

it.each([
  [['--rule', 'long-hok'], 'No rule is called `long-hok`. Did you mean `long-hook`?'],
  [['--ignore', 'missing-kye'], 'No rule is called `missing-kye`. Did you mean `missing-key`?'],
  [['--format', 'jsno'], 'No format is called `jsno`. Did you mean `json`?'],
  [['--format', 'xml'], 'No format is called `xml`. Known: text, json, github.'],
  [['--rules', 'habit'], '`legends check` knows no flag `--rules`. Did you mean `--rule`?'],
])('names the nearest: %s', (flags, said) => {
  expect(run('check', soundFolder, ...flags)).toEqual({ status: 1, stdout: '', stderr: `${said}\n` });
});

it('ignores no fault that stops the build', () => {
  const { status, stdout } = run(
    'check',
    'tests/fixtures/faults/duplicate-number',
    '--ignore',
    'duplicate-number',
    '--rule=habit',
  );
  expect(status).toBe(1);
  expect(stdout).toContain('duplicate-number  Number 1 is already taken');
});

it('prints JSON alone for programs', () => {
  const { status, stdout } = run('check', copySound([longHook, silenced]), '--format', 'json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    stories: 2,
    errors: 0,
    warnings: 0,
    findings: [],
    silenced: [{ code: 'long-hook', line: 8, reason: 'It is a quotation.' }],
  });
  expect(JSON.parse(run('check', copySound([longHook]), '--format', 'json').stdout).findings).toMatchObject([
    { code: 'long-hook', severity: 'warning', line: 8, column: 7, endColumn: 52, kind: 'review' },
  ]);
});

it('prints annotations for GitHub', () => {
  const { stdout } = run('check', copySound([longHook, loneTag]), '--format', 'github', '--hints');
  expect(stdout).toMatch(
    /^::warning file=.*night-queue\.mdx,line=8,col=7,endColumn=52,title=long-hook::The hook has 13 words, expected at most 12\. Cut 1\.\n::notice file=.*,title=lone-tag::/,
  );
});

it('puts files in order with --fix, and says which and how', () => {
  const dir = copySound([
    [queue, 'company: Acme\n', ''],
    [queue, 'hook: A', 'company: "Acme" \nhook: A'],
  ]);
  const { status, stdout, stderr } = run('check', dir, '--fix');
  expect({ status, stdout }).toEqual({ status: 0, stdout: '2 stories, no faults\n' });
  expect(stderr).toMatch(
    /night-queue\.mdx: order of keys, quotes, trailing spaces\n1 file put in order\.\n$/,
  );
  expect(readFileSync(join(dir, queue), 'utf8')).toBe(soundFiles[queue]);
  expect(readdirSync(join(dir, 'legends'))).toEqual(['lost-orders.mdx', 'night-queue.mdx']);
  expect(run('check', dir, '--fix').stderr).toBe('0 files put in order.\n');
});

it('checks again when a file changes, until it is stopped', async () => {
  const dir = copySound([]);
  const child = spawn(process.execPath, ['src/cli/main.ts', 'check', dir, '--watch'], {
    env: { ...process.env, NO_COLOR: '1' },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout.on('data', (data) => {
    said += data;
  });
  const until = (words: string) =>
    vi.waitFor(() => expect(said).toContain(words), { timeout: 8000, interval: 50 });
  await until('2 stories, no faults. Waiting for changes');
  // A watcher needs a moment to start; saving twice is what editors do.
  await vi.waitFor(
    async () => {
      writeFileSync(join(dir, queue), editBank([longHook])[queue] ?? '');
      await vi.waitFor(() => expect(said).toContain('1 warning in 1 file. Waiting'), { timeout: 1000 });
    },
    { timeout: 8000 },
  );
  writeFileSync(join(dir, queue), '');
  await until('1 error in 1 file. Waiting');
  const closed = once(child, 'exit');
  child.kill('SIGINT');
  expect(await closed).toEqual([0, null]);
}, 20_000);

it('prints every fault and fails', () => {
  const { status, stdout, stderr } = run(
    'check',
    'tests/fixtures/faults/duplicate-number',
    '--rule',
    'habit',
  );
  expect(status).toBe(1);
  expect(stdout).toContain('legends/b.mdx:4:9  duplicate-number');
  expect(stderr).toBe('2 stories, 1 error in 1 file\n');
});

it('says what a folder lacks', () => {
  const { status, stdout } = run('check', 'tests/fixtures/faults/missing-file');
  expect(status).toBe(1);
  expect(stdout).toMatch(/tests\/fixtures\/faults\/missing-file\/[a-z-]+\.yaml:1:1 {2}missing-file/);
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
    stderr: 'No command is called `chek`. Did you mean `check`?\n',
  });
});

it('lets the story of the README take the place of the fifteen', () => {
  const [, example = ''] = /```mdx\n(.*?)```/s.exec(readFileSync('README.md', 'utf8')) ?? [];
  const [, part] = /^part: (\S+)/m.exec(example) ?? [];
  const [, type] = /^types: \{ ([\w-]+):/m.exec(example) ?? [];
  const dir = mkdtempSync(join(tmpdir(), 'bank-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  // Parts and types are anybody's own; the example stands with those it names.
  writeFileSync(join(dir, 'parts.yaml'), `- { id: ${part}, title: A part }\n`);
  writeFileSync(join(dir, 'question-types.yaml'), `- { id: ${type}, title: A type }\n`);
  mkdirSync(join(dir, 'legends'));
  expect(run('check', dir)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^0 stories, \d+ warn/m),
  });
  writeFileSync(join(dir, 'legends', 'my-story.mdx'), example);
  expect(run('check', dir)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^1 story, \d+ warn/m),
  });
});
