import { resolveComponents } from './components.ts';
import type { ElementContext } from './element.ts';
import { completeGuide } from './fallback.ts';
import { buildFault, type Fault, isError } from './fault.ts';
import { findFrontmatter, parseYaml } from './frontmatter.ts';
import { type GuidePage, guideSchema } from './list-schema.ts';
import { parseMdx } from './mdx.ts';
import { sliceMarkdown } from './passage.ts';
import { buildRuler } from './position.ts';
import { findRedactions } from './redaction.ts';
import { describeIssues } from './refusal.ts';
import { renderHtml } from './render.ts';
import type { Edition } from './schema.ts';
import { toSpoken } from './text.ts';
import { findWanted, wantedOfGuide } from './wanted.ts';

/** Reads one MDX file as a guide page. */
export function parseGuide(source: string, context: GuideContext): { page?: GuidePage; faults: Fault[] } {
  const { file, id, edition } = context;
  const text = source.replace(/^\uFEFF/, '');
  const start = { file, line: 1, column: 1 };
  if (text.trim() === '') return { faults: [buildFault('empty-file', start, undefined)] };
  const frame = findFrontmatter(text);
  if (typeof frame === 'string')
    return { faults: [buildFault('missing-frontmatter', start, { unclosed: frame === 'unclosed' })] };
  const ruler = buildRuler(text);
  const yaml = parseYaml(text, frame.start, frame.end, file, ruler);
  const head = 'code' in yaml ? undefined : guideSchema.safeParse(yaml.data ?? {});
  const faults =
    'code' in yaml ? [yaml] : head?.error ? describeIssues(head.error, guideSchema, yaml, file) : [];
  const root = parseMdx(text, frame.bodyStart, file, ruler);
  if ('code' in root) return { faults: [...faults, root] };
  const reading: ElementContext = {
    file,
    text,
    ruler,
    edition,
    facts: [],
    components: [],
    faults,
    deferred: false,
  };
  const redactions = findRedactions(root.children, reading);
  const markdown = sliceMarkdown({ start: frame.bodyStart, end: text.length }, { text, redactions });
  resolveComponents(root, reading);
  if (!('code' in yaml)) faults.push(...findWanted(wantedOfGuide, { schema: guideSchema, yaml, file }));
  if (!head?.data || faults.some(isError)) return { faults };
  const html = renderHtml(root.children, []);
  const page = { ...completeGuide(head.data, id), id, file, markdown, html, text: toSpoken(root.children) };
  return { page, faults };
}

export interface GuideContext {
  id: string;
  file: string;
  edition: Edition;
}
