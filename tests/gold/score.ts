import type { Matcher } from '../../src/questions/match/match.ts';
import type { Match } from '../../src/questions/match/match-result.ts';

/*
 * Figures over judged questions. top-1: the first story is among the best. top-3: one of the first three is. MRR over the best.
 * Gap precision and recall: the matcher says "no story" where the judges do. Contested rows count nowhere.
 */

/** A judged question: numbers of the stories to tell, of further credible ones, and whether no story answers. */
export interface Judged {
  question: string;
  /** The question type, or whatever the file groups its rows by. */
  group: string;
  best: number[];
  ok: number[];
  gap: boolean;
}

/** Reads a TSV with a header: question, best, ok, gap, and optionally type or kind. A cell that makes no sense is an error. */
export function parseJudged(text: string, file: string): Judged[] {
  const [head = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const columns = head.split('\t');
  const missing = ['question', 'best', 'gap'].filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    const hint = 'the first line names them, with tabs between.';
    throw new Error(`\`${file}\` has no columns ${missing.join(', ')}: ${hint}`);
  }
  return lines.flatMap((line, index) => {
    const cells = line.split('\t');
    const cell = (name: string) => cells[columns.indexOf(name)]?.trim() ?? '';
    if (line.trim() === '' || cell('gap') === 'contested') return [];
    const problem = judge(cell);
    if (problem) throw new Error(`\`${file}\`, line ${index + 2}: ${problem}`);
    const numbers = (name: string) => cell(name).split(',').filter(Boolean).map(Number);
    const group = cell('type') || cell('kind') || 'all';
    return {
      question: cell('question'),
      group,
      best: numbers('best'),
      ok: numbers('ok'),
      gap: cell('gap') === 'gap',
    };
  });
}

/** What is wrong with a row: a figure must not rest on a cell that was misread. */
function judge(cell: (name: string) => string): string | undefined {
  if (cell('question') === '') return '`question` is empty.';
  const odd = ['best', 'ok'].find((name) => !/^(?:\d+(?:\s*,\s*\d+)*)?$/.test(cell(name)));
  if (odd) return `\`${odd}\` is \`${cell(odd)}\`, expected numbers of stories such as \`9\` or \`9,10\`.`;
  if (cell('gap') !== '' && cell('gap') !== 'gap')
    return `\`gap\` is \`${cell('gap')}\`, expected \`gap\`, \`contested\` or nothing.`;
  return cell('best') === '' && cell('gap') === ''
    ? '`best` is empty, and `gap` does not say `gap`.'
    : undefined;
}

export interface Outcome extends Judged {
  match: Match;
  /** Place of the first of the best stories from 1; 0 when none is listed. */
  place: number;
}

export const answerAll = (rows: readonly Judged[], match: Matcher): Outcome[] =>
  rows.map((row) => {
    const answer = match(row.question);
    return {
      ...row,
      match: answer,
      place: 1 + answer.legends.findIndex(({ number }) => row.best.includes(number)),
    };
  });

export interface Figures {
  answerable: number;
  gaps: number;
  top1: number;
  top3: number;
  mrr: number;
  gapPrecision: number;
  gapRecall: number;
}

export function figure(outcomes: readonly Outcome[]): Figures {
  const answerable = outcomes.filter(({ gap }) => !gap);
  const gaps = outcomes.filter(({ gap }) => gap);
  const said = outcomes.filter(({ match }) => match.gap);
  const right = said.filter(({ gap }) => gap).length;
  const share = (list: readonly Outcome[], test: (one: Outcome) => boolean) =>
    ratio(list.filter(test).length, list.length);
  return {
    answerable: answerable.length,
    gaps: gaps.length,
    top1: share(answerable, ({ place }) => place === 1),
    top3: share(answerable, ({ place }) => place >= 1 && place <= 3),
    mrr: ratio(
      answerable.reduce((sum, { place }) => sum + (place > 0 ? 1 / place : 0), 0),
      answerable.length,
    ),
    gapPrecision: ratio(right, said.length),
    gapRecall: ratio(right, gaps.length),
  };
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
