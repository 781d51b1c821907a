import type { QuestionType } from '../legend/schema.ts';

/** Whether a question type asks about failing, as people name it in the languages an import reads. */
export const isFailure = ({ id, title }: Pick<QuestionType, 'id' | 'title'>): boolean =>
  words.test(`${id} ${title}`);

const words =
  /fail|mistake|setback|ошибк|неудач|провал|frac|error|fehler|scheiter|falha|fracass|erro\b|失败|错误/iu;
