import { few, unknownValue, words } from './catalogue-wording.ts';

/** Faults of frontmatter and of YAML files. */
export const frontmatterFaults = {
  'missing-frontmatter': (d: { unclosed: boolean }) =>
    d.unclosed
      ? words('The frontmatter is opened but never closed.', 'Put a line `---` after its last key.')
      : words(
          'The file does not start with frontmatter.',
          'Put the keys between two lines `---` at the very top.',
        ),
  'broken-yaml': (d: { problem: string; hint: string }) => words(d.problem, d.hint),
  'wrong-shape': (d: { expected: string; key: string }) =>
    words(`Expected ${d.expected} here.`, `Start each entry with \`- ${d.key}:\`.`),

  'unknown-key': (d: {
    key: string;
    nearest: string | undefined;
    known: readonly string[];
    /** The key whose value it is the rest of. */
    cut?: string | undefined;
  }) =>
    d.cut === undefined
      ? words(
          `The key \`${d.key}\` is not known here${few(d.known)}.`,
          d.nearest ? `Rename it to \`${d.nearest}\`.` : 'Remove it.',
        )
      : words(
          `The key \`${d.key}\` is not known here: within braces a comma ends a value.`,
          `Put the whole of \`${d.cut}\` in quotes.`,
        ),
  'missing-key': (d: { key: string; description: string; meanwhile?: string }) =>
    words(
      `The key \`${d.key}\` is missing${d.meanwhile ? `; ${d.meanwhile}` : ''}.`,
      d.description ? `Add it: ${d.description}` : 'Add it.',
    ),
  'wrong-type': (d: {
    key: string;
    received: string;
    expected: string;
    /** What quotes would mend. */
    quote: string | undefined;
    /** Whether quotes are what is wrong. */
    quoted: boolean;
  }) =>
    words(
      `${d.key === '' ? 'The frontmatter' : `\`${d.key}\``} is ${d.received}, expected ${d.expected}.`,
      d.quote !== undefined ? `Put it in quotes: \`"${d.quote}"\`.` : d.quoted ? 'Take off the quotes.' : '',
    ),
  'text-too-long': (d: { key: string; length: number; max: number }) =>
    words(`\`${d.key}\` has ${d.length} characters, at most ${d.max} fit.`, `Cut ${d.length - d.max}.`),
  'empty-text': (d: { key: string }) => words(`\`${d.key}\` is empty.`, 'Fill it in or remove it.'),
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
  'unknown-intent': (d: { received: string; nearest: string | undefined }) =>
    words(
      `The intent \`${d.received}\` is not in \`intents/\`.`,
      d.nearest ? `Write \`${d.nearest}\`.` : 'Use a known intent or add this one to a file of that folder.',
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
          'Neither `headline` nor `word` is given; no figure is shown.',
          'Name a fact under `headline`, or give a short `word` to show in its place.',
        ),
  'duplicate-number': (d: { number: number; other: string; free: number }) =>
    words(`Number ${d.number} is already taken by ${d.other}.`, `The next free number is ${d.free}.`),
  'duplicate-question': (d: { question: string; other: string }) =>
    words(`The question “${d.question}” already stands in ${d.other}.`, 'Keep it where it is answered best.'),
};

function bounds({ min, max }: { min: number | undefined; max: number | undefined }): string {
  return max === undefined ? `at least ${min}` : `at most ${max}`;
}
