import { isSeq, parseDocument, YAMLSeq } from 'yaml';
import { writeList } from '../exchange/files.ts';

/**
 * The text of a list with entries behind those it has. A list of lines is only added to, as far in as it stands; where that
 * would not be the same list any more (brackets, an end, a word for nothing), its YAML is written anew, remarks included.
 */
export function addToList(text: string, entries: readonly object[]): string {
  if (entries.length === 0) return text;
  if (text.startsWith(byteOrder)) return byteOrder + addToList(text.slice(1), entries);
  const document = parseDocument(text);
  const list = isSeq(document.contents) ? document.contents : new YAMLSeq();
  const start = document.contents?.range?.[0] ?? 0;
  const indent = ' '.repeat(start - text.lastIndexOf('\n', start - 1) - 1);
  const known = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  const longer = known + writeList(entries).replace(/^(?=.)/gm, indent);
  if (holds(longer, [...(document.toJS() ?? []), ...entries])) return longer;
  if (list.items.length === 0) list.flow = false;
  for (const entry of entries) list.add(document.createNode(entry));
  list.commentBefore = document.contents?.commentBefore ?? null;
  document.setIn([], list);
  return document.toString({ lineWidth: 0 });
}

function holds(text: string, entries: readonly unknown[]): boolean {
  const document = parseDocument(text);
  return document.errors.length === 0 && JSON.stringify(document.toJS()) === JSON.stringify(entries);
}

const byteOrder = '\uFEFF';
