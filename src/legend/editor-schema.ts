import { z } from 'zod';
import { fitSchema, frontmatterSchema, type Part, type QuestionType, questionSchema } from './schema.ts';

/** The frontmatter as editors complete and check it: the same schema, with the ids that the YAML files define. */
export function buildEditorSchema(
  parts: readonly Pick<Part, 'id'>[],
  types: readonly Pick<QuestionType, 'id'>[],
) {
  const { part, types: cells, bestFor } = frontmatterSchema.shape;
  const type = z.enum(types.map(({ id }) => id));
  const question = questionSchema.extend({
    type: type.describe(questionSchema.shape.type.description ?? ''),
  });
  return frontmatterSchema.extend({
    part: z.enum(parts.map(({ id }) => id)).describe(part.description ?? ''),
    types: z.partialRecord(type, fitSchema).describe(cells.description ?? ''),
    bestFor: z
      .array(question)
      .min(1)
      .max(12)
      .describe(bestFor.description ?? ''),
  });
}
