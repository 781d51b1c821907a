import { parse } from 'yaml';
import { fits, readTags } from './head-line.ts';
import type { Piece } from './label-words.ts';
import { fieldsOf, isPiece } from './labels.ts';
import { type Line, readLines, splitLines } from './lines.ts';
import type { RawHead, RawSection, ReadLine } from './raw-story.ts';

/** Frontmatter with any keys: known ones become keys of ours or sections, the others are kept as they stand. */
export interface ForeignHead {
  head: RawHead;
  sections: RawSection[];
  /** Lines of keys that mean nothing here. */
  kept: Line[];
  read: ReadLine[];
}

/** Takes the frontmatter off a document. */
export function splitFrontmatter(source: string): { frontmatter: Line[]; body: Line[] } {
  const texts = splitLines(source);
  const end = /^---\s*$/.test(texts[0] ?? '')
    ? texts.findIndex((text, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(text))
    : -1;
  const inside = texts.slice(1, Math.max(1, end));
  const isYaml =
    inside.some((text) => /^[\p{L}_][^:]*:(?:\s|$)/u.test(text)) &&
    inside.every((text) => /^(?:[\p{L}_#"'-]|\s|$)/u.test(text));
  if (end === -1 || !isYaml) return { frontmatter: [], body: readLines(texts) };
  const frontmatter = inside.map((text, index) => toCode(text, index + 2));
  return { frontmatter, body: readLines(texts.slice(end + 1), end + 2) };
}

/** `known` are the keys that the document itself gives: they stay. */
export function readForeignHead(lines: readonly Line[], known: RawHead): ForeignHead {
  const found: ForeignHead = { head: structuredClone(known), sections: [], kept: [], read: [] };
  const data = parseYaml(lines.map(({ text }) => text).join('\n'));
  for (const group of groupKeys(lines)) {
    const name = /^["']?([^:"']+)["']?\s*:/.exec(group[0]?.text ?? '')?.[1]?.trim();
    const value = name !== undefined && data && Object.hasOwn(data, name) ? data[name] : undefined;
    const as = name === undefined ? undefined : take(name, value, group, found);
    if (as) found.read.push(...group.map((line) => ({ line, as })));
    else found.kept.push(...group);
  }
  return found;
}

/** Takes a key over when its value has the shape ours needs; answers what it became. */
function take(
  name: string,
  value: unknown,
  group: readonly Line[],
  { head, sections }: ForeignHead,
): string | undefined {
  const commented = group.some(({ text }) => /(?:^|\s)#/.test(text));
  const fields = [...fieldsOf(name), ...fieldsOf(name.replace(/[_-]/g, ' '))];
  if (commented || fields.length === 0) return undefined;
  if (typeof value === 'string' && value.trim() !== '')
    return takeText(fields, value.trim(), group, { head, sections });
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) return undefined;
  const tags = fields.includes('tags') && head.tags === undefined ? readTags(value.join(', ')) : undefined;
  if (tags) head.tags = tags;
  if (tags) return 'tags';
  if (!fields.includes('bestFor')) return undefined;
  head.questions.push(...value.map((one) => one.trim()));
  return 'best-for question';
}

function takeText(
  fields: ReturnType<typeof fieldsOf>,
  value: string,
  group: readonly Line[],
  { head, sections }: Pick<ForeignHead, 'head' | 'sections'>,
): string | undefined {
  const key = (['title', 'company', 'hook'] as const).find((one) => fields.includes(one));
  if (key && fits(key, value) && !/\n/.test(value) && (head[key] ?? value) === value) {
    head[key] = value;
    return key;
  }
  if (fields.includes('tags') && head.tags === undefined) {
    const tags = readTags(value);
    if (tags) head.tags = tags;
    return tags && 'tags';
  }
  const field = fields.find((one): one is Piece | 'short' => one === 'short' || isPiece(one));
  if (field) {
    const number = group[0]?.number ?? 1;
    const lines = readLines(splitLines(value)).map((line) => ({ ...line, number }));
    sections.push({ field, heading: /^[^:]+/.exec(group[0]?.text ?? '')?.[0] ?? field, lines });
    return field;
  }
  if (!fields.includes('bestFor') || /\n/.test(value)) return undefined;
  head.questions.push(value);
  return 'best-for question';
}

/** A key with the lines below it that belong to it. */
function groupKeys(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const begins = /^["'\p{L}_][^:]*:(?:\s|$)/u.test(line.text);
    const last = groups.at(-1);
    if (begins || !last) groups.push([line]);
    else last.push(line);
  }
  return groups.filter((group) => group.some(({ text }) => text.trim() !== ''));
}

function parseYaml(text: string): Record<string, unknown> | undefined {
  try {
    const data: unknown = parse(text, { schema: 'failsafe' });
    return typeof data === 'object' && data !== null && !Array.isArray(data)
      ? Object.fromEntries(Object.entries(data))
      : undefined;
  } catch {
    return undefined;
  }
}

const toCode = (text: string, number: number): Line => ({
  number,
  text,
  kind: text.trim() === '' ? 'blank' : 'code',
  level: 0,
  title: '',
});
