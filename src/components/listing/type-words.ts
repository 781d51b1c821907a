import type { Row } from '../../questions/matrix/matrix.ts';
import { countOf, numberWord } from '../number-word.ts';

/** How many stories serve a type, in a sentence. */
export function storyCount({ strong, workable }: Pick<Row, 'strong' | 'workable'>): string {
  if (strong + workable === 0) return 'No story yet.';
  if (workable === 0) return `${countOf(strong, 'strong story', true)}.`;
  if (strong === 0) return `${countOf(workable, 'workable story', true)}.`;
  return `${countOf(strong, 'strong story', true)} and ${numberWord(workable)} that ${workable === 1 ? 'is' : 'are'} workable.`;
}

/** Where a type is thin: said, not alarmed. Beside the count, so it repeats nothing of it. */
export function gapWords({ gap, workable }: Pick<Row, 'gap' | 'workable'>): string {
  if (gap === 'single') return 'Once it is told, no other is as strong.';
  return gap === 'empty' && workable > 0 ? 'None is strong yet.' : '';
}
