import { z } from 'zod';
import { buildError } from '../legend/error.ts';
import { kebab } from '../legend/list-schema.ts';
import { frontmatterSchema, guideSchema, partSchema, questionTypeSchema } from '../legend/schema.ts';
import { type Collection, toHead } from './collection.ts';

/*
 * A whole bank as one JSON document. `version` rises when a reader of the old form could misread the new one; the schema
 * is published as `public/schema/bank-1.json`.
 */

const format = 'interview-legends';
const version = 1;
const address = `urn:${format}:bank:${version}`;

/** The name of a file to be: nothing that would lead to another folder. */
const nameSchema = z
  .string()
  .min(1)
  .refine((id) => kebab.test(id), 'expected lower-case words joined by hyphens, the name of its file');

const storySchema = frontmatterSchema.extend({
  id: nameSchema.describe('File name without ending; the address of the page.'),
  preamble: z.string().optional().describe('What stands above the first heading: reminders, remarks.'),
  sections: z
    .array(
      z.strictObject({
        heading: z
          .string()
          .min(1)
          .describe('`In short`, `Situation`, `Task`, `Action`, `Result`, or one of your own.'),
        markdown: z.string().describe('What stands below the heading, as MDX.'),
      }),
    )
    .describe('The sections in order.'),
  followUps: z.array(
    z.strictObject({
      question: z.string().min(1).describe('The question, as an interviewer would ask it.'),
      markdown: z.string().describe('The answer, as MDX.'),
    }),
  ),
});

const bankFileSchema = z.strictObject({
  $schema: z.string().optional().describe('The address of this schema.'),
  format: z.literal(format),
  version: z.literal(version),
  parts: z.array(partSchema),
  types: z.array(questionTypeSchema),
  guide: z.array(guideSchema.extend({ id: nameSchema, markdown: z.string() })),
  legends: z.array(storySchema),
});

/** The published schema. */
export const buildJsonSchema = (): object => ({
  ...z.toJSONSchema(bankFileSchema, { io: 'input' }),
  $id: address,
  title: 'A bank of Interview Legends',
});

export function writeJson({ parts, types, guide, legends }: Collection): string {
  const document = {
    $schema: address,
    format,
    version,
    parts,
    types,
    guide: guide.map(({ id, head, markdown }) => ({ id, ...head, markdown })),
    legends: legends.map(({ id, head, preamble, sections, followUps }) => ({
      id,
      ...head,
      ...(preamble !== undefined && { preamble }),
      sections,
      followUps,
    })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/** Whether a text means to be an export of ours, even a broken one. */
export const isOwnJson = (text: string): boolean => new RegExp(`"format"\\s*:\\s*"${format}"`).test(text);

/** Reads what `writeJson` wrote; any other JSON is refused with the place of the first difference. */
export function readJson(text: string, file: string): Collection {
  const data = parse(text, file);
  const outline = outlineSchema.safeParse(data);
  if (!outline.success || outline.data.format !== format) {
    throw buildError('unknown-json', { file, format });
  }
  const received = outline.data.version;
  if (typeof received === 'number' && received !== version)
    throw buildError('unknown-version', { file, received: String(received), version });
  const parsed = bankFileSchema.safeParse(data);
  if (parsed.success) return toCollection(parsed.data);
  const issue = parsed.error.issues[0];
  const place = issue?.path.map(String).join('.') || 'the document';
  throw buildError('broken-json', { file, problem: `breaks the format at \`${place}\`: ${issue?.message}` });
}

function toCollection({ parts, types, guide, legends }: z.output<typeof bankFileSchema>): Collection {
  return {
    parts,
    types,
    guide: guide.map(({ id, markdown, ...head }) => ({ id, head, markdown })),
    legends: legends.map(({ id, preamble, sections, followUps, ...head }) => ({
      id,
      head: toHead(head),
      ...(preamble !== undefined && { preamble }),
      sections,
      followUps,
    })),
  };
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw buildError('broken-json', { file, problem: `is not JSON: ${reason}` });
  }
}

const outlineSchema = z.object({ format: z.string(), version: z.unknown().optional() });
