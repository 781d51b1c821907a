import type { Manner } from './evidence.ts';
import { pieceOf } from './follow-up-split.ts';
import { readHeadLine, readQuestions } from './head-line.ts';
import { type Label, labelField, readLabel } from './label-line.ts';
import { isOwnName, pieceOrder } from './labels.ts';
import { isBlank, type Line, trimLines, withText } from './lines.ts';
import { type RawHead, type RawSection, type ReadLine, restLines, unquote } from './raw-story.ts';

/*
 * A story without its follow-ups, label by label: a label says what the next lines are, and text goes where the last label
 * said. What stands above the first label and is no key of the frontmatter is kept aside.
 */

export function readTelling(lines: readonly Line[], manner: Manner, head: RawHead): Telling {
  const state: State = {
    ...emptyTelling(head),
    manner,
    place: 'intro',
    own: ownLevel(lines),
    rank: -1,
    carried: [],
  };
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'separator') continue;
    const label = readLabel(line);
    const taken = label && (takePiece(line, label, state) || takeField(line, label, state));
    if (!taken && label && opensOwn(line, label, state)) openOwn(lines, index, label, state);
    else if (!taken) addText(line, state);
  }
  state.notes.push(...state.carried);
  for (const section of state.sections) section.lines = unquote(trimLines(section.lines));
  dropEmpty(state);
  return state;
}

function takePiece(line: Line, label: Label, state: State): boolean {
  const piece = pieceOf(label, state.manner);
  if (
    piece === undefined ||
    (line.kind === 'heading' && piece !== 'short' && line.level > state.manner.level)
  )
    return false;
  const rank = piece === 'short' ? -1 : pieceOrder.indexOf(piece);
  if (piece !== 'short' && rank < state.rank && !isOwnName(label.words, piece)) return false;
  const known = state.sections.find(({ field }) => field === piece);
  if (piece === 'short' && known) return false;
  state.rank = Math.max(state.rank, rank);
  state.parent = undefined;
  if (known) {
    known.lines.push(withText(line, ''), line);
    state.place = known;
    return true;
  }
  state.place = open({ field: piece, heading: label.words, lines: restLines(line, label.rest) }, state);
  state.read.push({ line, as: piece === 'short' ? 'In short' : piece });
  return true;
}

function takeField(line: Line, label: Label, state: State): boolean {
  const { place, rank } = state;
  const early = place === 'intro' || place === 'questions';
  const keyed =
    early || (rank === -1 && label.style === 'bold' && 'field' in place && place.field === 'short');
  if (keyed && line.kind !== 'heading') {
    const key = readHeadLine(label, state.head);
    if (key) state.read.push({ line, as: key });
    if (key) return true;
  }
  if (label.style === 'plain' && !early) return false;
  const field = labelField(label, ['full', 'bestFor']);
  if (field === undefined || (field === 'full' && label.rest !== '')) return false;
  state.read.push({ line, as: field === 'full' ? 'the full telling' : 'best-for questions' });
  state.parent = undefined;
  state.place = field === 'full' ? { words: label.words } : 'questions';
  if (field === 'bestFor') for (const rest of restLines(line, label.rest)) addQuestion(rest, state);
  return true;
}

/** Whether an unknown label opens a section of the author's own; inside a piece it is a part of the text. */
function opensOwn(line: Line, label: Label, { manner, own, read, sections, place }: State): boolean {
  if (line.kind === 'heading') return line.level <= (manner.style === 'heading' ? manner.level : own);
  if (label.style !== 'bold' || label.rest !== '' || manner.style === 'heading') return false;
  const told = sections.some(({ field }) => field !== 'short' && field !== 'other');
  const short = typeof place === 'object' && 'field' in place && place.field === 'short';
  return !told && !short && (manner.style !== undefined || read.length > 0);
}

/** Opens a section; a label directly above another one becomes the section, and the next ones its sub-headings. */
function openOwn(lines: readonly Line[], index: number, label: Label, state: State): void {
  const line = lines[index];
  if (!line) return;
  const next = lines.slice(index + 1).find((one) => !isBlank(one));
  const nextLabel = next && readLabel(next);
  const holds = nextLabel?.style === 'bold' && nextLabel.rest === '' && line.kind !== 'heading';
  const known = holds && nextLabel && pieceOf(nextLabel, state.manner) !== undefined;
  if (known) state.carried.push(line);
  else if (state.parent && !holds) {
    const blank = withText(line, '');
    const above = state.parent.lines.at(-1);
    if (above && !isBlank(above)) state.parent.lines.push(blank);
    state.parent.lines.push({ ...line, kind: 'heading', level: 3, title: label.words }, blank);
    state.place = state.parent;
  } else {
    state.place = open({ field: 'other', heading: label.words, lines: restLines(line, label.rest) }, state);
    state.read.push({ line, as: `the section “${label.words}”` });
    state.parent = holds ? state.place : undefined;
  }
}

function addText(line: Line, state: State): void {
  const { place } = state;
  if (place === 'intro') state.notes.push(line);
  else if (place === 'questions') addQuestion(line, state);
  else if ('lines' in place) place.lines.push(line);
  else if (!isBlank(line)) {
    state.place = open({ field: 'other', heading: place.words, lines: [line] }, state);
  }
}

/** Below the label of the questions, a list holds one a line; other words behind the list are kept aside. */
function addQuestion(line: Line, state: State): void {
  if (isBlank(line)) return;
  const listed = /^\s*(?:[-*+•–]|\d+[.)])\s|^\s*["“„«「]|[?？]\W*$/u.test(line.text);
  const questions = listed || state.head.questions.length === 0 ? readQuestions(line.text) : [];
  if (questions.length === 0 || line.kind !== 'text') {
    state.notes.push(line);
    return;
  }
  state.head.questions.push(...questions);
  state.read.push({ line, as: 'best-for question' });
}

function open(section: RawSection, state: State): RawSection {
  section.lines.unshift(...state.carried.splice(0).flatMap((line) => [line, withText(line, '')]));
  state.sections.push(section);
  return section;
}

/** A section without text is left out; the words of the author's own heading are kept aside. */
function dropEmpty(state: State): void {
  for (const section of state.sections.filter(({ lines }) => lines.length === 0)) {
    const read = state.read.findIndex(({ as }) => as === `the section “${section.heading}”`);
    const [dropped] = section.field === 'other' && read !== -1 ? state.read.splice(read, 1) : [];
    if (dropped) state.notes.push(dropped.line);
  }
  state.sections = state.sections.filter(({ lines }) => lines.length > 0);
}

/** The level of the headings that are the author's own: deeper ones belong to the text. */
const ownLevel = (lines: readonly Line[]): number =>
  Math.min(...lines.filter(({ kind }) => kind === 'heading').map(({ level }) => level));

const emptyTelling = (head: RawHead): Telling => ({
  head: structuredClone(head),
  sections: [],
  notes: [],
  read: [],
});

export interface Telling {
  head: RawHead;
  sections: RawSection[];
  /** Lines that are neither told nor a key. */
  notes: Line[];
  read: ReadLine[];
}
interface State extends Telling {
  manner: Manner;
  /** Where text goes: into a section, to the questions, or below a label that has none yet. */
  place: 'intro' | 'questions' | RawSection | { words: string };
  own: number;
  /** How far the telling has come. */
  rank: number;
  /** Labels that stand directly above a piece and go into it. */
  carried: Line[];
  parent?: RawSection | undefined;
}
