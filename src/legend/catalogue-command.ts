import { type FaultWords, words } from './catalogue-wording.ts';
import { nearest } from './nearest.ts';

/*
 * Every error that ends a command: code → what happened, and what to do. The faults of content files stand in
 * `catalogue.ts`. Each code has a situation with its exact words in tests/unit/cli/errors.test.ts and an entry in CONTRIBUTING.
 */

const commandErrors = {
  'not-installed': () => words('The packages of this project are not installed.', 'Run `npm ci` first.'),

  'unknown-command': (d: Choice) => words(`No command is called \`${d.received}\`.`, choose(d)),
  'unknown-flag': (d: Choice & { verb: string }) =>
    words(`\`legends ${d.verb}\` knows no flag \`${d.received}\`.`, choose(d)),
  'missing-value': (d: { flag: string; description: string }) =>
    words(`\`${d.flag}\` needs a value.`, d.description),
  'missing-argument': (d: { verb: string; name: string; example: string }) =>
    words(`\`legends ${d.verb}\` needs \`${d.name}\`.`, `For example: ${d.example}`),
  'extra-argument': (d: { verb: string; received: string }) =>
    words(`\`legends ${d.verb}\` can do nothing with \`${d.received}\`.`, 'Put words with spaces in quotes.'),
  'unknown-format': (d: Choice) => words(`No format is called \`${d.received}\`.`, choose(d)),
  'unknown-form': (d: Choice) => words(`No form is called \`${d.received}\`.`, choose(d)),
  'unknown-rule': (d: Choice) => words(`No rule is called \`${d.received}\`.`, choose(d)),
  'unknown-id': (d: Choice & { noun: string }) =>
    words(`No ${d.noun} is called \`${d.received}\`.`, choose(d)),
  'unknown-edition': (d: { received: string }) =>
    words(`EDITION is \`${d.received}\`, expected \`private\` or \`public\`.`, ''),
  'unknown-switch': (d: { received: string }) =>
    words(`LLMS_TXT is \`${d.received}\`, expected \`on\` or \`off\`.`, ''),
  'missing-title': () => words('A story needs a title; nothing was written.', 'Add `--title "…"`.'),
  'empty-title': (d: { title: string }) =>
    words(
      `The title \`${d.title}\` has no letter a file could be named by.`,
      'Add a word of letters or figures.',
    ),
  /** What `check` would say of it. */
  'unfit-story': (d: FaultWords) => words(`${d.message.replace(/\.$/, '')}; nothing was written.`, d.hint),

  'unreadable-file': (d: { file: string; reason: string }) =>
    words(`\`${d.file}\` cannot be read: ${d.reason}.`, ''),
  'unreadable-folder': (d: { folder: string; reason: string }) =>
    words(`The folder \`${d.folder}\` cannot be read: ${d.reason}.`, ''),
  'empty-folder': (d: { folder: string; endings: readonly string[] }) =>
    words(
      `The folder \`${d.folder}\` holds no document.`,
      `Expected files ending in ${d.endings.join(', ')}.`,
    ),
  'file-too-large': (d: { file: string; megabytes: number; most: number }) =>
    words(
      `\`${d.file}\` has ${d.megabytes} MB, expected at most ${d.most} MB of text.`,
      'Split it, or leave out what is no story.',
    ),
  'binary-file': (d: { file: string }) =>
    words(`\`${d.file}\` is not a text file.`, 'Save what it holds as Markdown or plain text.'),
  'not-utf8': (d: { file: string; found: string }) =>
    words(`\`${d.file}\` is ${d.found}.`, 'Save it as UTF-8 and try again.'),
  'no-story': (d: { where: string }) =>
    words(
      `No story was found in ${d.where}.`,
      'A story has a title and at least two labels such as `**Situation:**`, `**Task:**`, `**Action:**`, `**Result:**`.',
    ),

  'broken-json': (d: { file: string; problem: string }) =>
    words(`\`${d.file}\` ${d.problem}.`, 'Mend that place, or export again.'),
  'unknown-json': (d: { file: string; format: string }) =>
    words(
      `\`${d.file}\` is JSON, but not an export of Interview Legends.`,
      `Expected \`"format": "${d.format}"\`, as \`legends export --to json\` writes it.`,
    ),
  'unknown-version': (d: { file: string; received: string; version: number }) =>
    words(
      `\`${d.file}\` has version ${d.received}, this program reads version ${d.version}.`,
      'Update the program that is older.',
    ),
  'broken-details': (d: { file: string; line: number; problem: string }) =>
    words(`\`${d.file}\`, line ${d.line}: ${d.problem}`, 'Mend that comment, or export again.'),

  'no-content': (d: { folder: string; reason: string; nearest: string | undefined }) =>
    words(
      `\`${d.folder}\` is no content folder: ${d.reason}.`,
      d.nearest ? `Did you mean \`${d.nearest}\`?` : '',
    ),
  'no-readable-story': (d: { folder: string }) =>
    words(`No story of \`${d.folder}\` could be read.`, `Run \`npm run check\` to see why.`),
  'broken-content': (d: { folder: string; errors: string }) =>
    words(
      `\`${d.folder}\` has ${d.errors}; what has errors would be missing.`,
      'Run `npm run check` and mend them first.',
    ),
  'confidential-names': (d: { folder: string; places: string }) =>
    words(
      `The public edition of \`${d.folder}\` would say confidential names in ${d.places}.`,
      'Run `npm run check` and mend them first.',
    ),
  'broken-list': (d: { file: string; problem: string }) =>
    words(
      `\`${d.file}\` cannot be added to. ${d.problem}`.trimEnd(),
      'Run `npm run check` and mend it first.',
    ),
  /** The faults themselves stand above it. */
  'check-failed': (d: { summary: string }) => words(d.summary, ''),

  'existing-file': (d: { file: string; others: number; hint: string }) =>
    words(
      `\`${d.file}\` ${d.others > 0 ? `and ${d.others} more exist` : 'exists'} already; nothing was written.`,
      d.hint,
    ),
  unwritable: (d: { file: string; reason: string; left: readonly Left[] }) =>
    words(
      `\`${d.file}\` cannot be written: ${d.reason}.`,
      d.left.length === 0
        ? 'Nothing was written.'
        : `Written already and not to be taken back: ${d.left.map(nameLeft).join(', ')}.`,
    ),
  'unwritable-output': (d: { reason: string }) => words(`The output cannot be written: ${d.reason}.`, ''),
  unwatchable: (d: { folder: string; reason: string }) =>
    words(`\`${d.folder}\` cannot be watched: ${d.reason}.`, 'Run `npm run check` without `--watch`.'),
  stopped: () => words('Stopped; nothing was written.', ''),
  unexpected: (d: { reason: string }) =>
    words(`The program itself failed: ${d.reason}.`, 'Please report it with the command you ran.'),
};

