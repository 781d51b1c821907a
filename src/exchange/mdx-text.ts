import type { Line } from './lines.ts';

/*
 * Markdown as MDX that reads the same. Braces and angle brackets, `export` and `import` at the start of a line, and HTML
 * comments are syntax in MDX and plain words in somebody's notes; code is left alone. A comment stays one: nobody meant it
 * to be read.
 */

/** Lines as MDX; headings inside keep their steps and start at `level`. A `literal` text keeps every sign and no markup. */
export function toMdx(lines: readonly Line[], level: number, literal = false): string {
  const top = Math.min(...lines.filter(({ kind }) => kind === 'heading').map((line) => line.level));
  return joinComments(lines)
    .map((line) => {
      if (line.kind === 'blank') return '';
      if (line.kind === 'heading') {
        const depth = Math.min(6, level + line.level - top);
        return `${'#'.repeat(depth)} ${toMdxInline(line.title, literal)}`;
      }
      if (line.kind === 'code' && !literal) return line.text;
      const text = literal ? line.text.trim() : line.text;
      return line.kind === 'comment' ? escapeSigns(text, literal) : guardStart(escapeSigns(text, literal));
    })
    .join('\n');
}

/** A comment of several lines is one piece of text. */
function joinComments(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (line.kind === 'comment' && last?.kind === 'comment') last.text += `\n${line.text}`;
    else joined.push({ ...line });
  }
  return joined;
}

/** Words of one line, as a heading holds them. */
export const toMdxInline = (text: string, literal = false): string =>
  escapeSigns(text.trim(), literal).replace(/(^|\s)(#+)$/, '$1\\$2');

/** A remark that no reader is shown. */
export const toComment = (words: string): string => `{/* ${words.trim().replaceAll('*/', '* /')} */}`;

/** Plain words as a heading of Markdown that reads exactly so: no sign means anything, no straight quote is made round. */
export const escapePlain = (text: string): string =>
  text
    .replace(/[\\`*_{}[<~"']|&(?=#?\w+;)/g, '\\$&')
    .replace(/--+|\.{3,}/g, (run) => run.replace(/./g, '\\$&'))
    .replace(/(^|\s)(#+)$/, '$1\\$2');

/** Escapes what MDX reads as tags and expressions, outside of `code`, and makes comments of HTML its own; all signs when `literal`. */
function escapeSigns(text: string, literal: boolean): string {
  const lastEnd = text.lastIndexOf('-->');
  let escaped = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const run = sign === '`' ? (/^`+/.exec(text.slice(at))?.[0] ?? '') : '';
    if (sign === '\\' && !literal) {
      escaped += text.slice(at, at + 2);
      at += 1;
    } else if (run !== '') {
      const span = run + text.slice(at + run.length, findSpanEnd(text, at + run.length, run.length));
      escaped += literal ? escapeAll(span) : span;
      at += span.length - 1;
    } else if (sign === '<' && text.startsWith('<!--', at) && at + 4 <= lastEnd) {
      const end = text.indexOf('-->', at + 4);
      const words = text.slice(at + 4, end);
      escaped += toComment(literal ? words.replace(/\s+/g, ' ') : words);
      at = end + 2;
    } else if (literal) escaped += escapeAll(sign);
    else escaped += sign === '{' || sign === '}' || sign === '<' ? `\\${sign}` : sign;
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
