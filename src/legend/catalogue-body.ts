import { few, listNames, words } from './catalogue-wording.ts';

/** Faults of the body: its sections and components. */
export const bodyFaults = {
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
  'module-code': (d: { keyword: string; known: readonly string[] }) =>
    words(
      `This line is program code (\`${d.keyword}\`), expected Markdown or one of the components ${listNames(d.known)}.`,
      'Delete it, or start the line with another word if it is prose.',
    ),
  'unknown-component': (d: { name: string; nearest: string | undefined; known: readonly string[] }) =>
    words(
      `The component \`<${d.name}>\` is not known${few(d.known)}.`,
      d.nearest ? `Write \`<${d.nearest}>\`.` : 'Remove its tag.',
    ),
  'unknown-attribute': (d: { problem: string; hint: string }) => words(d.problem, d.hint),
  'empty-fact': (d: { id: string; show: string }) =>
    words(`The fact \`${d.id}\` has no \`${d.show}\` to show.`, 'Add it to the fact, or show another value.'),
};