export type ErrorCode = keyof typeof commandErrors;
export const errorCodes = Object.keys(commandErrors) as ErrorCode[];
export type ErrorDetails = { [Code in ErrorCode]: Parameters<(typeof commandErrors)[Code]>[0] };

/** The words of an error. */
export function wordError<Code extends ErrorCode>(code: Code, details: ErrorDetails[Code]): FaultWords {
  const build: { [Key in ErrorCode]: (details: ErrorDetails[Key]) => FaultWords } = commandErrors;
  return build[code](details);
}

/** The nearest right value, or all of them. */
function choose({ received, known, listed = known }: Choice): string {
  const near = nearest(received, known);
  if (near) return `Did you mean \`${near}\`?`;
  return listed.length === 0 ? 'There is none yet.' : `Known: ${listed.join(', ')}.`;
}

const nameLeft = ({ file, old }: Left): string =>
  old === undefined ? `\`${file}\`` : `\`${file}\` (before: \`${old}\`)`;

/** A file that was written before another could not be, and what it replaced, where that was kept. */
interface Left {
  file: string;
  old: string | undefined;
}
/** A value of a closed list that is not in it. */
interface Choice {
  received: string;
  known: readonly string[];
  /** Those worth naming, when not all are. */
  listed?: readonly string[];
}
