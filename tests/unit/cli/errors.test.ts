import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { check } from '../../../src/cli/commands/check.ts';
import { exportStories } from '../../../src/cli/commands/export.ts';
import { importStories } from '../../../src/cli/commands/import.ts';
import { buildAnswer } from '../../../src/cli/commands/match.ts';
import { newStory } from '../../../src/cli/commands/new.ts';
import { stats } from '../../../src/cli/commands/stats.ts';
import { checkFlags } from '../../../src/cli/flags.ts';
import { watchFolder } from '../../../src/cli/watch.ts';
import { writeFiles } from '../../../src/cli/write-files.ts';
import { type ErrorCode, errorCodes } from '../../../src/legend/catalogue-command.ts';
import { buildError } from '../../../src/legend/error.ts';
import { parseLlmsTxt } from '../../../src/legend/visibility.ts';
import { call, makeBank, makeFolder } from './command.ts';

/* Every error that ends a command, in a situation that raises it, with its exact words. */
vi.setConfig({ testTimeout: 30_000 });

vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof import('node:fs/promises')>();
  return { ...real, readdir: vi.fn(real.readdir) };
});

const numbered = 'tests/fixtures/exchange/numbered.md';
const exported = { format: 'interview-legends', version: 1 };

/** The real process, for what happens before a command runs, or beside it. */
const run = (line: string, environment: NodeJS.ProcessEnv = {}, file = 'src/cli/launch.mjs') =>
  spawnSync('sh', ['-c', `node ${file} ${line}`], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });

const flags = (...given: string[]) =>
  checkFlags(
    {
      name: 'export',
      args: { to: { type: 'string', description: 'The form.', required: true }, dir: { type: 'positional' } },
      many: false,
      example: 'npm run legends -- export --to md',
    },
    given,
  );

/** Imports a document of these bytes, known as FILE. */
const importOf = (bytes: string | Uint8Array, name = 'notes.md') => {
  const folder = makeFolder({ [name]: bytes });
  return { FILE: join(folder, name), raise: () => call(importStories, join(folder, name)) };
};

/** A bank with one file changed, known as DIR. */
const bankWith = (name: string, text: string, raise: (dir: string) => Promise<unknown>) => {
  const DIR = makeBank();
  writeFileSync(join(DIR, name), text);
  return { DIR, raise: () => raise(DIR) };
};

