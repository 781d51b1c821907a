import { z } from 'zod';
import type { BestEntry } from './crossing.ts';
import { buildFault, type Fault, type Place } from './fault.ts';
import { parseYaml, type YamlPath, type YamlSource } from './frontmatter.ts';
import { type Concept, conceptSchema, type Intent, intentSchema } from './intent.ts';
import { buildRuler } from './position.ts';
import { describeIssues } from './refusal.ts';
import {
  type Confidential,
  confidentialSchema,
  type Part,
  partSchema,
  type QuestionType,
  questionTypeSchema,
} from './schema.ts';
import { findWanted, wantedOfType } from './wanted.ts';

/** Reads the text of `parts.yaml`. */
export function parseParts(text: string, file: string): { parts: Part[]; faults: Fault[] } {
  const { entries, faults } = parseList(text, file, partSchema, 'parts');
  return { parts: entries, faults };
}

/** Reads the text of `question-types.yaml`; `best` are the legends it names, with their places. */
export function parseTypes(
  text: string,
  file: string,
): { types: QuestionType[]; best: BestEntry[]; faults: Fault[] } {
  const { entries, yaml, faults } = parseList(text, file, questionTypeSchema, 'question types');
  const best = entries.flatMap((type, index) =>
    type.best.map((id, place) => ({
      id,
      file,
      line: 1,
      column: 1,
      ...yaml?.valueAt([index, 'best', place]),
    })),
  );
  const wanted = yaml ? findWanted(wantedOfType, { schema: z.array(questionTypeSchema), yaml, file }) : [];
  return { types: entries, best, faults: [...faults, ...wanted] };
}

/** Reads the text of `confidential.yaml`; a file with nothing but comments names nobody. */
export function parseConfidential(text: string, file: string): { names: Confidential[]; faults: Fault[] } {
  if (text.split('\n').every((line) => /^\s*(?:#|$)/.test(line))) return { names: [], faults: [] };
  const { entries, faults } = parseList(text, file, confidentialSchema, 'names', 'name');
  return { names: entries, faults };
}

/** Reads the text of one file of `intents/`, with the place of each id and of each name it mentions. */
export function parseIntents(
  text: string,
  file: string,
): { intents: Intent[]; named: Named[]; faults: Fault[] } {
  const { entries, yaml, faults } = parseList(text, file, intentSchema, 'intents');
  const place = (path: YamlPath) => ({ file, line: 1, column: 1, ...yaml?.valueAt(path) });
  const named = entries.map((intent, index) => ({
    intent,
    id: place([index, 'id']),
    type: place([index, 'type']),
    neighbours: intent.neighbours.map((_, at) => place([index, 'neighbours', at])),
  }));
  return { intents: entries, named, faults };
}

/** Reads the text of `concepts.yaml`. */
export function parseConcepts(text: string, file: string): { concepts: Concept[]; faults: Fault[] } {
  const { entries, faults } = parseList(text, file, conceptSchema, 'concepts');
  return { concepts: entries, faults };
}

function parseList<Entry extends object>(
  source: string,
  file: string,
  schema: z.ZodType<Entry>,
  noun: string,
  key = 'id',
): ParsedList<Entry> {
  const text = source.replace(/^\uFEFF/, '');
  const start = { file, line: 1, column: 1 };
  if (text.trim() === '') return { entries: [], faults: [buildFault('empty-file', start, undefined)] };
  const yaml = parseYaml(text, 0, text.length, file, buildRuler(text));
  if ('code' in yaml) return { entries: [], faults: [yaml] };
  if (!Array.isArray(yaml.data))
    return {
      entries: [],
      faults: [buildFault('wrong-shape', start, { expected: `a list of ${noun}`, key })],
    };
  const list = z.array(schema);
  const parsed = list.safeParse(yaml.data);
  if (!parsed.success)
    return {
      entries: pickSound(yaml.data, schema),
      yaml,
      faults: describeIssues(parsed.error, list, yaml, file),
    };
  return { entries: parsed.data, yaml, faults: findSameIds(parsed.data, yaml, file, key) };
}

/** The sound entries of a list with faults, so that legends are not blamed for it. */
const pickSound = <Entry>(data: unknown[], schema: z.ZodType<Entry>): Entry[] =>
  data.flatMap((entry) => {
    const parsed = schema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });

function findSameIds(entries: readonly object[], yaml: YamlSource, file: string, key: string): Fault[] {
  const ids = entries.map((entry) => String(Reflect.get(entry, key)));
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    if (first === index) return [];
    const other = `line ${yaml.valueAt([first, key]).line}`;
    return [buildFault('duplicate-id', { file, ...yaml.valueAt([index, key]) }, { id, other })];
  });
}

/** An intent with the places that faults between files point to. */
export interface Named {
  intent: Intent;
  id: Place;
  type: Place;
  neighbours: Place[];
}
interface ParsedList<Entry> {
  entries: Entry[];
  yaml?: YamlSource;
  faults: Fault[];
}
