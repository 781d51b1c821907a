import { z } from 'zod';
import { factSchema } from './fact-schema.ts';
import type { Concept, Intent } from './intent.ts';
import { type GuidePage, kebab, kebabShape, type Part, type QuestionType, words } from './list-schema.ts';

export * from './fact-schema.ts';
export * from './list-schema.ts';

/*
 * The one definition of a legend. Every `.describe()` is written for authors: the JSON Schema that editors
 * read, the hints of `check` and the documentation all quote it.
 */

export const fitSchema = z.enum(['strong', 'workable']);
const formSchema = z.enum(['star', 'profile']);
const visibilitySchema = z.enum(['public', 'private', 'draft']);

/** The longest question an interviewer may be given. */
export const longestQuestion = 300;

export const questionSchema = z.strictObject({
  question: words(longestQuestion).describe(
    'A question this legend answers best, as an interviewer would ask it.',
  ),
  type: z
    .string()
    .optional()
    .describe('The question type it belongs to: an id of `content/question-types.yaml`.'),
});

export const silenceSchema = z.strictObject({
  rule: words(40).describe('The code of the remark: `we-in-action`.'),
  reason: words(200).describe('Why it does not hold for this legend; the report lists it.'),
});

const starCuesSchema = z.strictObject({
  situation: words(60).optional().describe('Keywords for S on the one-page sheet.'),
  task: words(60).optional().describe('Keywords for T on the one-page sheet.'),
  action: words(110).optional().describe('Keywords for A on the one-page sheet; two lines at most.'),
  result: words(60).optional().describe('Keywords for R on the one-page sheet.'),
});
const profileCuesSchema = z.array(words(60)).min(1).max(5);

/** What an author may write. A key without which a story can be told is optional: `check` asks for it (see wanted.ts). */
export const frontmatterSchema = z.strictObject({
  title: words(160).optional().describe('The title of the legend, as on its page.'),
  shortTitle: words(26)
    .optional()
    .describe('The title in at most 26 characters, for the matrix and the one-page sheet.'),
  number: z.int().min(1).max(9999).describe('The order of the legend and the number you know it by. Unique.'),
  part: z
    .string()
    .optional()
    .describe('The part of the collection it stands in: an id of `content/parts.yaml`.'),
  company: words(40).optional().describe('Where it happened. Leave out when there is no company to name.'),
  year: z
    .int()
    .min(1950)
    .max(2100)
    .optional()
    .describe('The year it ended, such as 2021: interviewers ask for the last few years. Only you see it.'),
  form: formSchema.describe(
    '`star`: one episode told as Situation, Task, Action, Result. `profile`: who I am, what I want.',
  ),
  hook: words(60)
    .optional()
    .describe('The one line that brings the story back; it leads the card. 46 characters fit two lines.'),
  types: z
    .record(z.string(), fitSchema)
    .refine((types) => Object.keys(types).length > 0, 'at least one question type')
    .optional()
    .describe('The matrix cells of this legend: question type id → `strong` or `workable`.'),
  intents: z
    .record(z.string(), fitSchema)
    .default({})
    .describe(
      'What this legend answers, finer than types: intent id of `content/intents/` → `strong` or `workable`.',
    ),
  bestFor: z
    .array(questionSchema)
    .min(1)
    .max(12)
    .optional()
    .describe('The questions this legend answers best, each with its type.'),
  tags: z
    .array(z.string().max(40).regex(kebab, kebabShape))
    .max(12)
    .default([])
    .describe('Free words in kebab-case: `load-balancing`.'),
  headline: z.string().optional().describe('Id of the fact shown large on the card, the page and the sheet.'),
  word: words(20).optional().describe('Without a headline fact, the word shown in its place: `in writing`.'),
  cues: z
    .union([starCuesSchema, profileCuesSchema])
    .optional()
    .describe('Keywords for the one-page sheet: a line a letter for `star`, a list of lines for `profile`.'),
  facts: z.array(factSchema).max(20).default([]).describe('Every number the story leans on, once.'),
  visibility: visibilitySchema
    .default('public')
    .describe('`public` is in both editions; `private` and `draft` only in the private one, with a badge.'),
  silence: z
    .array(silenceSchema)
    .max(20)
    .optional()
    .describe('Remarks of `check` that do not hold for this legend, each with the reason.'),
});

