import { z } from 'zod';
import { words } from './list-schema.ts';

/*
 * What interviewers mean by their questions, and which words mean much the same: data about interviews, not about
 * anybody's stories. The matcher learns from the phrasings when the site is built.
 */

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const shape = 'lower-case words of a to z and figures joined by hyphens';

export const intentSchema = z.strictObject({
  id: z.string().max(40).regex(kebab, shape).describe('Name of the intent, used in `intents:` of a legend.'),
  type: z.string().describe('The question type it belongs to: an id of `content/question-types.yaml`.'),
  title: words(40).describe('The intent as people call it.'),
  checking: words(300).describe('What they are really checking.'),
  bridge: words(300).describe('With no story for it: how to answer honestly from a nearby one.'),
  neighbours: z.array(z.string()).max(6).default([]).describe('Ids of the nearest intents, nearest first.'),
  signals: z.array(words(60)).max(40).default([]).describe('Words and short phrases that speak for it.'),
  phrasings: z
    .array(words(300))
    .min(1)
    .max(300)
    .describe('Ways interviewers put it; the more they differ, the better it is recognised.'),
});

export const conceptSchema = z.strictObject({
  id: z.string().max(40).regex(kebab, shape).describe('Name of the concept.'),
  words: z
    .array(words(60))
    .min(1)
    .max(300)
    .describe('Words and phrases that mean much the same when an interviewer says them.'),
});

export type Intent = z.output<typeof intentSchema>;
export type Concept = z.output<typeof conceptSchema>;
