import type { Element, Nodes as HastNodes, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Definition, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';

/** The HTML of a stretch of a body, its components resolved; `definitions` are the link targets of the whole file. */
export function renderHtml(nodes: readonly RootContent[], definitions: readonly Definition[]): string {
  const tree: HastNodes = toHast({ type: 'root', children: [...nodes, ...definitions] });
  complete(tree);
  return toHtml(tree).replace(/\r\n?/g, '\n');
}

/** Moves headings inside a section one level down: the page sets the section's own heading above them. */
export function lowerHeadings(nodes: readonly RootContent[]): void {
  for (const node of nodes) {
    if (node.type === 'heading') node.depth = Math.min(node.depth + 1, 6) as typeof node.depth;
    else if ('children' in node) lowerHeadings(node.children);
  }
}

/** What Markdown's usual HTML leaves open: names, reach by keyboard, attributes that are no longer HTML. */
function complete(node: HastNodes): void {
  if (!('children' in node)) return;
  if (node.type === 'element') Object.assign(node, { properties: completeProperties(node) });
  for (const child of node.children) complete(child);
}

function completeProperties({ tagName, properties }: Element): Properties {
  const { align, ...rest } = properties;
  // A long line scrolls in its block, so the block must be reachable.
  if (tagName === 'pre') return { ...rest, tabIndex: 0 };
  if (tagName === 'input') return { ...rest, ariaLabel: properties.checked ? 'done' : 'to do' };
  return align ? { ...rest, dataAlign: align } : properties;
}
