import { frontmatterSchema } from '../legend/schema.ts';
import { toSlug } from '../legend/text.ts';
import { type Label, labelField } from './label-line.ts';
import type { Field } from './label-words.ts';
import { type RawHead, toWords } from './raw-story.ts';

/* Lines above the telling that are keys of the frontmatter: `**Company:** Acme`, `Tags: caching, latency`. */

const keys = ['company', 'tags', 'title', 'hook'] as const satisfies readonly Field[];

/** Takes a line as a key of the frontmatter; answers which, or nothing when the value would not survive. */
export function readHeadLine(label: Label, head: RawHead): string | undefined {
  const field = keys.find((key) => key === labelField(label, keys));
  const value = toWords(label.rest);
  if (field === undefined || value === '' || /[*|\n]|__/.test(value) || head[field] !== undefined)
    return undefined;
  if (field !== 'tags' && !fits(field, value)) return undefined;
  if (field === 'tags') {
    const tags = readTags(value);
    if (!tags) return undefined;
    head.tags = tags;
  } else head[field] = value;
  return field;
}

/** `#Load Balancing, latency` → `load-balancing`, `latency`; none when a sign would be lost. */
export function readTags(value: string): string[] | undefined {
  const list =
    value.includes('#') && !/[,;，、]/u.test(value) ? value.split(/\s+(?=#)/u) : value.split(/[,;，、]/u);
  const tags = list.map((tag) => tag.trim().replace(/^#/, '').trim()).filter(Boolean);
  const kept = tags.every((tag) => /^[\p{L}\p{N}][\p{L}\p{N} _-]*$/u.test(tag));
  const slugs = frontmatterSchema.shape.tags.safeParse([...new Set(tags.map(toSlug))]);
  return kept && tags.length > 0 ? slugs.data : undefined;
}

/** Whether a key can hold a text; what is too long for it stays with the story, whole. */
export const fits = (key: 'company' | 'title' | 'hook', value: string): boolean =>
  frontmatterSchema.shape[key].safeParse(value).success;

/** The questions on a line below `Best for`: one, or several in quotation marks. */
export function readQuestions(text: string): string[] {
  const words = text.trim().replace(/^(?:[-*+•–]|\d+[.)])\s+/u, '');
  const quoted = [...words.matchAll(/["“„«]([^"“”„«»]+)["”“»]/gu)].map(([, inner = '']) => inner.trim());
  const left = words.replace(/["“„«][^"“”„«»]+["”“»]/gu, '').replace(/[\s,;/|]+/gu, '');
  return quoted.length > 1 && left === '' ? quoted : [toWords(text)].filter(Boolean);
}
