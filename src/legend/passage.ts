import type { Definition, Heading, RootContent } from 'mdast';
import type { Ruler } from './position.ts';
import type { Redaction } from './redaction.ts';
import { lowerHeadings, renderHtml } from './render.ts';
import type { Section } from './schema.ts';
import { toCutSpoken, toSlug, toSpoken } from './text.ts';
import { countWords, speakingSeconds } from './timing.ts';

/** A heading with everything up to the next one of its level. */
export interface Stretch {
  heading: Heading;
  title: string;
  nodes: RootContent[];
  /** Offsets of the text below the heading. */
  start: number;
  end: number;
}

/** Cuts nodes at the headings of a level; `before` is what stands above the first. */
export function splitAtHeadings(
  nodes: readonly RootContent[],
  depth: number,
  end: number,
): { before: RootContent[]; stretches: Stretch[] } {
  const before: RootContent[] = [];
  const stretches: Stretch[] = [];
  for (const node of nodes) {
    const last = stretches.at(-1);
    if (node.type === 'heading' && node.depth === depth) {
      if (last) last.end = node.position?.start.offset ?? end;
      const start = node.position?.end.offset ?? end;
      stretches.push({ heading: node, title: toSpoken([node]), nodes: [], start, end });
    } else (last?.nodes ?? before).push(node);
  }
  return { before, stretches };
}

/** The fields a section and a follow-up share. */
export function buildPassage(stretch: Stretch, context: PassageContext): Passage {
  lowerHeadings(stretch.nodes);
  const text = toSpoken(stretch.nodes);
  const words = countWords(text);
  return {
    anchor: claimAnchor(stretch.title, context.anchors),
    markdown: sliceMarkdown(stretch, context),
    text,
    html: renderHtml(stretch.nodes, context.definitions),
    words,
    cutWords: countWords(toCutSpoken(stretch.nodes)),
    seconds: speakingSeconds(words, context.pace),
    position: context.ruler.at(stretch.heading.position?.start.offset ?? 0),
  };
}

function claimAnchor(title: string, taken: Set<string>): string {
  const slug = toSlug(title) || 'section';
  let anchor = slug;
  for (let copy = 2; taken.has(anchor); copy += 1) anchor = `${slug}-${copy}`;
  taken.add(anchor);
  return anchor;
}

/** The source of a stretch, as an edition may hand it on. */
export function sliceMarkdown({ start, end }: Span, { text, redactions }: SliceContext): string {
  let source = '';
  let from = start;
  for (const redaction of redactions) {
    if (redaction.start < from || redaction.end > end) continue;
    source += text.slice(from, redaction.start) + redaction.text;
    from = redaction.end;
  }
  const whole = (source + text.slice(from, end)).replace(/\r\n?/g, '\n');
  // The first line keeps its indent: it may be the first entry of an indented list.
  return whole.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
}

interface Span {
  start: number;
  end: number;
}
interface SliceContext {
  text: string;
  /** Of the whole file, in order. */
  redactions: readonly Redaction[];
}
export interface PassageContext extends SliceContext {
  ruler: Ruler;
  pace: number;
  definitions: readonly Definition[];
  anchors: Set<string>;
}
type Passage = Omit<Section, 'kind' | 'heading'>;
