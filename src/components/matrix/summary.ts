import type { Intent } from '../../legend/schema.ts';
import type { Matrix } from '../../questions/matrix/matrix.ts';
import { countOf, nounFor, numberWord } from '../number-word.ts';

/** The matrix in a sentence or two: how many types and stories, and where it is thin. */
export function matrixSummary({ rows, columns }: Matrix): string {
  const opening = `${countOf(rows.length, 'type', true)} of question, ${countOf(columns.length, 'story')}.`;
  const empty = rows.filter(({ gap }) => gap === 'empty').length;
  const single = rows.filter(({ gap }) => gap === 'single').length;
  const rests =
    single === 0
      ? ''
      : `${numberWord(single, empty > 0)} ${single === 1 ? 'rests' : 'rest'} on a single story`;
  if (empty > 0) {
    const none = `${numberWord(empty, true)} ${empty === 1 ? 'has' : 'have'} no story yet.`;
    return [opening, none, rests && `${rests}.`].filter(Boolean).join(' ');
  }
  return `${opening} Every type has an answer${rests ? `; ${rests}` : ' and a second one'}.`;
}

/** The same of the matrix by intent. */
export function intentSummary({ rows, columns }: Matrix<Intent>): string {
  if (rows.length === 0)
    return 'What interviewers mean, finer than types. No intent belongs to the question types here.';
  const empty = rows.filter(({ gap }) => gap === 'empty').length;
  const single = rows.filter(({ gap }) => gap === 'single').length;
  const gaps =
    empty === 0
      ? 'Every intent has a story'
      : `${numberWord(empty, true)} ${empty === 1 ? 'has' : 'have'} no story yet`;
  const points =
    single === 0 ? '' : `; ${numberWord(single)} ${single === 1 ? 'rests' : 'rest'} on one alone`;
  return `What interviewers mean, finer than types: ${countOf(rows.length, 'intent')}, ${countOf(columns.length, 'story')}. ${gaps}${points}.`;
}

/** The door to it, from home. */
export function matrixDoor({ rows, columns }: Matrix): string {
  const single = rows.filter(({ gap }) => gap === 'single').length;
  const thin = single === 0 ? '' : ` ${numberWord(single, true)} ${single === 1 ? 'rests' : 'rest'} on one.`;
  const types = `${rows.length} ${nounFor(rows.length, 'question type')}`;
  return `${types} against ${columns.length} ${nounFor(columns.length, 'story')}.${thin}`;
}
