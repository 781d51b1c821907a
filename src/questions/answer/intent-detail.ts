import type { Bank, Intent } from '../../legend/schema.ts';
import { toTypographic } from '../../legend/typography.ts';

/** What an answer says of an intent, beyond its name. */
export interface IntentDetail {
  checking: string;
  bridge: string;
  /** Other ways interviewers put it. */
  asked: string[];
  /** Intents close to it, nearest first. */
  neighbours: { id: string; title: string }[];
}

/** By id: the intents of a type. */
export type IntentDetails = Partial<Record<string, IntentDetail>>;

const most = 5;
/** Whole sentences of a length one reads at a glance. */
const readable = { least: 25, most: 110 };

export function describeIntents({ intents }: Pick<Bank, 'intents'>, type: string): IntentDetails {
  const titles = new Map(intents.map(({ id, title }) => [id, title]));
  return Object.fromEntries(
    intents
      .filter((intent) => intent.type === type)
      .map(({ id, checking, bridge, neighbours, phrasings }) => [
        id,
        {
          checking: toTypographic(checking),
          bridge: toTypographic(bridge),
          asked: pickPhrasings(phrasings),
          neighbours: neighbours.flatMap((near) => {
            const title = titles.get(near);
            return title === undefined ? [] : [{ id: near, title }];
          }),
        },
      ]),
  );
}

/** A few of the wordings, spread over the list: those that stand together are often alike. */
export function pickPhrasings(phrasings: Intent['phrasings'], count = most): string[] {
  const sentences = phrasings.filter(
    (text) => isGeneral(text) && text.length >= readable.least && text.length <= readable.most,
  );
  const pool = sentences.length >= count ? sentences : phrasings;
  const step = Math.max(1, pool.length / count);
  return Array.from({ length: Math.min(count, pool.length) }, (_, at) =>
    toTypographic(pool[Math.floor(at * step)] ?? ''),
  );
}

/** A whole sentence to anybody: `As a nurse, …` is asked of few. */
const isGeneral = (text: string): boolean =>
  /[.?]$/.test(text) && !/\bas an? |\bwe are\b|\bour \w+/i.test(text);
