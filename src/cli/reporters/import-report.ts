import { emptyCollection } from '../../exchange/collection.ts';
import { toLabel } from '../../exchange/labels.ts';
import type { Imported } from '../../exchange/read-markdown.ts';
import { count, countFaults, type Fault, formatFault } from '../../legend/fault.ts';
import type { LeftEntry, PlannedFile } from '../import-plan.ts';

/** What an import found and would do, for a person. */
export function formatImport(report: ImportReport): string {
  const { documents, passedOver, faults, left, files, into, written } = report;
  const blocks = [
    ...documents.map(formatDocument),
    formatPassedOver(passedOver),
    formatFaultList(faults),
    formatLeft(left),
    formatFiles(files, into, written),
    written ? `Written to ${into}. Next:\n${nextSteps(into)}` : 'Nothing is written without --write.',
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** What to type after an import, in the words of the system's shell; a bank in the usual folder needs no name. */
export function nextSteps(into: string, platform: NodeJS.Platform = process.platform): string {
  if (into === 'content') return '  npm run legends -- check\n  npm start';
  const folder = /^[\w./:\\-]+$/.test(into) ? into : `"${into}"`;
  const start =
    platform === 'win32' ? `$env:CONTENT_DIR='${into}'; npm start` : `CONTENT_DIR=${folder} npm start`;
  return `  npm run legends -- check ${folder}\n  ${start}`;
}

/** The same for a program. */
export const toJson = ({
  documents,
  passedOver,
  faults,
  left,
  files,
  into,
  written,
}: ImportReport): object => ({
  documents: documents.map(({ file, imported }) => ({
    file,
    stories: imported.collection.legends.map(({ id, head, sections, followUps }) => ({
      id,
      title: head.title,
      number: head.number,
      form: head.form,
      sections: sections.map(({ heading }) => heading),
      questions: head.bestFor?.length ?? 0,
      followUps: followUps.length,
    })),
    ...countAll(imported),
    read: imported.read,
    unplaced: imported.unplaced,
  })),
  passedOver,
  faults,
  left,
  into,
  files: files.map(({ kind, file, state }) => ({ kind, file, state })),
  written,
});

function formatDocument({ file, imported }: ImportedDocument): string {
  const { read, unplaced } = imported;
  const labels = groupLabels(read).map(
    ({ words, as, lines }) =>
      `  ${words} → ${as}${lines.length > 1 ? `, ${lines.length} times` : ''} (line ${lines[0]})`,
  );
  const lost = unplaced.map(({ line, text }) => `  line ${line}: ${shorten(text)}`);
  return [
    `${file}: ${sumUp(imported)}`,
    ...(labels.length > 0 ? ['Read as', ...labels] : []),
    ...(lost.length > 0 ? [`Not placed, ${count(lost.length, 'line')}`, ...lost] : ['Every line is placed.']),
  ].join('\n');
}

function sumUp(imported: Imported): string {
  const { legends, parts, types, guide, questions, followUps } = countAll(imported);
  const said = [
    parts > 0 && `${count(parts, 'part')}`,
    questions > 0 && count(questions, 'question'),
    followUps > 0 && count(followUps, 'follow-up'),
    types > 0 && count(types, 'question type'),
    guide > 0 && count(guide, 'guide page'),
  ].filter(Boolean);
  const stories = legends === 1 ? '1 story' : `${legends} stories`;
  return [legends === 0 ? 'no story found' : stories, ...said].join(', ');
}

function countAll({ collection }: Imported) {
  const { legends, parts, types, guide } = { ...emptyCollection(), ...collection };
  return {
    legends: legends.length,
    parts: parts.length,
    types: types.length,
    guide: guide.length,
    questions: legends.reduce((sum, { head }) => sum + (head.bestFor?.length ?? 0), 0),
    followUps: legends.reduce((sum, { followUps }) => sum + followUps.length, 0),
  };
}

/** Labels of the same words and meaning are one line; of stories, parts, pages and questions the first stands for all. */
function groupLabels(read: Imported['read']): { words: string; as: string; lines: number[] }[] {
  const groups = new Map<string, { words: string; as: string; lines: number[] }>();
  for (const { line, text, as } of read) {
    const words = shorten(
      alike.has(as) ? text : text.replace(/^(.{1,60}?[:：](?:\*\*|__|\*|_)?)\s.*$/su, '$1'),
    );
    const key = alike.has(as) ? as : `${toLabel(words)}\n${as}`;
    const group = groups.get(key);
    if (group) group.lines.push(line);
    else groups.set(key, { words, as, lines: [line] });
  }
  return [...groups.values()];
}

const alike = new Set([
  'story',
  'part',
  'guide page',
  'follow-up',
  'answer',
  'best-for question',
  'question type',
]);

function formatPassedOver(files: readonly string[]): string {
  const isJson = (file: string) => /\.json$/i.test(file);
  const [json, others] = [files.filter(isJson), files.filter((file) => !isJson(file))];
  const say = (list: readonly string[], noun: string, what: string) =>
    list.length === 0
      ? []
      : [
          `Passed over, ${count(list.length, noun)} that ${list.length === 1 ? 'is' : 'are'} no ${what}`,
          ...list.map((file) => `  ${file}`),
        ];
  return [
    ...say(others, 'file', 'Markdown, text or JSON'),
    ...say(json, 'JSON file', 'export of Interview Legends'),
  ].join('\n');
}

function formatFaultList(faults: readonly Fault[]): string {
  if (faults.length === 0) return '`check` would find no faults.';
  const shown = faults.slice(0, mostFaults).map((fault) => `  ${formatFault(fault)}`);
  const more = faults.length > mostFaults ? [`  … and ${faults.length - mostFaults} more`] : [];
  return [`\`check\` would report ${countFaults(faults)}`, ...shown, ...more].join('\n');
}

function formatLeft(left: readonly LeftEntry[]): string {
  if (left.length === 0) return '';
  const words = 'your files say something else. Where the document is right, change them there';
  const rows = left.map(
    ({ file, id, key, held, received }) =>
      `  ${file}: \`${id}\` has ${formatValue(key, held)}, the document ${formatValue(key, received)}`,
  );
  return [`Left as they are, ${count(left.length, 'value')} of lists: ${words}`, ...rows].join('\n');
}

function formatValue(key: string, value: unknown): string {
  if (value === undefined) return `no \`${key}\``;
  return `\`${key}: ${shorten(Array.isArray(value) ? `[${value.join(', ')}]` : String(value))}\``;
}

function formatFiles(files: readonly PlannedFile[], into: string, written: boolean): string {
  const changes = files.filter(({ state }) => state !== 'same');
  if (changes.length === 0) return `${into} holds all of it already.`;
  const notes = written ? notesAfter : notesBefore;
  const lines = changes.map(({ file, state }) => `  ${file}${notes[state] ? `  (${notes[state]})` : ''}`);
  return [`${count(changes.length, 'file')} for ${into}`, ...lines].join('\n');
}

type Notes = Partial<Record<PlannedFile['state'], string>>;
const notesBefore: Notes = { exists: 'exists and differs: needs --force', extended: 'gets new entries' };
const notesAfter: Notes = { exists: 'replaced', extended: 'got new entries' };
const mostFaults = 20;
const shorten = (text: string): string => (text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text);

export interface ImportedDocument {
  file: string;
  imported: Imported;
}
export interface ImportReport {
  documents: ImportedDocument[];
  /** Files of a folder that no import reads. */
  passedOver: string[];
  faults: Fault[];
  /** What the lists of the folder say otherwise. */
  left: LeftEntry[];
  files: PlannedFile[];
  /** The content folder, as shown. */
  into: string;
  written: boolean;
}
