/*
 * Every fault a content file can have: code → what was found and expected, and what to do. A message is one sentence,
 * a hint at most one more. Each code has a fixture in tests/fixtures/faults and an entry in CONTRIBUTING.
 */

const catalogue = {
  // The file itself
  'not-mdx': (d: { reason: string; hint: string }) => words(d.reason, d.hint),
  'not-utf8': () =>
    words(
      'The file is not UTF-8 text.',
      'Save it again with the encoding UTF-8, or move it out of this folder.',
    ),
  'empty-file': () => words('The file is empty.', 'Write the story into it or delete it.'),
  'unreadable-file': (d: { reason: string }) =>
    words(`The file cannot be read: ${d.reason}.`, 'Check its link and its rights.'),
  'missing-file': () => words('The file does not exist.', 'Create it: the legends name its ids.'),
  'bad-id': (d: { name: string; suggestion: string }) =>
    words(
      `The file name \`${d.name}\` cannot be an address, expected lower-case words joined by hyphens.`,
      d.suggestion ? `Rename it to \`${d.suggestion}\`.` : 'Rename it.',
    ),
  'duplicate-id': (d: { id: string; other: string }) =>
    words(`The id \`${d.id}\` is already taken by ${d.other}.`, 'Rename one of the two files.'),

  // Frontmatter as text
  'missing-frontmatter': (d: { unclosed: boolean }) =>
    d.unclosed
      ? words('The frontmatter is opened but never closed.', 'Put a line `---` after its last key.')
      : words(
          'The file does not start with frontmatter.',
          'Put the keys between two lines `---` at the very top.',
        ),
  'broken-yaml': (d: { problem: string; hint: string }) => words(d.problem, d.hint),
  'wrong-shape': (d: { expected: string }) =>
    words(`Expected ${d.expected} here.`, 'Start each entry with `- id:`.'),

  // Frontmatter as values
  'unknown-key': (d: { key: string; nearest: string | undefined; known: readonly string[] }) =>
    words(
      `The key \`${d.key}\` is not known here${few(d.known)}.`,
      d.nearest ? `Rename it to \`${d.nearest}\`.` : 'Remove it.',
    ),
  'missing-key': (d: { key: string; description: string }) =>
    words(`The key \`${d.key}\` is missing.`, d.description ? `Add it: ${d.description}` : 'Add it.'),
  'wrong-type': (d: { key: string; received: string; expected: string; quote: string | undefined }) =>
    words(
      `\`${d.key}\` is ${d.received}, expected ${d.expected}.`,
      d.quote === undefined ? '' : `Put it in quotes: \`"${d.quote}"\`.`,
    ),
  'text-too-long': (d: { key: string; length: number; max: number }) =>
    words(`\`${d.key}\` has ${d.length} characters, at most ${d.max} fit.`, `Cut ${d.length - d.max}.`),
  'empty-text': (d: { key: string }) => words(`\`${d.key}\` is empty.`, 'Fill it in or remove the key.'),
  'wrong-count': (d: {
    key: string;
    received: number;
    min: number | undefined;
    max: number | undefined;
    noun: string;
  }) =>
    words(
      `\`${d.key}\` has ${d.received} ${d.noun}, expected ${bounds(d)}.`,
      d.max === undefined ? 'Add one.' : 'Remove the least important.',
    ),
  'out-of-range': (d: { key: string; received: string; expected: string }) =>
    words(`\`${d.key}\` is ${d.received}, expected ${d.expected}.`, ''),
  'bad-tag': (d: { tag: string; suggestion: string }) =>
    words(
      `The tag \`${d.tag}\` is not in kebab-case, expected lower-case words joined by hyphens.`,
      d.suggestion ? `Write \`${d.suggestion}\`.` : 'Rename it.',
    ),
  'bad-name': (d: { key: string; received: string; expected: string; suggestion: string }) =>
    words(
      `\`${d.key}\` is \`${d.received}\`, expected ${d.expected}.`,
      d.suggestion ? `Write \`${d.suggestion}\`.` : 'Rename it.',
    ),
  'unknown-visibility': unknownValue,
  'unknown-status': unknownValue,
  'unknown-form': unknownValue,
  'unknown-fit': unknownValue,
  'unknown-question-type': (d: { received: string; nearest: string | undefined; known: readonly string[] }) =>
    words(
      `The question type \`${d.received}\` is not in \`question-types.yaml\`${few(d.known)}.`,
      d.nearest ? `Write \`${d.nearest}\`.` : 'Use a known type or add this one to the file.',
    ),
  'unknown-part': (d: { received: string; nearest: string | undefined; known: readonly string[] }) =>
    words(
      `The part \`${d.received}\` is not in \`parts.yaml\`${few(d.known)}.`,
      d.nearest ? `Write \`${d.nearest}\`.` : 'Use a known part or add this one to the file.',
    ),
  'unknown-legend': (d: { received: string; nearest: string | undefined }) =>
    words(
      `No legend has the id \`${d.received}\`.`,
      d.nearest ? `Write \`${d.nearest}\`, or remove it from the list.` : 'Remove it from the list.',
    ),
  'cues-shape': (d: { form: string }) =>
    d.form === 'star'
      ? words(
          '`cues` is a list, but `form: star` expects a line a letter.',
          'Give `situation`, `task`, `action` and `result`.',
        )
      : words(
          '`cues` has a line a letter, but `form: profile` expects a list.',
          'Give one to five lines, each after a hyphen.',
        ),
  'headline-or-word': (d: { both: boolean }) =>
    d.both
      ? words(
          'Both `headline` and `word` are given, expected one of them.',
          'Remove `word` to show the fact large, or `headline` to show the word.',
        )
      : words(
          'Neither `headline` nor `word` is given, expected one of them.',
          'Name a fact under `headline`, or give a short `word` to show in its place.',
        ),
  'duplicate-number': (d: { number: number; other: string; free: number }) =>
    words(`Number ${d.number} is already taken by ${d.other}.`, `The next free number is ${d.free}.`),
  'duplicate-question': (d: { question: string; other: string }) =>
    words(`The question “${d.question}” already stands in ${d.other}.`, 'Keep it where it is answered best.'),

  // Facts
  'duplicate-fact': (d: { id: string }) =>
    words(`The fact \`${d.id}\` is listed twice in this legend.`, 'Rename or remove one of the two.'),
  'unknown-fact': (d: { id: string; nearest: string | undefined; known: readonly string[] }) =>
    words(
      `No fact of this legend has the id \`${d.id}\`${few(d.known)}.`,
      d.nearest ? `Write \`${d.nearest}\`.` : 'List it under `facts`, or name one that is there.',
    ),
  'before-without-after': (d: { id: string }) =>
    words(
      `The fact \`${d.id}\` has \`before\` but no \`after\`.`,
      'Add `after`, or rename `before` to `after` when the value stands alone.',
    ),
  'fact-without-value': (d: { id: string }) =>
    words(`The fact \`${d.id}\` has neither \`after\` nor \`change\`.`, 'Give at least one of them.'),
  'missing-public': (d: { id: string }) =>
    words(
      `The fact \`${d.id}\` is confidential but has no \`public\`.`,
      'Say in `public` what the public edition may show: `several times faster`.',
    ),
  'bad-fact-unit': (d: { id: string; reason: string; hint: string }) =>
    words(`The change of fact \`${d.id}\` cannot be checked: ${d.reason}.`, d.hint),
  'change-mismatch': (d: { before: string; after: string; change: string; computed: string }) =>
    words(
      `From \`${d.before}\` to \`${d.after}\` is ${d.computed}, but \`change\` says \`${d.change}\`.`,
      'Correct the value that is wrong.',
    ),
  'fact-disagrees': (d: { id: string; key: string; value: string; otherValue: string; other: string }) =>
    words(
      `The fact \`${d.id}\` has \`${d.key}\` ${d.value} here but ${d.otherValue} in ${d.other}.`,
      'Give both the same values, or give one another id.',
    ),

  // The body
  'mdx-syntax': (d: { problem: string; hint: string }) => words(d.problem, d.hint),
  'missing-section': (d: { section: string; form: string; nearest: string | undefined }) =>
    words(
      d.section === ''
        ? `A \`form: ${d.form}\` legend needs at least one section besides \`## In short\`.`
        : `The section \`## ${d.section}\` is missing; a \`form: ${d.form}\` legend needs it.`,
      d.nearest ? `Rename \`## ${d.nearest}\`.` : 'Add it.',
    ),
  'empty-section': (d: { section: string }) =>
    words(`The section \`## ${d.section}\` has nothing to say aloud.`, 'Write it or remove its heading.'),
  'repeated-section': (d: { section: string; line: number }) =>
    words(`The section \`## ${d.section}\` already stands on line ${d.line}.`, 'Join the two.'),
  'section-order': (d: { section: string; before: string }) =>
    words(`\`## ${d.section}\` stands after \`## ${d.before}\`.`, `Move it before \`## ${d.before}\`.`),
  'stray-text': (d: { where: string; hint: string }) => words(`There is text ${d.where}.`, d.hint),
  'heading-level': (d: { heading: string }) =>
    words(
      `\`# ${d.heading}\` is a heading of the first level; the title stands in the frontmatter.`,
      `Write \`## ${d.heading}\` for a section.`,
    ),
  'follow-up-without-answer': (d: { question: string }) =>
    words(
      `The follow-up “${d.question}” has no answer.`,
      'Write the answer below it, or remove the question.',
    ),
  'unknown-component': (d: { name: string; nearest: string | undefined; known: readonly string[] }) =>
    words(
      `The component \`<${d.name}>\` is not known${few(d.known)}.`,
      d.nearest ? `Write \`<${d.nearest}>\`.` : 'Remove its tag.',
    ),
  'unknown-attribute': (d: { problem: string; hint: string }) => words(d.problem, d.hint),
  'empty-fact': (d: { id: string; show: string }) =>
    words(`The fact \`${d.id}\` has no \`${d.show}\` to show.`, 'Add it to the fact, or show another value.'),
} as const;

