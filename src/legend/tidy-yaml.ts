import { isMap, isScalar, isSeq, type Pair, parse, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { factSchema, frontmatterSchema, questionSchema, silenceSchema } from './schema.ts';

/* Repairs of a frontmatter that touch no more than they must: pieces of its text change places or lose a quote. */

/** The keys in the order of the schema; a comment above a key moves with it. */
export function orderKeys(yaml: string): string {
  const root = readMap(yaml);
  if (!root) return yaml;
  const lists = { facts: factSchema, bestFor: questionSchema, silence: silenceSchema };
  const inner = Object.entries(lists).flatMap(([key, schema]) => {
    const list = root.get(key, true);
    const entries = isSeq(list) ? list.items.filter(isMap) : [];
    return entries.map((map) => ({ map, keys: Object.keys(schema.shape) }));
  });
  // From the end, so that earlier places stay true.
  const tidied = inner
    .toReversed()
    .reduce((text, { map, keys }) => (map.flow ? text : reorder(text, map, keys)), yaml);
  const outer = readMap(tidied);
  return outer && !outer.flow ? reorder(tidied, outer, Object.keys(frontmatterSchema.shape)) : tidied;
}

/** No quotes around a text that needs none, single ones where double ones escape nothing. */
export function simplifyQuotes(yaml: string): string {
  return editScalars(yaml, (scalar, source, flow) => {
    if (scalar.type !== 'QUOTE_DOUBLE' && scalar.type !== 'QUOTE_SINGLE') return source;
    const text = String(scalar.value);
    // Beside a number or a sign quotes say that a text is meant.
    if (/^\p{L}/u.test(text) && isSame(flow ? `[${text}]` : `- ${text}`, [text])) return text;
    const single = `'${text}'`;
    return !/['\n]/.test(text) && scalar.type === 'QUOTE_DOUBLE' ? single : source;
  });
}

/** `2.5s` → `2.5 s`, `-70 %` → `-70%`, `83×` → `83x`: in the values of facts alone. */
export function formatNumbers(yaml: string): string {
  return editScalars(yaml, (scalar, source, _, path) => {
    const [list, , key] = path;
    const isValue = list === 'facts' && (key === 'before' || key === 'after' || key === 'change');
    return isValue && scalar.type !== 'BLOCK_FOLDED' && scalar.type !== 'BLOCK_LITERAL'
      ? format(source)
      : source;
  });
}

const format = (text: string): string =>
  text
    .replace(
      /(?<=\d)(?=(?:ns|µs|ms|s|sec|min|h|hrs?|KB|MB|GB|TB|seconds?|minutes?|hours?|days?|weeks?|months?|years?)(?![\p{L}\d]))/gu,
      ' ',
    )
    .replace(/(?<=\d)[ \u00a0]+(?=%)/g, '')
    .replace(/(?<=\d) ?×/g, 'x')
    .replace(/−(?=\d)/g, '-');

function reorder(yaml: string, map: YAMLMap, keys: readonly string[]): string {
  const starts = map.items.map((pair) => startOf(yaml, pair));
  const end = map.range?.[1] ?? yaml.length;
  const pieces = map.items.map((pair, index) => {
    const from = starts[index] ?? 0;
    const whole = yaml.slice(from, starts[index + 1] ?? end);
    const text = whole.trimEnd();
    return { text, gap: whole.slice(text.length), rank: keys.indexOf(keyOf(pair)) };
  });
  if (pieces.length < 2 || pieces.some(({ rank }) => rank === -1)) return yaml;
  const sorted = pieces.toSorted((a, b) => a.rank - b.rank);
  const joined = sorted.map(({ text }, index) => text + (pieces[index]?.gap ?? '')).join('');
  return yaml.slice(0, starts[0]) + joined + yaml.slice(end);
}

/** Where a pair starts, with the comment lines right above it when it stands at the margin. */
function startOf(yaml: string, pair: Pair): number {
  let start = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
  for (;;) {
    const above = /(?:^|\n)(#[^\n]*\n)$/.exec(yaml.slice(0, start))?.[1];
    if (above === undefined) return start;
    start -= above.length;
  }
}

const keyOf = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : pair.key);

/** Rewrites the source of each scalar value; what stands between stays. */
function editScalars(
  yaml: string,
  edit: (scalar: Scalar, source: string, flow: boolean, path: readonly (string | number)[]) => string,
): string {
  const edits: { from: number; to: number; text: string }[] = [];
  const walk = (node: unknown, flow: boolean, path: readonly (string | number)[]): void => {
    if (isMap(node))
      for (const pair of node.items) walk(pair.value, flow || !!node.flow, [...path, keyOf(pair)]);
    else if (isSeq(node))
      for (const [index, item] of node.items.entries()) walk(item, flow || !!node.flow, [...path, index]);
    else if (isScalar(node) && node.range) {
      const [from, to] = node.range;
      const source = yaml.slice(from, to);
      const text = edit(node, source, flow, path);
      if (text !== source) edits.push({ from, to, text });
    }
  };
  walk(readMap(yaml), false, []);
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), yaml);
}

function readMap(yaml: string): YAMLMap | undefined {
  const { contents, errors } = parseDocument(yaml);
  return errors.length === 0 && isMap(contents) ? contents : undefined;
}

function isSame(yaml: string, data: unknown): boolean {
  try {
    return JSON.stringify(parse(yaml)) === JSON.stringify(data);
  } catch {
    return false;
  }
}
