import type { z } from 'zod';
import { buildFault, type Fault } from './fault.ts';
import { readAt, type YamlPath, type YamlSource } from './frontmatter.ts';
import { nearest } from './nearest.ts';
import { firstSentence, toKey } from './refusal.ts';
import { keysOf, schemaAt } from './schema-path.ts';

/*
 * Keys that every story should have and none needs to be told: while one is missing something stands in for it
 * (see fallback.ts), so `check` asks for it and the site builds.
 */

export const wantedOfLegend: readonly Wanted[] = [
  { path: ['title'], meanwhile: "the file's name stands in" },
  { path: ['shortTitle'], meanwhile: 'the title stands in, cut where it is longer' },
  { path: ['part'], meanwhile: 'the story stands behind all parts' },
  { path: ['hook'], meanwhile: 'the title stands in' },
  { path: ['types'], meanwhile: 'the story stands under no question type' },
  { path: ['bestFor'], meanwhile: 'the story stands under no question' },
  { path: ['bestFor', '*', 'type'], meanwhile: 'the question stands under no type' },
  { path: ['cues'], meanwhile: 'the sheet shows how the sections begin' },
  ...['situation', 'task', 'action', 'result'].map((letter) => ({
    path: ['cues', letter],
    meanwhile: 'the sheet shows how the section begins',
  })),
];

export const wantedOfType: readonly Wanted[] = [
  { path: ['*', 'shortTitle'], meanwhile: 'the title stands in, cut where it is longer' },
  { path: ['*', 'checking'], meanwhile: 'its page does not say what they check' },
];

export const wantedOfGuide: readonly Wanted[] = [
  { path: ['title'], meanwhile: "the file's name stands in" },
  { path: ['shortTitle'], meanwhile: 'the title stands in, cut where it is longer' },
];

/** A warning for each wanted key that is missing; one that was mistyped is reported as an unknown key alone. */
export function findWanted(wanted: readonly Wanted[], { schema, yaml, file }: WantedSource): Fault[] {
  return wanted.flatMap(({ path, meanwhile }) =>
    expand(path, yaml.data).flatMap((found) => {
      const parent = found.slice(0, -1);
      const key = String(found.at(-1));
      const given = Object.keys(Object(readAt(yaml.data, parent)));
      if (given.includes(key)) return [];
      const known = keysOf(schemaAt(schema, parent));
      if (given.some((name) => !known.includes(name) && nearest(name, known) === key)) return [];
      const place = { file, ...(parent.length === 0 ? { line: 1, column: 1 } : yaml.valueAt(parent)) };
      const description = firstSentence(schemaAt(schema, found)?.description ?? '');
      return [buildFault('missing-key', place, { key: toKey(found), description, meanwhile }, 'warning')];
    }),
  );
}

/** The paths a pattern stands for; none where what holds the key is missing or of another shape. */
function expand(path: readonly string[], data: unknown): YamlPath[] {
  const [step, ...rest] = path;
  if (step === undefined) return [[]];
  if (step === '*')
    return Array.isArray(data)
      ? data.flatMap((entry, index) => expand(rest, entry).map((inner) => [index, ...inner]))
      : [];
  if (rest.length === 0) return Array.isArray(data) || typeof data === 'string' ? [] : [[step]];
  return expand(rest, readAt(data, [step]) ?? '').map((inner) => [step, ...inner]);
}

export interface Wanted {
  /** `*` is every entry of a list. */
  path: readonly string[];
  /** What happens until it is there. */
  meanwhile: string;
}
interface WantedSource {
  schema: z.ZodType;
  yaml: YamlSource;
  file: string;
}
