import type { Line } from './lines.ts';

/*
 * Markdown as MDX that reads the same. Braces and angle brackets, `export` and `import` at the start of a line, and HTML
 * comments are syntax in MDX and plain words in somebody's notes; code is left alone.
 */

/** Lines as MDX; headings inside keep their steps and start at `level`. A `literal` text keeps every sign and no markup. */
export function toMdx(lines: readonly Line[], level: number, literal = false): string {
  const top = Math.min(...lines.filter(({ kind }) => kind === 'heading').map((line) => line.level));
  return lines
    .map((line) => {
      if (line.kind === 'blank') return '';
      if (line.kind === 'heading') {
        const depth = Math.min(6, level + line.level - top);
        return `${'#'.repeat(depth)} ${toMdxInline(line.title, literal)}`;
      }
      if (literal) return guardStart(escapeAll(line.text.trim()));
      return line.kind === 'code' ? line.text : guardStart(escapeSigns(line.text));
    })
    .join('\n');
}

/** Words of one line, as a heading holds them. */
export const toMdxInline = (text: string, literal = false): string =>
  (literal ? escapeAll(text.trim()) : escapeSigns(text.trim())).replace(/(^|\s)(#+)$/, '$1\\$2');

/** Plain words as a heading of Markdown that reads exactly so: no sign means anything, no straight quote is made round. */
export const escapePlain = (text: string): string =>
  text
    .replace(/[\\`*_{}[<~"']|&(?=#?\w+;)/g, '\\$&')
    .replace(/--+|\.{3,}/g, (run) => run.replace(/./g, '\\$&'))
    .replace(/(^|\s)(#+)$/, '$1\\$2');

/** Escapes what MDX reads as tags and expressions, outside of `code`. */
function escapeSigns(text: string): string {
  let escaped = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const run = /^`+/.exec(text.slice(at))?.[0];
    if (sign === '\\') {
      escaped += text.slice(at, at + 2);
      at += 1;
    } else if (run) {
      const span = run + text.slice(at + run.length, findSpanEnd(text, at + run.length, run.length));
      escaped += span;
      at += span.length - 1;
    } else escaped += sign === '{' || sign === '}' || sign === '<' ? `\\${sign}` : sign;
  }
  return escaped;
}

/** Where a code span ends, its closing marks included; where it starts when it is never closed. */
function findSpanEnd(text: string, from: number, length: number): number {
  for (const { 0: run, index } of text.slice(from).matchAll(/`+/g)) {
    if (run.length === length) return from + index + length;
  }
  return from;
}

/** Keeps the start of a line from becoming a heading, a rule, a fence, an import or an export. */
const guardStart = (text: string): string =>
  text
    .replace(/^(?=(?:export|import)(?![\p{L}\p{N}]))/u, ' ')
    .replace(/^(\s*)(?=#{1,6}(?:\s|$)|(?:=+|-+)\s*$|`{3}|~{3}|\+{3})/, '$1\\');

const escapeAll = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
