import type { Nodes, RootContent } from 'mdast';
import { isElement } from './element.ts';
import { findFrontmatter, parseYaml, type YamlPath, type YamlSource } from './frontmatter.ts';
import { parseMdx } from './mdx.ts';
import { once } from './once.ts';
import { buildRuler, type Ruler } from './position.ts';
import type { Position } from './schema.ts';

/**
 * Finds where something that was read from a file stands in it: a key, a value, words of a passage. The text is read
 * again only when somebody asks, so a file without remarks costs nothing.
 */
export function buildLocator(source: string, file: string): Locator {
  const text = source.replace(/^\uFEFF/, '');
  const ruler = once(() => buildRuler(text));
  const frame = once(() => findFrontmatter(text));
  const yaml = once(() => readYaml(text, file, ruler(), frame()));
  const nodes = once((): readonly RootContent[] => {
    const found = frame();
    const root = typeof found === 'string' ? undefined : parseMdx(text, found.bodyStart, file, ruler());
    return !root || 'code' in root ? [] : root.children;
  });
  const spot = (offset: number, length: number): Spot => {
    const { line, column } = ruler().at(offset);
    return { line, column, length: Math.max(1, length) };
  };
  const measure = (offset: number, pattern: RegExp): Spot =>
    spot(offset, pattern.exec(text.slice(offset))?.[0].trimEnd().length ?? 1);
  const heading = ({ offset }: Pick<Position, 'offset'>): Spot => measure(offset, /^[^\r\n]*/);
  return {
    value: (path) => () =>
      measure(yaml()?.valueAt(path).offset ?? 0, /^(?:'[^'\n]*'|"[^"\n]*"|[^\r\n,\]}]*)/),
    heading: (position) => () => heading(position),
    words: (passage, index, length) => () => {
      const offset = findSpoken(nodes(), text, passage, index, length);
      return offset === undefined ? heading(passage.position) : spot(offset, length);
    },
    source: (passage, needle) => () => {
      const offset = text.indexOf(needle, passage?.position.offset ?? 0);
      if (offset !== -1) return spot(offset, needle.length);
      return passage ? heading(passage.position) : spot(0, 1);
    },
  };
}

/** A whole file is YAML, or its frontmatter is. */
function readYaml(
  text: string,
  file: string,
  ruler: Ruler,
  frame: ReturnType<typeof findFrontmatter>,
): YamlSource | undefined {
  const [start, end] = typeof frame === 'string' ? [0, text.length] : [frame.start, frame.end];
  const found = parseYaml(text, start, end, file, ruler);
  return 'code' in found ? undefined : found;
}

/** The offset of some of the words a passage says; its text was gathered from the text nodes below its heading. */
function findSpoken(
  nodes: readonly RootContent[],
  source: string,
  passage: Spoken,
  index: number,
  length: number,
): number | undefined {
  const from = nodes.findIndex((node) => node.position?.start.offset === passage.position.offset);
  let cursor = 0;
  for (const { value, offset } of nodes.slice(from + 1).flatMap(listTexts)) {
    const said = value.replace(/\s+/gu, ' ').trim();
    const start = passage.text.indexOf(said, cursor);
    if (start === -1) return undefined;
    cursor = start + said.length;
    if (index >= start && index < cursor) {
      const near = offset + Math.max(0, value.search(/\S/u)) + index - start;
      return settle(source, near, passage.text.slice(index, index + length));
    }
  }
  return undefined;
}

/** Escapes and typographic signs shift the count a little: the words themselves decide. */
function settle(source: string, near: number, words: string): number {
  const plain = (text: string) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s/g, ' ');
  const start = Math.max(0, near - 20);
  const window = plain(source.slice(start, near + words.length + 40));
  const first = plain(words).split(' ').slice(0, 3).join(' ');
  const later = window.indexOf(first, near - start);
  const found = later === -1 ? window.indexOf(first) : later;
  return found === -1 ? near : start + found;
}

function listTexts(node: Nodes): { value: string; offset: number }[] {
  if ((isElement(node) && node.name === 'Note') || node.type === 'code') return [];
  if (node.type === 'text' || node.type === 'inlineCode')
    return node.value.trim() === '' ? [] : [{ value: node.value, offset: node.position?.start.offset ?? 0 }];
  return 'children' in node ? node.children.flatMap(listTexts) : [];
}

/** A stretch of one line: where to put the caret and how far it reaches. */
export interface Spot {
  line: number;
  column: number;
  length: number;
}
/** What was read with its words and the place of its heading: a section, a follow-up. */
interface Spoken {
  text: string;
  position: Position;
}
/** Finds it when it is called. */
export type Where = () => Spot;
export interface Locator {
  value(path: YamlPath): Where;
  /** The line of a heading. */
  heading(position: Position): Where;
  /** Words of a passage, by where they stand in its text. */
  words(passage: Spoken, index: number, length: number): Where;
  /** The first place from a passage on, or from the top, where a file says something literally. */
  source(passage: Pick<Spoken, 'position'> | undefined, needle: string): Where;
}