const situations: Record<ErrorCode, { said: string; make: () => Situation }> = {
  'not-installed': {
    said: 'The packages of this project are not installed. Run `npm ci` first.',
    make: () => {
      const folder = makeFolder({ 'main.ts': "import 'citty';" });
      copyFileSync('src/cli/launch.mjs', join(folder, 'launch.mjs'));
      return { printed: run('stats', {}, join(folder, 'launch.mjs')) };
    },
  },
  'unknown-command': {
    said: 'No command is called `imprt`. Did you mean `import`?',
    make: () => ({ printed: run('imprt') }),
  },
  'unknown-flag': {
    said: '`legends export` knows no flag `--form`. Known: --to, --help.',
    make: () => ({ raise: () => flags('--form', 'md') }),
  },
  'missing-value': {
    said: '`--to` needs a value. The form.',
    make: () => ({ raise: () => flags('--to') }),
  },
  'missing-argument': {
    said: '`legends export` needs `--to`. For example: npm run legends -- export --to md',
    make: () => ({ raise: () => flags('content') }),
  },
  'extra-argument': {
    said: '`legends export` can do nothing with `stories`. Put words with spaces in quotes.',
    make: () => ({ raise: () => flags('--to', 'md', 'my', 'stories') }),
  },
  'unknown-format': {
    said: 'No format is called `jsno`. Did you mean `json`?',
    make: () => ({ raise: () => call(check, '--format', 'jsno') }),
  },
  'unknown-form': {
    said: 'No form is called `powerpoint`. Known: md, json, anki, csv.',
    make: () => ({ raise: () => call(exportStories, '--to', 'powerpoint') }),
  },
  'unknown-rule': {
    said: 'No rule is called `long-hok`. Did you mean `long-hook`?',
    make: () => ({ raise: () => call(check, '--rule', 'long-hok') }),
  },
  'unknown-id': {
    said: 'No question type is called `failur`. Did you mean `failure`?',
    make: () => ({
      raise: () => call(newStory, '--into', makeBank(), '--title', 'Fog', '--type', 'failur'),
    }),
  },
  'unknown-edition': {
    said: 'EDITION is `pubic`, expected `private` or `public`.',
    make: () => ({ printed: run('stats', { EDITION: 'pubic' }) }),
  },
  'unknown-switch': {
    said: 'LLMS_TXT is `yes`, expected `on` or `off`.',
    make: () => ({ raise: () => parseLlmsTxt('yes') }),
  },
  'missing-title': {
    said: 'A story needs a title; nothing was written. Add `--title "…"`.',
    make: () => ({ printed: run('new < /dev/null') }),
  },
  'empty-title': {
    said: 'The title `!?` has no letter a file could be named by. Add a word of letters or figures.',
    make: () => ({ raise: () => call(newStory, '--into', makeBank(), '--title', '!?') }),
  },
  'unfit-story': {
    said: '`title` has 161 characters, at most 160 fit; nothing was written. Cut 1.',
    make: () => ({ raise: () => call(newStory, '--into', makeBank(), '--title', 'F'.repeat(161)) }),
  },
  'unreadable-file': {
    said: '`FILE` cannot be read: its links lead in a circle.',
    make: () => {
      const FILE = join(makeFolder(), 'loop.md');
      symlinkSync('loop.md', FILE);
      return { FILE, raise: () => call(importStories, FILE) };
    },
  },
  'unreadable-folder': {
    said: 'The folder `FILE` cannot be read: access is denied.',
    make: () => {
      const FILE = makeFolder();
      // No right is denied to the superuser, as whom tests may run.
      const denied = Object.assign(new Error('denied'), { code: 'EACCES', path: FILE });
      return {
        FILE,
        raise: () => {
          vi.mocked(readdir).mockRejectedValueOnce(denied);
          return call(importStories, FILE);
        },
      };
    },
  },
  'empty-folder': {
    said: 'The folder `FILE` holds no document. Expected files ending in .md, .markdown, .mdx, .txt, .json.',
    make: () => {
      const FILE = makeFolder({ 'photo.png': '' });
      return { FILE, raise: () => call(importStories, FILE) };
    },
  },
  'file-too-large': {
    said: '`FILE` has 50 MB, expected at most 10 MB of text. Split it, or leave out what is no story.',
    make: () => importOf(new Uint8Array(50 * 1024 * 1024).fill(97)),
  },
  'binary-file': {
    said: '`FILE` is not a text file. Save what it holds as Markdown or plain text.',
    make: () => importOf(new Uint8Array([1, 0, 2])),
  },
  'not-utf8': {
    said: '`FILE` is not UTF-8 text. Save it as UTF-8 and try again.',
    make: () => importOf(new Uint8Array([0x23, 0xff, 0x41])),
  },
  'no-story': {
    said: 'No story was found in `FILE`. A story has a title and at least two labels such as `**Situation:**`, `**Task:**`, `**Action:**`, `**Result:**`.',
    make: () => importOf('# Shopping\n\n- milk\n'),
  },
  'broken-json': {
    said: '`FILE` breaks the format at `parts`: Invalid input: expected array, received undefined. Mend that place, or export again.',
    make: () => importOf(JSON.stringify(exported), 'bank.json'),
  },
  'unknown-json': {
    said: '`FILE` is JSON, but not an export of Interview Legends. Expected `"format": "interview-legends"`, as `legends export --to json` writes it.',
    make: () => importOf('[1]', 'bank.json'),
  },
  'unknown-version': {
    said: '`FILE` has version 9, this program reads version 1. Update the program that is older.',
    make: () => importOf(JSON.stringify({ ...exported, version: 9 }), 'bank.json'),
  },
  'broken-details': {
    said: '`FILE`, line 3: `0.title` in this comment is not valid: Invalid input: expected string, received undefined. Mend that comment, or export again.',
    make: () => importOf('<!-- legends:bank 1 -->\n<!-- legends:parts\n- id: work\n-->\n'),
  },
  'no-content': {
    said: '`tests/fixtures/bnak` is no content folder: it does not exist. Did you mean `tests/fixtures/bank`?',
    make: () => ({ raise: () => call(stats, 'tests/fixtures/bnak') }),
  },
  'no-readable-story': {
    said: 'No story of `DIR` could be read. Run `npm run check` to see why.',
    make: () => {
      const DIR = makeFolder({ 'parts.yaml': '[]', 'question-types.yaml': 'a: [' });
      return { DIR, raise: () => buildAnswer(DIR) };
    },
  },
  'broken-content': {
    said: '`DIR` has 1 error; what has errors would be missing. Run `npm run check` and mend them first.',
    make: () => bankWith('legends/empty.mdx', '', (dir) => call(stats, dir)),
  },
  'confidential-names': {
    said: 'The public edition of `DIR` would say confidential names in 1 place. Run `npm run check` and mend them first.',
    make: () =>
      bankWith('confidential.yaml', '- name: Acme\n', (dir) => {
        onTestFinished(() => void vi.unstubAllEnvs());
        vi.stubEnv('EDITION', 'public');
        return call(stats, dir);
      }),
  },
  'broken-list': {
    said: '`DIR/parts.yaml:1:1` cannot be added to. It is no list of entries with an `id`. Run `npm run check` and mend it first.',
    make: () => bankWith('parts.yaml', 'a: b', (dir) => call(importStories, numbered, '--into', dir)),
  },
  'check-failed': {
    said: '3 stories, 1 error in 1 file',
    make: () => bankWith('legends/empty.mdx', '', (dir) => call(check, dir, '--rule', 'long-hook')),
  },
  'existing-file': {
    said: '`DIR/legends/star.mdx` exists already; nothing was written. Choose another title.',
    make: () => {
      const DIR = makeBank();
      return { DIR, raise: () => call(newStory, '--into', DIR, '--title', 'Star') };
    },
  },
  unwritable: {
    said: '`FILE` cannot be written: it is a folder. Nothing was written.',
    make: () => {
      const FILE = join(makeFolder(), 'a.txt');
      mkdirSync(FILE);
      return { FILE, raise: () => writeFiles([{ path: FILE, text: '' }], new AbortController().signal) };
    },
  },
  'unwritable-output': {
    said: 'The output cannot be written: the disk is full.',
    make: () => ({ printed: run('stats tests/fixtures/bank > /dev/full') }),
  },
  unwatchable: {
    said: '`tests/nowhere` cannot be watched: it does not exist. Run `npm run check` without `--watch`.',
    make: () => ({ raise: () => watchFolder('tests/nowhere', async () => {}) }),
  },
  stopped: {
    said: 'Stopped; nothing was written.',
    make: () => {
      const stopped = buildError('stopped', undefined);
      return {
        raise: () => writeFiles([{ path: join(makeFolder(), 'a'), text: '' }], AbortSignal.abort(stopped)),
      };
    },
  },
  unexpected: {
    said: 'The program itself failed: x is not iterable. Please report it with the command you ran.',
    make: () => {
      const slip = 'JSON.stringify=()=>{throw/**/new/**/TypeError(`x\\u0020is\\u0020not\\u0020iterable`)}';
      const options = { NODE_OPTIONS: `--import=data:text/javascript,${slip}` };
      return { printed: run('stats tests/fixtures/bank --json', options) };
    },
  },
};

it.each(errorCodes)('%s', async (code) => {
  const { said, make } = situations[code];
  const { FILE = '', DIR = '', raise, printed } = make();
  if (printed) {
    expect(printed).toMatchObject({ status: 1, stdout: '', stderr: `${said}\n` });
    return;
  }
  const error = await (async () => raise?.())().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'LegendsError', code });
  const { message, hint } = error as { message: string; hint: string };
  expect([message, hint].filter(Boolean).join(' ')).toBe(
    said.replaceAll('FILE', () => FILE).replaceAll('DIR', () => DIR),
  );
});

interface Situation {
  /** What the words name. */
  FILE?: string;
  DIR?: string;
  raise?: () => unknown;
  /** What the real process left. */
  printed?: ReturnType<typeof run>;
}
