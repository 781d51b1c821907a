import type { Nodes as HastNodes, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Definition, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';

/** The HTML of a stretch of a body, its components resolved; `definitions` are the link targets of the whole file. */
export function renderHtml(nodes: readonly RootContent[], definitions: readonly Definition[]): string {
  const tree: HastNodes = toHast({ type: 'root', children: [...nodes, ...definitions] });
  nameAlignments(tree);
  return toHtml(tree).replace(/\r\n?/g, '\n');
}

/** Moves headings inside a section one level down: the page sets the section's own heading above them. */
export function lowerHeadings(nodes: readonly RootContent[]): void {
  for (const node of nodes) {
    if (node.type === 'heading') node.depth = Math.min(node.depth + 1, 6) as typeof node.depth;
    else if ('children' in node) lowerHeadings(node.children);
  }
}

/** The alignment of a table's cells as data for the style sheet: `align` is no longer HTML. */
function nameAlignments(node: HastNodes): void {
  if (!('children' in node)) return;
  if (node.type === 'element' && node.properties.align) node.properties = toDataAlign(node.properties);
  for (const child of node.children) nameAlignments(child);
}

const toDataAlign = ({ align, ...properties }: Properties): Properties => ({
  ...properties,
  dataAlign: align,
});
