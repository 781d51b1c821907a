import { z } from 'zod';
import { words } from './list-schema.ts';

/* A number a story leans on: its values, how it changed, and how its author knows it. */

const dotted = /^[\p{Ll}\p{Lo}\p{N}]+(?:[.-][\p{Ll}\p{Lo}\p{N}]+)*$/u;

const statusSchema = z.enum(['measured', 'estimated', 'reported', 'unconfirmed']);

export const factSchema = z.strictObject({
  id: z
    .string()
    .regex(dotted, 'lower-case words joined by dots or hyphens')
    .describe(
      'Name of the fact, unique in meaning across all legends: `eeg.latency`. The same id elsewhere must carry the same values.',
    ),
  label: words(60).describe('What was measured, in a few words: `Load balancer, time per request`.'),
  before: words(30).optional().describe('The value before, with its unit: `2.5 s`. Needs `after`.'),
  after: words(30)
    .optional()
    .describe('The value after, or the value alone when there was no before: `30 ms`.'),
  change: words(20)
    .optional()
    .describe('The change as you say it: `83x`, `-70%`, `+35%`. Checked against before and after.'),
  status: statusSchema.describe(
    'How you know it: `measured` by you, `estimated`, `reported` by others, or `unconfirmed` when you cannot vouch for it.',
  ),
  confidential: z
    .boolean()
    .default(false)
    .describe('True hides the values in the public edition; then `public` is required.'),
  public: words(60)
    .optional()
    .describe('What the public edition shows in place of a confidential value: `several times faster`.'),
});

export type FactStatus = z.output<typeof statusSchema>;
export type Fact = z.output<typeof factSchema>;
