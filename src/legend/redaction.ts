import type { RootContent } from 'mdast';
import { type ElementContext, isComment, isElement, isExpression, readAttributes } from './element.ts';

/** A stretch of a file that the public edition leaves out or writes otherwise, by its offsets. */
export interface Redaction {
  start: number;
  end: number;
  text: string;
}

/**
 * What an edition must not hand on of a body as it is written: reminders, comments, and which value of a confidential fact
 * stands where. In order, and none in the private edition. To be asked before components are resolved away.
 */
export function findRedactions(nodes: readonly RootContent[], context: Context): Redaction[] {
  if (context.edition === 'private') return [];
  return nodes.flatMap((node) => {
    const text = redact(node, context);
    const { start, end } = node.position ?? {};
    if (text !== undefined && start?.offset !== undefined && end?.offset !== undefined)
      return [{ start: start.offset, end: end.offset, text }];
    return 'children' in node ? findRedactions(node.children, context) : [];
  });
}

/** What stands in the place of a node, if it must not stay. */
function redact(node: RootContent, { facts }: Context): string | undefined {
  if (isExpression(node)) return isComment(node.value) ? '' : undefined;
  if (!isElement(node)) return undefined;
  if (node.name === 'Note') return '';
  const { id, show } = readAttributes(node);
  const isHidden = node.name === 'Fact' && (show === 'before' || show === 'change');
  return isHidden && facts?.find((fact) => fact.id === id)?.confidential ? `<Fact id="${id}" />` : undefined;
}

type Context = Pick<ElementContext, 'edition' | 'facts'>;
