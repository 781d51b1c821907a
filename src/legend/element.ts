import type { Literal, Parents } from 'mdast';
import type { MdxFlowExpression, MdxJsxFlowElement, MdxJsxTextElement, MdxTextExpression } from 'satteri';
import { listNames } from './catalogue-wording.ts';
import { buildFault, type Fault, type Place } from './fault.ts';
import { nearest } from './nearest.ts';
import type { Ruler } from './position.ts';
import type { Edition, Fact } from './schema.ts';

/** A tag in the body of a file. */
export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** What elements are read against, and what reading them found. */
export interface ElementContext {
  file: string;
  text: string;
  ruler: Ruler;
  edition: Edition;
  /** The facts a `<Fact>` may name; none when the frontmatter could not be read. */
  facts: readonly Fact[] | undefined;
  /** Names of the site's own components. */
  components: readonly string[];
  faults: Fault[];
  deferred: boolean;
}

export const isElement = (node: Parents | Literal | { type: string }): node is Element =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Code in braces. */
export const isExpression = (node: { type: string }): node is MdxFlowExpression | MdxTextExpression =>
  node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';

/** `{/* a comment *\/}` is no expression. */
export const isComment = (code: string): boolean => /^(?:\s*\/\*(?:[^*]|\*(?!\/))*\*\/)*\s*$/.test(code);

/** The attributes of a tag that are plain text. */
export function readAttributes(element: Element): Record<string, string | undefined> {
  const attributes: Record<string, string | undefined> = {};
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
      attributes[attribute.name] = attribute.value;
    }
  }
  return attributes;
}

/** Reports every attribute that a tag does not know or that is not plain text. */
export function checkAttributes(element: Element, known: readonly string[], context: ElementContext): void {
  for (const attribute of element.attributes) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    const plain = attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string';
    if (known.includes(name) && plain) continue;
    const place = attributePlace(element, name, context);
    if (known.includes(name)) {
      const problem = `The attribute \`${name}\` of \`<${element.name}>\` is not plain text.`;
      context.faults.push(
        buildFault('unknown-attribute', place, { problem, hint: `Write \`${name}="…"\`.` }),
      );
      continue;
    }
    const near = nearest(name, known);
    const choice = known.length > 0 ? `, expected one of ${listNames(known)}` : '';
    const problem = `\`<${element.name}>\` knows no attribute \`${name}\`${choice}.`;
    const hint = near ? `Write \`${near}\`.` : 'Remove it.';
    context.faults.push(buildFault('unknown-attribute', place, { problem, hint }));
  }
}

export function elementPlace(element: Element, { file, ruler }: ElementContext): Place {
  return { file, ...ruler.at(element.position?.start.offset ?? 0) };
}

/** Where an attribute stands: the parser gives no position, so its name is looked for inside the tag. */
export function attributePlace(element: Element, name: string, { file, text, ruler }: ElementContext): Place {
  const start = element.position?.start.offset ?? 0;
  const tag = text.slice(start, element.children[0]?.position?.start.offset ?? element.position?.end.offset);
  const found = tag.replace(/\s/g, ' ').indexOf(` ${name}`) + 1;
  return { file, ...ruler.at(start + found) };
}
