import type { Nodes } from 'mdast';

/** A name as it stands in an address: `M.Video (Moscow)` → `m-video-moscow`. */
export const toSlug = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** The words a person says: no markup, no reminders, no code blocks; a line a paragraph. */
export const toSpoken = (nodes: readonly Nodes[]): string => tidy(nodes.map(speak).join(''));

/** The part of the words that stands inside `<Cut>`. */
export function toCutSpoken(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => {
      if (isElement(node, 'Cut')) return toSpoken([node]);
      return 'children' in node && !isElement(node, 'Note') ? toCutSpoken(node.children) : '';
    })
    .join(' ')
    .trim();
}

function speak(node: Nodes): string {
  if (isElement(node, 'Note') || node.type === 'code') return '';
  if (node.type === 'break' || isElement(node, 'br')) return ' ';
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.replace(/\s+/gu, ' ');
  if (!('children' in node)) return '';
  const inside = node.children.map(speak).join('');
  return blocks.has(node.type) ? `${inside}\n` : inside;
}

const blocks = new Set([
  'paragraph',
  'heading',
  'listItem',
  'blockquote',
  'tableRow',
  'tableCell',
  'mdxJsxFlowElement',
]);

const tidy = (text: string): string =>
  text
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n\s*/gu, '\n')
    .trim();

const isElement = (node: Nodes, name: string): boolean =>
  (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === name;
