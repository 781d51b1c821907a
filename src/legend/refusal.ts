import type { z } from 'zod';
import { buildFault, type Fault } from './fault.ts';
import { readAt, type YamlPath, type YamlSource } from './frontmatter.ts';
import { nearest } from './nearest.ts';
import { keysOf, schemaAt } from './schema-path.ts';
import { suggestName } from './suggestion.ts';

/* Turns what Zod refuses into faults of the catalogue, each at its place in the YAML. */

/** The faults of data that a schema refuses. */
export function describeIssues(
  error: z.ZodError,
  schema: z.ZodType,
  yaml: YamlSource,
  file: string,
): Fault[] {
  const source = { schema, yaml, file, reported: new Set<string>() };
  const unknown = error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? describeKeys(issue.keys, issue.path, source) : [],
  );
  return [...unknown, ...pickTelling(error.issues).flatMap((issue) => describeIssue(issue, source))];
}

/** One issue a value: of the wrong type it has no length, and of two bounds the schema's own comes last. */
function pickTelling(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const telling = new Map<string, z.core.$ZodIssue>();
  for (const issue of issues.filter(({ code }) => code !== 'unrecognized_keys')) {
    const path = JSON.stringify(issue.path);
    if (telling.get(path)?.code !== 'invalid_type') telling.set(path, issue);
  }
  return [...telling.values()];
}

function describeIssue(issue: z.core.$ZodIssue, source: Source): Fault[] {
  const key = toKey(issue.path);
  if (source.reported.has(key)) return [];
  const value = { file: source.file, ...source.yaml.valueAt(issue.path) };
  const received = readAt(source.yaml.data, issue.path);
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_union':
      return received === undefined
        ? describeMissing(issue.path, source)
        : describeType(issue, received, source);
    case 'invalid_value':
      if (received === undefined) return describeMissing(issue.path, source);
      return [describeValue(issue.values.map(String), received, issue.path, value)];
    case 'too_big':
    case 'too_small':
      return [describeSize(issue, key, received, value)];
    case 'invalid_format':
      return [describeFormat(issue, String(received), source, value)];
    case 'unrecognized_keys':
      return describeKeys(issue.keys, issue.path, source);
    default:
      return [buildFault('out-of-range', value, { key, received: show(received), expected: issue.message })];
  }
}

function describeKeys(keys: readonly string[], path: YamlPath, source: Source): Fault[] {
  const known = keysOf(schemaAt(source.schema, path));
  return keys.flatMap((key) => {
    const near = nearest(key, known);
    const cut = source.yaml.cutBefore([...path, key]);
    const meant = toKey([...path, cut ?? near ?? key]);
    if (cut && source.reported.has(meant)) return [];
    source.reported.add(meant);
    const place = { file: source.file, ...source.yaml.keyAt([...path, key]) };
    return [buildFault('unknown-key', place, { key, known, nearest: near, cut })];
  });
}

function describeMissing(path: YamlPath, { schema, yaml, file }: Source): Fault[] {
  const description = firstSentence(schemaAt(schema, path)?.description ?? '');
  const place =
    path.length === 1 ? { file, line: 1, column: 1 } : { file, ...yaml.valueAt(path.slice(0, -1)) };
  return [buildFault('missing-key', place, { key: toKey(path), description })];
}

function describeType(
  issue: z.core.$ZodIssueInvalidType | z.core.$ZodIssueInvalidUnion,
  received: unknown,
  source: Source,
): Fault[] {
  if (issue.code === 'invalid_union' && typeof received === 'object' && received !== null) {
    const branch = issue.errors[Array.isArray(received) ? issue.errors.length - 1 : 0] ?? [];
    return branch.flatMap((inner) =>
      describeIssue({ ...inner, path: [...issue.path, ...inner.path] }, source),
    );
  }
  const expected =
    issue.code === 'invalid_union'
      ? 'a line a letter or a list of lines'
      : (typeNames[issue.expected] ?? issue.expected);
  const quotable = expected === 'text' && (typeof received === 'number' || typeof received === 'boolean');
  const quoted = expected === typeNames.int && typeof received === 'string' && /^\d+$/.test(received);
  return [
    buildFault(
      'wrong-type',
      { file: source.file, ...source.yaml.valueAt(issue.path) },
      {
        key: toKey(issue.path),
        received: quoted ? `the text ${show(received)}` : show(received),
        expected,
        quote: quotable ? String(received) : undefined,
        quoted,
      },
    ),
  ];
}

function describeValue(known: string[], received: unknown, path: YamlPath, place: Spot): Fault {
  const text = typeof received === 'string' ? received : show(received);
  const code = valueCodes.get(String(path.at(-1))) ?? 'unknown-fit';
  return buildFault(code, place, { key: toKey(path), received: text, known, nearest: nearest(text, known) });
}

function describeSize(
  issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
  key: string,
  received: unknown,
  place: Spot,
): Fault {
  const max = issue.code === 'too_big' ? Number(issue.maximum) : undefined;
  const min = issue.code === 'too_small' ? Number(issue.minimum) : undefined;
  if (typeof received === 'string') {
    if (max === undefined) return buildFault('empty-text', place, { key });
    return buildFault('text-too-long', place, { key, length: received.trim().length, max });
  }
  if (Array.isArray(received))
    return buildFault('wrong-count', place, { key, received: received.length, min, max, noun: 'entries' });
  const expected = max === undefined ? `at least ${min}` : `at most ${max}`;
  return buildFault('out-of-range', place, { key, received: String(received), expected });
}

function describeFormat(issue: z.core.$ZodIssue, received: string, source: Source, place: Spot): Fault {
  const suggestion = suggestName(received, schemaAt(source.schema, issue.path));
  if (issue.path[0] === 'tags') return buildFault('bad-tag', place, { tag: received, suggestion });
  const details = { key: toKey(issue.path), received, expected: issue.message, suggestion };
  return buildFault('bad-name', place, details);
}

/** `['facts', 0, 'id']` → `facts[0].id`; in a list of entries, `[1, 'title']` → `title`. */
export const toKey = (path: YamlPath): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^(?:\[\d+\])?\./, '');

/** What a message quotes of a description. */
export const firstSentence = (description: string): string =>
  /^.*?[.](?=\s|$)/s.exec(description)?.[0] ?? description;

/** A value as a report names it: `the number 3`, `a list`, `` `abc` ``. */
function show(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return Object.keys(value).length === 0 ? 'empty' : 'a group of keys';
  if (typeof value === 'string') return `\`${value}\``;
  return `the ${typeof value} ${value}`;
}

const valueCodes = new Map<string, 'unknown-visibility' | 'unknown-status' | 'unknown-form'>([
  ['visibility', 'unknown-visibility'],
  ['status', 'unknown-status'],
  ['form', 'unknown-form'],
]);

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a whole number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
};

interface Source {
  schema: z.ZodType;
  yaml: YamlSource;
  file: string;
  /** Known keys that a mistyped key stands for, or that lost the rest of their value: one mistake is one fault. */
  reported: Set<string>;
}
interface Spot {
  file: string;
  line: number;
  column: number;
}
