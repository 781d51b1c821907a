/** A line of an imported document: what it is, before anybody asks what it means. */
export interface Line {
  /** From 1, as editors count. */
  number: number;
  /** As written, without its end. */
  text: string;
  kind: LineKind;
  /** Of a heading, from 1; else 0. */
  level: number;
  /** The words of a heading. */
  title: string;
}
export type LineKind = 'blank' | 'heading' | 'separator' | 'code' | 'comment' | 'text';

/** The texts of all lines: Windows and old Mac line ends and a byte order mark are understood. */
export const splitLines = (source: string): string[] => source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);

/** What each line is, headings underlined with `=====` or `-----` included; `first` is the number of the first. */
export function readLines(texts: readonly string[], first = 1): Line[] {
  const lines = texts.map((text, index) => classify(text, index + first));
  markEnclosed(lines);
  markUnderlined(lines);
  return lines;
}

/** A line of the same place with other words: what follows a label, or what a quote holds. */
export const withText = (line: Line, text: string): Line => ({
  ...line,
  text,
  kind: text.trim() === '' ? 'blank' : 'text',
  level: 0,
  title: '',
});

export const isBlank = (line: Line): boolean => line.kind === 'blank';

/** Lines without the blank ones at both ends. */
export function trimLines(lines: readonly Line[]): Line[] {
  const first = lines.findIndex((line) => !isBlank(line));
  const last = lines.findLastIndex((line) => !isBlank(line));
  return first === -1 ? [] : lines.slice(first, last + 1);
}

function classify(text: string, number: number): Line {
  const plain = { number, text, level: 0, title: '' };
  if (text.trim() === '') return { ...plain, kind: 'blank' };
  const [, marks, words = ''] = /^ {0,3}(#{1,6})(\s.*)?$/u.exec(text) ?? [];
  if (marks !== undefined) {
    const title = words
      .trim()
      .replace(/(?<=\s)#+$/, '')
      .trim();
    if (title === '' || /^#+$/.test(title)) return { ...plain, kind: 'separator' };
    return { ...plain, kind: 'heading', level: marks.length, title };
  }
  if (/^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(text))
    return { ...plain, kind: 'separator' };
  return { ...plain, kind: 'text' };
}

/** Marks code fences and HTML comments that are closed; one left open is only a line of text. */
function markEnclosed(lines: Line[]): void {
  // What has no end behind one line has none behind a later one.
  const open = new Map<string, number>();
  for (let index = 0; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? '';
    const fence = /^\s*(`{3,}(?=[^`]*$)|~{3,})/.exec(text)?.[1];
    const sign = fence?.charAt(0) ?? (/^\s*<!--/.test(text) ? '<' : undefined);
    const length = fence?.length ?? 0;
    if (sign === undefined || length >= (open.get(sign) ?? Infinity)) continue;
    const end = fence ? findFenceEnd(lines, index, fence) : findCommentEnd(lines, index);
    if (end === -1) {
      open.set(sign, length);
      continue;
    }
    for (const line of lines.slice(index, end + 1)) {
      Object.assign(line, { kind: fence ? 'code' : 'comment', level: 0, title: '' });
    }
    index = end;
  }
}

const findFenceEnd = (lines: readonly Line[], start: number, fence: string): number =>
  findFrom(lines, start + 1, ({ text }) => {
    const mark = text.trim();
    return mark.length >= fence.length && mark === fence.charAt(0).repeat(mark.length);
  });

const findCommentEnd = (lines: readonly Line[], start: number): number =>
  findFrom(lines, start, ({ text }) => text.includes('-->'));

/** The first line from a place on that fits; -1 when none does. */
function findFrom(lines: readonly Line[], start: number, fits: (line: Line) => boolean): number {
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index];
    if (line && fits(line)) return index;
  }
  return -1;
}

/** `Title` over `=====` or `-----`; three dashes, or any below a sentence, part two stories instead. */
function markUnderlined(lines: Line[]): void {
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const sign = /^ {0,3}(={2,}|-{4,})[ \t]*$/.exec(line.text)?.[1]?.charAt(0);
    if (!sign || !above || above.kind !== 'text' || line.kind === 'code') continue;
    const before = lines[index - 2];
    const alone = before === undefined || before.kind !== 'text';
    const looksWritten = /\*\*|__|^\s*(?:[-*+>|]|\d+[.)])\s|^\s*\||[.!?:;,…。！？：]["”’)*_]*\s*$/u.test(
      above.text,
    );
    if (!alone || looksWritten || above.text.length > 80) continue;
    Object.assign(above, { kind: 'heading', level: sign === '=' ? 1 : 2, title: above.text.trim() });
    Object.assign(line, { kind: 'separator' });
  }
}
