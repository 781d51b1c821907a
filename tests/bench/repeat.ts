import type { Legend } from '../../src/legend/schema.ts';

/** So many stories, the given ones over and over under other names. */
export function repeatStories(legends: readonly Legend[], count: number): Legend[] {
  return Array.from({ length: count }, (_, at) => {
    const model = legends[at % legends.length];
    if (!model) throw new Error('There is no story to repeat.');
    return { ...model, id: `${model.id}-${at}`, number: at + 1 };
  });
}
