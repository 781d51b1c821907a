import type { Legend } from './schema.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Words as a reader would count them, in any script: `Load-balancer at 30 ms` → 5, `我们做到了` → 3. */
export const countWords = (text: string): number =>
  text.split('\n').reduce((words, line) => words + (plain.test(line) ? countPlain(line) : segment(line)), 0);

/** Lines in which spaces, hyphens and punctuation part the words as the segmenter would; they are counted several times as fast. */
const plain = /^(?!.*[A-Za-z0-9][.,:;‘][A-Za-z0-9])(?!.*(?:\d[’']|[’']\d))[A-Za-z0-9 ,.:;!?()“”‘’'"–—/%+-]*$/;
const countPlain = (line: string): number =>
  line.match(/[A-Za-z0-9]+(?:[’'][A-Za-z][A-Za-z0-9]*)*/g)?.length ?? 0;

function segment(text: string): number {
  let words = 0;
  for (const part of segmenter.segment(text)) if (part.isWordLike) words += 1;
  return words;
}

/** Seconds needed to say so many words at a pace given in words a minute. */
export const speakingSeconds = (words: number, pace: number): number => Math.round((words * 60) / pace);

/** `28` → `28 s`, `112` → `1 min 52 s`, `120` → `2 min`. */
export function formatSeconds(total: number): string {
  const seconds = Math.max(0, Math.round(total));
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

/** Words of each letter, to draw how a story is balanced; none for a profile. */
export function balanceOf(legend: Legend): Balance | undefined {
  const { situation, task, action, result } = legend;
  if (legend.form !== 'star' || !situation || !task || !action || !result) return undefined;
  return { situation: situation.words, task: task.words, action: action.words, result: result.words };
}

export interface Balance {
  situation: number;
  task: number;
  action: number;
  result: number;
}
