import type { Nodes, Root, RootContent } from 'mdast';
import {
  checkAttributes,
  type Element,
  type ElementContext,
  elementPlace,
  isComment,
  isElement,
  isExpression,
  readAttributes,
} from './element.ts';
import { resolveFact } from './fact-element.ts';
import { buildFault } from './fault.ts';
import { nearest } from './nearest.ts';

/*
 * What authors may write in a body beside Markdown: `<Fact>`, `<Cut>`, `<Note>` and a few plain tags become HTML here;
 * any other component of the site or an expression leaves the rendering to the site (`deferred`). An import or export is refused: it
 * would end in a message of the bundler.
 */

/** The components every legend knows without an import. */
const ownComponents = ['Fact', 'Cut', 'Note'] as const;

const plainTags = new Set(
  'abbr b br code del em i ins kbd mark q s samp small strong sub sup u var wbr'.split(' '),
);
const plainAttributes = ['title', 'lang', 'dir'];

/** Turns the components of a parsed body into nodes that render as HTML, in place; faults go to the context. */
export function resolveComponents(root: Root, context: ElementContext): void {
  refuseNames(root, context);
  root.children = resolveAll(root.children, context);
}

function resolveAll(nodes: RootContent[], context: ElementContext): RootContent[] {
  return nodes.flatMap((node) => resolve(node, context));
}

function resolve(node: RootContent, context: ElementContext): RootContent[] {
  if (node.type === 'mdxjsEsm') {
    reportCode(node.value, node.position?.start.offset ?? 0, context);
    return [];
  }
  if (isExpression(node)) {
    context.deferred ||= !isComment(node.value);
    return [];
  }
  if (isElement(node)) return resolveElement(node, context);
  resolveChildren(node, context);
  return node.type === 'paragraph' && node.children.length === 0 ? [] : [node];
}

function resolveChildren(node: RootContent, context: ElementContext): void {
  if ('children' in node) Object.assign(node, { children: resolveAll(node.children, context) });
}

function resolveElement(element: Element, context: ElementContext): RootContent[] {
  const { name } = element;
  const flow = element.type === 'mdxJsxFlowElement';
  if (name === 'Fact') return inBlock(resolveFact(element, context), flow);
  if (name === 'Note' && context.edition === 'public') return [];
  resolveChildren(element, context);
  if (name === 'Cut' || name === 'Note') {
    checkAttributes(element, [], context);
    if (flow) Object.assign(element, { children: wrapRuns(element.children) });
    const hName = !flow ? 'span' : name === 'Cut' ? 'div' : 'aside';
    return [Object.assign(element, { data: { hName, hProperties: { [`data-${name.toLowerCase()}`]: '' } } })];
  }
  if (name !== null && plainTags.has(name)) {
    checkAttributes(element, plainAttributes, context);
    const data = { hName: name, hProperties: readAttributes(element) };
    const tag: RootContent = Object.assign(element, { type: 'mdxJsxTextElement' as const, data });
    return inBlock(tag, flow);
  }
  if (name !== null && context.components.includes(name)) context.deferred = true;
  else if (name !== null) reportUnknown(element, name, context);
  return flow ? wrapRuns(element.children) : element.children;
}

function reportUnknown(element: Element, name: string, context: ElementContext): void {
  const known = listKnown(context);
  const details = { name, known, nearest: nearest(name, known) };
  context.faults.push(buildFault('unknown-component', elementPlace(element, context), details));
}

function reportCode(code: string, offset: number, context: ElementContext): void {
  const keyword = code.startsWith('import') ? 'import' : 'export';
  const place = { file: context.file, ...context.ruler.at(offset) };
  context.faults.push(buildFault('module-code', place, { keyword, known: listKnown(context) }));
}

const listKnown = ({ components }: ElementContext): string[] => [
  ...new Set([...ownComponents, ...components]),
];

/** Nothing in a file has a name, and an expression that uses one would stop the build without its line. */
function refuseNames(node: Nodes, context: ElementContext): void {
  if (isExpression(node)) {
    const name = nameIn(node.value);
    if (name === undefined) return;
    const place = { file: context.file, ...context.ruler.at(node.position?.start.offset ?? 0) };
    const problem = `Braces are code in MDX, and nothing here is called \`${name}\`.`;
    context.faults.push(buildFault('mdx-syntax', place, { problem, hint: 'Write `\\{` for a plain brace.' }));
  } else if ('children' in node) for (const child of node.children) refuseNames(child, context);
}

/** The first name an expression uses: no word of a text or a comment, no property, no number. */
function nameIn(code: string): string | undefined {
  const bare = code.replace(
    /\/\*[\s\S]*?\*\/|\/\/.*|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g,
    '""',
  );
  const names = bare.match(/(?<![\p{ID_Continue}$.])[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? [];
  return names.find((name) => !/^(?:true|false|null|undefined)$/.test(name));
}

const inBlock = (node: RootContent, flow: boolean): RootContent[] => (flow ? wrapRuns([node]) : [node]);

/** Puts words that stand between blocks into paragraphs: `<Cut>words</Cut>` on a line of its own holds no paragraph. */
function wrapRuns(nodes: readonly RootContent[]): RootContent[] {
  const blocks: RootContent[] = [];
  let run: RootContent[] = [];
  const close = () => {
    if (run.length > 0)
      blocks.push(Object.assign({ type: 'paragraph' as const, children: [] }, { children: run }));
    run = [];
  };
  for (const node of nodes) {
    if (phrasing.has(node.type)) run.push(node);
    else {
      close();
      blocks.push(node);
    }
  }
  close();
  return blocks;
}

const phrasing = new Set(
  'text emphasis strong delete inlineCode break link linkReference image imageReference mdxJsxTextElement'.split(
    ' ',
  ),
);
