import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it, onTestFinished, vi } from 'vitest';
import { examples } from '../../../src/cli/examples.ts';
import { checkFlags, valuesOf } from '../../../src/cli/flags.ts';
import { makeFolder } from './command.ts';

/* The real process: help, mistakes and exit codes. */
vi.setConfig({ testTimeout: 30_000 });

const run = (file: string, ...args: string[]) =>
  spawnSync(process.execPath, [file, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined },
  });

const verbs = ['new', 'check', 'match', 'import', 'export', 'stats'] as const;

it.each(verbs)('%s explains itself with an example, plainly when it is not a terminal', (verb) => {
  const { status, stdout } = run('src/cli/main.ts', verb, '--help');
  expect(status).toBe(0);
  expect(stdout).toContain(examples[verb]);
  expect(stdout).not.toContain('\u001B');
  expect(run('src/cli/main.ts', 'help', verb).stdout).toBe(stdout);
});

it('explains itself when it is told nothing', () => {
  const { status, stdout } = run('src/cli/main.ts');
  expect(status).toBe(0);
  for (const verb of verbs) expect(stdout).toContain(verb);
});

it.each(Object.entries(examples))('the example of %s works when it is pasted', (_, example) => {
  const project = makeFolder();
  for (const name of ['package.json', 'src', 'tests', 'node_modules'])
    symlinkSync(resolve(name), join(project, name));
  cpSync('tests/fixtures/second-bank', join(project, 'content'), { recursive: true });
  const { status, stderr } = spawnSync(example, { cwd: project, shell: true, encoding: 'utf8' });
  expect({ status, stderr: stderr.replace(/^npm warn .*\n/gm, '') }).toEqual({ status: 0, stderr: '' });
});

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

it('finds the stories from a folder within the project', () => {
  const { status, stdout } = spawnSync(process.execPath, [resolve('src/cli/launch.mjs'), 'stats'], {
    cwd: 'src/cli',
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 0, stdout: run('src/cli/main.ts', 'stats').stdout });
});

it('ends quietly when nobody reads on', () => {
  const { stdout, stderr } = spawnSync('sh', ['-c', 'node src/cli/main.ts export --to json | head -1'], {
    encoding: 'utf8',
  });
  expect({ stdout, stderr }).toEqual({ stdout: '{\n', stderr: '' });
});

it.each([
  ['sh', ['-c', 'node src/cli/launch.mjs match < /dev/null']],
  ['sh', ['-c', 'node src/cli/launch.mjs match <&-']],
])('answers no question with nothing: %s %j', (command, args) => {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
});

it('answers Ctrl-C before the command is loaded', async () => {
  const folder = makeFolder({ 'main.ts': "process.stdout.write('up'); setInterval(() => {}, 1000);" });
  copyFileSync('src/cli/launch.mjs', join(folder, 'launch.mjs'));
  const child = spawn(process.execPath, [join(folder, 'launch.mjs')]);
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  await once(child.stdout, 'data');
  const closed = once(child, 'close');
  child.kill('SIGINT');
  expect(await closed).toEqual([1, null]);
  expect(said).toBe('Stopped.\n');
});

it('writes nothing when Ctrl-C ends an import of many files', async () => {
  const story = '## Fog\n\n**Situation:** Fog.\n\n**Result:** Home.\n';
  const names = Array.from({ length: 600 }, (_, index) => [`${index}.md`, story]);
  const folder = makeFolder(Object.fromEntries(names));
  const into = join(makeFolder(), 'content');
  const child = spawn(process.execPath, ['src/cli/launch.mjs', 'import', folder, '--into', into, '--write']);
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stderr.on('data', (data) => {
    if (said === '') child.kill('SIGINT');
    said += data;
  });
  expect(await once(child, 'close')).toEqual([1, null]);
  expect(said).toMatch(
    /^Read 100 of 600 files\n(?:Read \d00 of 600 files\n)*Stopped; nothing was written\.\n$/,
  );
  expect(existsSync(into)).toBe(false);
});

it('leaves nothing half-written when Ctrl-C is pressed twice', async () => {
  const into = join(makeFolder(), 'content');
  const script = `
    import { withStop } from './src/cli/stop.ts';
    import { writeFiles } from './src/cli/write-files.ts';
    const files = Array.from({ length: 2000 }, (_, index) => ({ path: \`${into}/\${index}.mdx\`, text: 'x' }));
    setTimeout(() => {
      process.emit('SIGINT');
      process.kill(process.pid, 'SIGINT');
    }, 20);
    await withStop((signal) => writeFiles(files, signal)).catch(() => { process.exitCode = 1; });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  onTestFinished(() => void child.kill('SIGKILL'));
  expect(await once(child, 'close')).toEqual([1, null]);
  expect(existsSync(into)).toBe(false);
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

it.each([
  [[], 'Name a file of judged questions: npm run eval -- FILE.tsv\n'],
  [['nowhere.tsv'], '`nowhere.tsv` cannot be read: it does not exist.\n'],
  [['--help'], 'Name a file of judged questions: npm run eval -- FILE.tsv\n'],
  [
    ['README.md'],
    '`README.md` has no columns question, best, gap: the first line names them, with tabs between.\n',
  ],
  ...['Why?\tsix\t\t', 'Why?\t6\tx\t', '\t6\t\t', 'Why?\t\t\t', 'Why?\t6\t\tyes'].map(judged),
  [
    ['tests/gold/questions.tsv', 'contnet'],
    '`contnet` is no content folder: it does not exist. Did you mean `content`?\n',
  ],
])('says in one sentence why nothing can be judged: %j', (args, said) => {
  expect(run('tests/eval.ts', ...args)).toMatchObject({ status: 1, stdout: '', stderr: said });
});

/** A judged question in which one cell cannot be read, below one that can. */
function judged(row: string): [string[], string] {
  const folder = mkdtempSync(join(tmpdir(), 'legends-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'judged.tsv');
  writeFileSync(path, `question\tbest\tok\tgap\nTell me about a failure\t9\t10\t\n${row}\n`);
  const wrong = {
    'Why?\tsix\t\t': '`best` is `six`, expected numbers of stories such as `9` or `9,10`.',
    'Why?\t6\tx\t': '`ok` is `x`, expected numbers of stories such as `9` or `9,10`.',
    '\t6\t\t': '`question` is empty.',
    'Why?\t\t\t': '`best` is empty, and `gap` does not say `gap`.',
    'Why?\t6\t\tyes': '`gap` is `yes`, expected `gap`, `contested` or nothing.',
  }[row];
  return [[path], `\`${path}\`, line 3: ${wrong}\n`];
}

it('collects a flag that is given twice', () => {
  expect(valuesOf('question', ['--question', 'a', '--question=b=c', '--other', 'd'])).toEqual(['a', 'b=c']);
});
