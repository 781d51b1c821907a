import { figureOf, parseValue } from '../../legend/facts.ts';
import type { Legend } from '../../legend/schema.ts';
import { formatSeconds } from '../../legend/timing.ts';

/** What a row of results shows of a story beside what the matcher knows of it. */
export interface StoryCard {
  hook: string;
  /** How long the short version takes: `28 s`. */
  seconds: string;
  figure?: string;
  unit?: string;
  /** Stands in the place of the figure when the story has none. */
  word?: string;
}

export function toStoryCard(legend: Legend): StoryCard {
  const { hook, inShort } = legend;
  const figure = figureOf(legend);
  const card = { hook, seconds: inShort ? formatSeconds(inShort.seconds) : '' };
  if (figure.kind === 'word') return { ...card, word: figure.word };
  const { prefix, number, suffix, unit } = parseValue(figure.big);
  return { ...card, figure: `${prefix}${number}${suffix}`, ...(unit && { unit }) };
}
