import { z } from 'zod';

/* What stands beside the legends: the lists they name, and the guide pages. */

export const kebab = /^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u;
/** The same in words, for whoever wrote something else. */
export const kebabShape = 'lower-case words joined by hyphens';
export const words = (max: number) => z.string().trim().min(1).max(max);

export const partSchema = z.strictObject({
  id: z.string().regex(kebab, kebabShape).describe('Name of the part, used in `part:` of a legend.'),
  title: words(80).describe('Heading of the part.'),
});

export const questionTypeSchema = z.strictObject({
  id: z
    .string()
    .regex(kebab, kebabShape)
    .describe('Name of the type, used in `types:` and `bestFor:` of a legend.'),
  title: words(40).describe('The type as people call it.'),
  shortTitle: words(22).optional().describe('The title for the small matrix on the sheet.'),
  checking: words(300).optional().describe('What the interviewer is really checking.'),
  best: z
    .array(z.string())
    .default([])
    .describe('Legend ids, best first. Strong legends not named here follow by number.'),
});

/** A line on the sheet that a guide page contributes: `label` in bold, then `text`. */
const sheetLineSchema = z.strictObject({ label: words(12), text: words(48) });

export const guideSchema = z.strictObject({
  title: words(60).optional().describe('Title of the guide page.'),
  shortTitle: words(20).optional().describe('Heading of its block on the sheet.'),
  order: z.int().min(1).describe('Order among the guide pages.'),
  sheet: z.array(sheetLineSchema).max(6).default([]).describe('Its lines on the one-page sheet.'),
});
const pageShape = {
  id: z.string().regex(kebab),
  file: z.string(),
  markdown: z.string(),
  html: z.string(),
  text: z.string(),
};
/** A guide page as pages read it: its titles always stand there. */
export const guidePageSchema = guideSchema.extend({
  ...pageShape,
  title: z.string().min(1),
  shortTitle: z.string().min(1),
  /** The keys something stands in for. */
  standIns: z.array(z.string()).optional(),
});

/** A name that the public edition must not say: an entry of `content/confidential.yaml`. */
export const confidentialSchema = z.strictObject({
  name: words(60).describe('A company or person, as the stories would write it.'),
  say: words(60).optional().describe('What to say in its place: `a large retailer`.'),
});

export type Part = z.output<typeof partSchema>;
export type Confidential = z.output<typeof confidentialSchema>;
export type QuestionType = z.output<typeof questionTypeSchema>;
export type GuideFrontmatter = z.output<typeof guideSchema>;
/** A guide page: its frontmatter, file name without ending, and its body as Markdown, HTML and plain text. */
export type GuidePage = z.output<typeof guidePageSchema>;
