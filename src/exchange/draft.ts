import { frontmatterSchema } from '../legend/schema.ts';
import type { StoryHead } from './collection.ts';
import { toYaml } from './files.ts';

/**
 * The file of a story to be written: what is known already, the other keys as comments that say what they want, and a prompt
 * below each heading. Prompts are comments too: `check` finds the keys missing and the sections empty until they are written.
 */
export function writeDraft(head: StoryHead & { form: 'star' | 'profile' }): string {
  const wanted = Object.entries(frontmatterSchema.shape).filter(([key]) => !optional.has(key) || key in head);
  const lines = wanted.map(([key, schema]) => {
    const value = Reflect.get(head, key);
    return value === undefined ? `# ${key}: ${schema.description ?? ''}\n` : toYaml({ [key]: value });
  });
  const sections = prompts[head.form].map(([heading, prompt]) => `## ${heading}\n\n{/* ${prompt} */}\n`);
  return `---\n${lines.join('')}---\n\n${sections.join('\n')}`;
}

const optional = new Set(['company', 'visibility', 'silence']);

const short = [
  'In short',
  'Your first answer in 30 seconds, about 70 words: the problem, what you did, the number.',
] as const;
const asked = [
  'Follow-ups',
  'A `###` heading for each question they may ask next, and 30 to 60 seconds of answer below it.',
] as const;

const prompts = {
  star: [
    short,
    ['Situation', 'Where and when, and what made it hard. Two or three sentences.'],
    ['Task', 'What you in particular had to achieve, with its figure if it had one.'],
    ['Action', 'What you did, in order, told as “I”: at least half of all words.'],
    ['Result', 'What changed: a number, its unit and what it was before. How do you know?'],
    asked,
  ],
  profile: [short, ['In full', 'Who you are or what you want, with an example for each claim.'], asked],
} as const;
