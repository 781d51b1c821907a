import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLError } from 'yaml';
import { buildFault, type Fault } from './fault.ts';
import type { Ruler } from './position.ts';
import type { Position } from './schema.ts';

/** A path into YAML data: `['facts', 0, 'id']`. */
export type YamlPath = readonly PropertyKey[];

/** YAML of a file as plain data, with the place of every key and value. */
export interface YamlSource {
  data: unknown;
  /** Where the value at a path stands; the nearest parent when it is missing. */
  valueAt(path: YamlPath): Position;
  /** Where the key at the end of a path stands. */
  keyAt(path: YamlPath): Position;
  /** `before` at the key `5 s` of `{ before: 2,5 s }`: the key whose value a comma ended there. */
  cutBefore(path: YamlPath): string | undefined;
}

/** The frontmatter of an MDX file: where its YAML starts and ends and where the body begins. */
export function findFrontmatter(
  text: string,
): { start: number; end: number; bodyStart: number } | 'missing' | 'unclosed' {
  const open = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (!open) return 'missing';
  const start = open[0].length;
  const close = /^---[ \t]*$/m;
  const found = close.exec(text.slice(start));
  if (!found) return 'unclosed';
  const end = start + found.index;
  return { start, end, bodyStart: end + found[0].length };
}

/** Reads a stretch of a file as YAML; its first mistake is a fault. */
export function parseYaml(
  text: string,
  start: number,
  end: number,
  file: string,
  ruler: Ruler,
): YamlSource | Fault {
  const source = text.slice(start, end);
  const document = parseDocument(source, { prettyErrors: false });
  const problem = document.errors[0];
  if (problem) return describeYamlError(problem, file, ruler.at(start + problem.pos[0]));
  let data: unknown;
  try {
    data = document.toJS();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return buildFault(
      'broken-yaml',
      { file, ...ruler.at(start) },
      { problem: `The YAML cannot be read: ${reason}.`, hint: '' },
    );
  }
  const root = document.contents;
  return {
    data,
    valueAt: (path) => ruler.at(start + findOffset(root, path, 'value')),
    keyAt: (path) => ruler.at(start + findOffset(root, path, 'key')),
    cutBefore: (path) => findCut(document.getIn(path.slice(0, -1), true), String(path.at(-1))),
  };
}

/** The value at a path of plain data; none where the path leaves it. */
export function readAt(data: unknown, path: YamlPath): unknown {
  let current = data;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    current = Reflect.get(current, step);
  }
  return current;
}

/** Follows a path as far as it exists and returns the offset of the last key or value met. */
function findOffset(root: Node | null, path: YamlPath, want: 'key' | 'value'): number {
  let node: unknown = root;
  let offset = offsetOf(root) ?? 0;
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => nameOf(key) === String(step));
      if (!pair) return offset;
      offset = (last && want === 'key' ? undefined : offsetOf(pair.value)) ?? offsetOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = offsetOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

/** Within braces, a key without a colon is the rest of the value before it. */
function findCut(map: unknown, key: string): string | undefined {
  if (!isMap(map) || !map.flow) return undefined;
  const at = map.items.findIndex((pair) => nameOf(pair.key) === key);
  if (map.items[at]?.value !== null) return undefined;
  const whole = map.items.slice(0, at).findLast(({ value }) => value !== null);
  return whole && nameOf(whole.key);
}

const nameOf = (key: unknown): string => String(isScalar(key) ? key.value : key);

function offsetOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  return Array.isArray(node.range) && typeof node.range[0] === 'number' ? node.range[0] : undefined;
}

function describeYamlError(error: YAMLError, file: string, at: Position): Fault {
  const known = yamlProblems[error.code];
  const reason = error.message.split('\n')[0]?.replace(/\.$/, '') ?? '';
  const problem = known?.[0] ?? `The YAML is broken: ${reason}.`;
  const hint = known?.[1] ?? 'Compare the line with the one above it.';
  return buildFault('broken-yaml', { file, line: at.line, column: at.column }, { problem, hint });
}

const colonHint = 'Put quotes around a text that holds a colon followed by a space.';
const yamlProblems: Partial<Record<YAMLError['code'], readonly [string, string]>> = {
  BLOCK_AS_IMPLICIT_KEY: ['A second `: ` on this line makes the YAML ambiguous.', colonHint],
  MULTILINE_IMPLICIT_KEY: [
    'This line is neither a key nor a value.',
    'A key is followed by a colon and a space.',
  ],
  DUPLICATE_KEY: [
    'The same key is given twice.',
    'Keep one of the two; within braces, put a text that holds a comma in quotes.',
  ],
  TAB_AS_INDENT: ['A tab is used to indent.', 'Indent with spaces.'],
  MISSING_CHAR: ['A closing quote or bracket, or a colon after a key, is missing.', 'Add it.'],
  BAD_INDENT: ['The indentation fits no line above.', 'Line it up with its neighbours.'],
  UNEXPECTED_TOKEN: [
    'There is something here that YAML does not expect.',
    'Put quotes around a text that starts with a sign.',
  ],
  BAD_ALIAS: ['A text starts with `*`, which YAML reads as an alias.', 'Put quotes around it.'],
  BAD_SCALAR_START: ['A text starts with a sign that YAML reserves.', 'Put quotes around it.'],
};
