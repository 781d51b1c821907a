import type { Nodes, Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { buildFault, type Fault } from './fault.ts';
import type { Ruler } from './position.ts';

const features = { smartPunctuation: true, gfm: { footnotes: false } };

/** Parses the body of a file; `bodyStart` keeps the frontmatter out without moving any position. */
export function parseMdx(text: string, bodyStart: number, file: string, ruler: Ruler): Root | Fault {
  const blank = text.slice(0, bodyStart).replace(/[^\r\n]/g, ' ');
  try {
    const root = mdxToMdast(blank + text.slice(bodyStart), { features });
    if (root.type !== 'root') throw new Error(`unexpected ${root.type}`);
    const deep = findDeep(root);
    if (!deep) return root;
    const { line = 1, column = 1 } = deep.position?.start ?? {};
    return buildFault('mdx-syntax', { file, line, column }, tooDeep);
  } catch (error) {
    return describeSyntax(error instanceof Error ? error.message : String(error), file, ruler);
  }
}

/** The first node that stands deeper than anybody writes; what reads a tree step by step down has no end of room. */
function findDeep(root: Root): Nodes | undefined {
  let level: Nodes[] = [root];
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1)
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  return level[0];
}

/** Turns the parser's `3:5: Unexpected … (mdx-jsx:…)` into a place and plain words. */
function describeSyntax(message: string, file: string, ruler: Ruler): Fault {
  const found = /^(\d+):(\d+):\s*([\s\S]*?)\s*(?:\([\w:-]+\))?$/.exec(message);
  const place = { file, ...ruler.from(Number(found?.[1] ?? 1), Number(found?.[2] ?? 1)) };
  const reason = found?.[3] ?? message;
  for (const [pattern, word] of problems) {
    const match = pattern.exec(reason);
    if (match) return buildFault('mdx-syntax', place, word(match));
  }
  const plain = (reason.split(/[\n(]/)[0] ?? reason).trim();
  return buildFault('mdx-syntax', place, { problem: `This is not valid MDX: ${plain}.`, hint: '' });
}

const deepest = 100;
const tooDeep = {
  problem: 'Lists, quotes or tags stand too deep in each other here.',
  hint: 'Write `\\-` or `\\>` for a plain sign, or end some of them before.',
};
const braceHint = 'Close it, or write `\\{` for a plain brace.';
const signHint = 'Write `\\<` for a plain sign, or complete the tag.';
const problems: readonly (readonly [
  RegExp,
  (found: RegExpExecArray) => { problem: string; hint: string },
])[] = [
  [
    /to create a comment/,
    () => ({ problem: 'HTML comments do not exist in MDX.', hint: 'Write `{/* … */}`.' }),
  ],
  [
    /Expected a closing tag for `<([^`>]*)>` \((\d+):/,
    ([, name, line]) => ({
      problem: `The tag \`<${name}>\` opened on line ${line} is never closed.`,
      hint: `Add \`</${name}>\`.`,
    }),
  ],
  [
    /closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`>]*)>`/,
    ([, got, open]) => ({ problem: `\`</${got}>\` closes \`<${open}>\`.`, hint: `Write \`</${open}>\`.` }),
  ],
  [
    /Unexpected closing tag `<\/([^`>]*)>`/,
    ([, name]) => ({
      problem: `\`</${name}>\` closes a tag that is not open.`,
      hint: `Remove it, or open \`<${name}>\` before.`,
    }),
  ],
  [/closing brace/, () => ({ problem: 'A brace `{` is opened and never closed.', hint: braceHint })],
  [
    /expression/,
    () => ({
      problem: 'The text between the braces is not an expression.',
      hint: 'Write `\\{` for a plain brace.',
    }),
  ],
  [
    /import|export|ES module/i,
    () => ({
      problem: 'The import or export here is broken.',
      hint: 'Start the line with another word if it is prose.',
    }),
  ],
  [/attribute/, () => ({ problem: 'An attribute of this tag is broken.', hint: 'Write `name="value"`.' })],
  [
    /tag|character|name/,
    () => ({ problem: 'The sign `<` starts a tag here, and the tag is not complete.', hint: signHint }),
  ],
];
