import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** A file of `src/` with what it imports. */
export interface SourceFile {
  /** From the project's root: `src/legend/fault.ts`. */
  path: string;
  text: string;
  /** The folder under `src/` it stands in: `legend`; a file directly in `src/` is its own room: `site.ts`. */
  room: string;
  imports: Import[];
  /** Its TypeScript: all of a `.ts` file; the frontmatter and each script of an `.astro` file. */
  code: ts.SourceFile[];
}

export interface Import {
  /** Path from the project's root (`src/site.ts`), or a package as written (`zod`, `node:path`). */
  target: string;
  /** Erased before anything runs. */
  typeOnly: boolean;
  /** Stands in a `<script>` of an `.astro` file: it runs in the browser. */
  script: boolean;
}

/** Every code file under `src/`. */
export function readSourceTree(): SourceFile[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join('src', path.replaceAll('\\', '/')))
    .filter((path) => /\.(?:ts|astro)$/.test(path) && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => parseSource(path, readFileSync(path, 'utf8')));
}

/** Reads the imports of a text as if it stood at `path`. */
export function parseSource(path: string, text: string): SourceFile {
  const parts = path.endsWith('.astro') ? splitComponent(text) : { frontmatter: text, scripts: [] };
  const frontmatter = parse(path, parts.frontmatter);
  const scripts = parts.scripts.map((script) => parse(path, script));
  return {
    path,
    text,
    room: roomOf(path),
    imports: [
      ...importsOf(frontmatter, path).map((found) => ({ ...found, script: false })),
      ...scripts.flatMap((script) => importsOf(script, path)).map((found) => ({ ...found, script: true })),
    ],
    code: [frontmatter, ...scripts],
  };
}

export const roomOf = (path: string): string => path.split('/')[1] ?? '';

/** Every node below one, itself included. */
export function walk(node: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [node];
  ts.forEachChild(node, (child) => {
    nodes.push(...walk(child));
  });
  return nodes;
}

const parse = (path: string, code: string) =>
  ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);

function splitComponent(text: string): { frontmatter: string; scripts: string[] } {
  const frontmatter = /^---\n([\s\S]*?)\n---$/m.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script(?![^>]*is:inline)[^>]*>([\s\S]*?)<\/script>/g)];
  return { frontmatter, scripts: scripts.map(([, code = '']) => code) };
}

function importsOf(code: ts.SourceFile, path: string): Omit<Import, 'script'>[] {
  return walk(code).flatMap((node) => {
    const found = readImport(node);
    if (!found) return [];
    const target = found.name.startsWith('.') ? posix.join(posix.dirname(path), found.name) : found.name;
    return [{ target: target.replace(/\?\w+$/, ''), typeOnly: found.typeOnly }];
  });
}

/** `import … from 'x'`, `export … from 'x'`, `import('x')`, and the type `import('x').Y`. */
function readImport(node: ts.Node): { name: string; typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return { name: node.moduleSpecifier.text, typeOnly };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
    return { name: node.moduleSpecifier.text, typeOnly: node.isTypeOnly };
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [name] = node.arguments;
    return name && ts.isStringLiteral(name) ? { name: name.text, typeOnly: false } : undefined;
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    const { literal } = node.argument;
    return ts.isStringLiteral(literal) ? { name: literal.text, typeOnly: true } : undefined;
  }
  return undefined;
}
