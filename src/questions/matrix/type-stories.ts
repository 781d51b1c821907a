import type { Bank, Fit, Legend, QuestionType } from '../../legend/schema.ts';
import { type Count, legendsForType } from './matrix.ts';

/** A story as an answer to one type of question, with its best-for questions of that type. */
export interface TypeStory {
  legend: Legend;
  fit: Fit;
  questions: string[];
}

/** How many stories of a set serve a type. */
export interface Coverage extends Count {
  type: QuestionType;
}

/** The stories for a question type, the one to tell first at the head. */
export function storiesForType(bank: Bank, typeId: string): TypeStory[] {
  return legendsForType(bank, typeId).map(({ legend, fit }) => ({
    legend,
    fit,
    questions: legend.bestFor.filter(({ type }) => type === typeId).map(({ question }) => question),
  }));
}

/** The types that a set of stories serves, in the order of the types. */
export function coverageOf(types: readonly QuestionType[], legends: readonly Legend[]): Coverage[] {
  return types
    .map((type) => {
      const fits = legends.map((legend) => legend.types[type.id]);
      return {
        type,
        strong: fits.filter((fit) => fit === 'strong').length,
        workable: fits.filter((fit) => fit === 'workable').length,
      };
    })
    .filter(({ strong, workable }) => strong + workable > 0);
}
