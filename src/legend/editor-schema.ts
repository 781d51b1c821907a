import { z } from 'zod';
import type { Intent } from './intent.ts';
import { fitSchema, frontmatterSchema, type Part, type QuestionType, questionSchema } from './schema.ts';

/** The frontmatter as editors complete and check it: the same schema, with the ids that the YAML files define. */
export function buildEditorSchema(
  parts: readonly Pick<Part, 'id'>[],
  types: readonly Pick<QuestionType, 'id'>[],
  intents: readonly Pick<Intent, 'id'>[] = [],
) {
  const { part, types: cells, intents: served, bestFor } = frontmatterSchema.shape;
  const type = z.enum(types.map(({ id }) => id));
  const question = questionSchema.extend({
    type: type.describe(questionSchema.shape.type.description ?? ''),
  });
  const intent = z.enum(intents.map(({ id }) => id));
  return frontmatterSchema.extend({
    part: z.enum(parts.map(({ id }) => id)).describe(part.description ?? ''),
    types: z.partialRecord(type, fitSchema).describe(cells.description ?? ''),
    intents: z
      .partialRecord(intent, fitSchema)
      .default({})
      .describe(served.description ?? ''),
    bestFor: z
      .array(question)
      .min(1)
      .max(12)
      .describe(bestFor.description ?? ''),
  });
}
