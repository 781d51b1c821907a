import { z } from 'zod';

/* What a page of the guide holds: its frontmatter, and what is read from its body. */

const kebab = /^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u;
const words = (max: number) => z.string().trim().min(1).max(max);

/** A line on the sheet that a guide page contributes: `label` in bold, then `text`. */
const sheetLineSchema = z.strictObject({ label: words(12), text: words(48) });

export const guideSchema = z.strictObject({
  title: words(60).describe('Title of the guide page.'),
  shortTitle: words(20).describe('Heading of its block on the sheet.'),
  order: z.int().min(1).describe('Order among the guide pages.'),
  sheet: z.array(sheetLineSchema).max(6).default([]).describe('Its lines on the one-page sheet.'),
});
const pageShape = { id: z.string().regex(kebab), file: z.string(), html: z.string(), text: z.string() };
export const guidePageSchema = guideSchema.extend(pageShape);

export type GuideFrontmatter = z.output<typeof guideSchema>;
/** A guide page: its frontmatter, file name without ending, rendered HTML and plain text. */
export type GuidePage = z.output<typeof guidePageSchema>;