/** Where something stands in its file: 1-based line and column, 0-based offset in UTF-16 units. */
const positionSchema = z.strictObject({ line: z.int(), column: z.int(), offset: z.int() });

/** The letters a section can carry; `other` sections are kept in order but have no letter. */
export const sectionKindSchema = z.enum(['short', 'situation', 'task', 'action', 'result', 'other']);

const passageShape = {
  /** Fragment id on the legend's page; stable while the heading stays. */
  anchor: z.string().min(1),
  markdown: z.string(),
  /** Spoken words only: no notes, no markup. Empty where a heading waits for its text. */
  text: z.string(),
  html: z.string(),
  words: z.int(),
  /** Words inside `<Cut>`: what the 90-second telling leaves out. */
  cutWords: z.int(),
  seconds: z.int(),
  position: positionSchema,
};
const sectionShape = { kind: sectionKindSchema, heading: z.string().min(1), ...passageShape };
const sectionSchema = z.strictObject(sectionShape);
const followUpSchema = z.strictObject({ question: words(longestQuestion), ...passageShape });

/** A legend as pages read it: where the author left a key out, something stands in for it (see fallback.ts). */
export const legendSchema = frontmatterSchema.extend({
  title: z.string().min(1),
  shortTitle: z.string().min(1),
  part: z.string().min(1),
  hook: z.string().min(1),
  types: z.record(z.string(), fitSchema),
  bestFor: z.array(questionSchema),
  cues: z.union([
    z.record(z.enum(['situation', 'task', 'action', 'result']), z.string()),
    z.array(z.string()),
  ]),
  /** The keys something stands in for: `hook`, `cues.task`. */
  standIns: z.array(z.string()).optional(),
  /** File name without ending; the address of the page. */
  id: z.string().regex(kebab),
  /** Path from the project's root, with forward slashes. */
  file: z.string(),
  /** What stands above the first heading, such as reminders, as in the file; only the private edition has it. */
  preamble: z.string().min(1).optional(),
  inShort: sectionSchema.optional(),
  situation: sectionSchema.optional(),
  task: sectionSchema.optional(),
  action: sectionSchema.optional(),
  result: sectionSchema.optional(),
  /** Further `##` sections in document order; `position` tells where they stand among the letters. */
  others: z.array(sectionSchema),
  followUps: z.array(followUpSchema),
  /** The full telling: every section but the short version and the follow-ups. */
  words: z.int(),
  seconds: z.int(),
  /** The same without what `<Cut>` marks. */
  cutSeconds: z.int(),
  /** True when the file uses a component or expression that only the site can render. */
  deferred: z.boolean(),
});

export type Fit = z.output<typeof fitSchema>;
export type Form = z.output<typeof formSchema>;
export type Visibility = z.output<typeof visibilitySchema>;
export type FrontmatterInput = z.input<typeof frontmatterSchema>;
export type Frontmatter = z.output<typeof frontmatterSchema>;
export type Position = z.output<typeof positionSchema>;
export type SectionKind = z.output<typeof sectionKindSchema>;
export type Section = z.output<typeof sectionSchema>;
export type FollowUp = z.output<typeof followUpSchema>;
export type Cues = Legend['cues'];
export type Legend = z.output<typeof legendSchema>;
export type { Concept, Intent } from './intent.ts';

/** Everything in `content/`, in order: legends by number, parts, types and intents as listed, guide pages by `order`. */
export interface Bank {
  legends: Legend[];
  parts: Part[];
  types: QuestionType[];
  guide: GuidePage[];
  intents: Intent[];
  concepts: Concept[];
}

/** Which build this is: `private` shows everything, `public` leaves out drafts and private legends. */
export type Edition = 'private' | 'public';
