import ts from 'typescript';
import { walk } from './source-tree.ts';

/** The names that code uses without declaring or importing them, once each: those of the language, of Node, of a browser. */
export function findFreeNames(code: ts.SourceFile): string[] {
  const checker = ts
    .createProgram([code.fileName], { noLib: true, noResolve: true }, hostOf(code))
    .getTypeChecker();
  const meaning = ts.SymbolFlags.Value | ts.SymbolFlags.Alias;
  const used = walk(code).filter(ts.isIdentifier).filter(isUsed);
  const free = used.filter(
    (name) =>
      name.text === 'globalThis' ||
      !checker.getSymbolsInScope(name, meaning).some((symbol) => symbol.name === name.text),
  );
  return [...new Set(free.map(({ text }) => text))];
}

/** Whether an identifier stands for a value: not for a key, a declaration or a type. */
function isUsed(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if ('name' in parent && parent.name === name) return false;
  if ('propertyName' in parent && parent.propertyName === name) return false;
  return !isType(name);
}

/** Whether a node is erased: `extends` alone is followed by what looks like a type and is a value. */
function isType(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isSourceFile(node)) return false;
  if (ts.isHeritageClause(parent) && ts.isClassLike(parent.parent))
    return parent.token !== ts.SyntaxKind.ExtendsKeyword;
  return (
    ts.isTypeNode(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    isType(parent)
  );
}

/** A host that knows one file. */
const hostOf = (code: ts.SourceFile): ts.CompilerHost => ({
  getSourceFile: (name) => (name === code.fileName ? code : undefined),
  getDefaultLibFileName: () => '',
  writeFile: () => {},
  getCurrentDirectory: () => '',
  getCanonicalFileName: (name) => name,
  useCaseSensitiveFileNames: () => true,
  getNewLine: () => '\n',
  fileExists: (name) => name === code.fileName,
  readFile: () => undefined,
});