export type FaultCode = keyof typeof catalogue;
export const faultCodes = Object.keys(catalogue) as FaultCode[];
export type CatalogueDetails = { [Code in FaultCode]: Parameters<(typeof catalogue)[Code]>[0] };

/** The words of a fault. */
export function wordFault<Code extends FaultCode>(code: Code, details: CatalogueDetails[Code]): FaultWords {
  const build: { [Key in FaultCode]: (details: CatalogueDetails[Key]) => FaultWords } = catalogue;
  return build[code](details);
}

function words(message: string, hint: string): FaultWords {
  return { message, hint };
}

function unknownValue(d: {
  key: string;
  received: string;
  nearest: string | undefined;
  known: readonly string[];
}): FaultWords {
  return words(
    `\`${d.key}\` is \`${d.received}\`, expected one of ${list(d.known)}.`,
    d.nearest ? `Write \`${d.nearest}\`.` : '',
  );
}

const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
const few = (names: readonly string[]): string =>
  names.length === 0 || names.length > 8 ? '' : `, expected one of ${list(names)}`;

function bounds({ min, max }: { min: number | undefined; max: number | undefined }): string {
  return max === undefined ? `at least ${min}` : `at most ${max}`;
}

interface FaultWords {
  message: string;
  hint: string;
}
