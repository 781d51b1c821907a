import type { Fit } from '../../legend/schema.ts';
import { type Coverage, readCoverage } from '../match/coverage.ts';
import type { Matcher } from '../match/match.ts';
import type { Match, MatchedLegend } from '../match/match-result.ts';
import type { AnswerIntent, AnswerStory } from './answer.ts';
import { lowerFirst } from './answer-lead.ts';
import type { AskIndex } from './ask-index.ts';
import { countAsked, markAsked, readAsked } from './asked-words.ts';

/** So many stories are worth showing; and so many when none is right. */
const most = { served: 5, near: 2 };
/** How much a best-for question that means the same counts against one that shares a word. */
const meaningCounts = 3;

/** The stories of one index, as answers show them. */
export class StoryReader {
  readonly #index: AskIndex;
  readonly #places: ReadonlyMap<string, number>;
  readonly #served: Coverage['stories'];
  readonly #meaningOf: Remembered;

  constructor(index: AskIndex, match: Matcher) {
    const { legends, intents } = index.match;
    if (index.cards.length !== legends.length)
      throw new RangeError('The index is damaged: its stories and their cards differ.');
    this.#index = index;
    this.#places = new Map(legends.map(({ id }, place) => [id, place]));
    this.#served = readCoverage(legends, intents.length).stories;
    this.#meaningOf = remember(
      (question) => new Map(match(question).intents.map(({ id, score }) => [id, score])),
    );
  }

  fitOf(story: string, intent: string): Fit | undefined {
    const at = this.#index.match.intents.findIndex(([id]) => id === intent);
    return this.#served[at]?.find(({ place }) => place === this.#places.get(story))?.fit;
  }

  /** What the matcher would have found, had the question meant just this intent. None when it does not exist. */
  matchIntent(id: string): Match | undefined {
    const { intents, types, legends } = this.#index.match;
    const at = intents.findIndex(([known]) => known === id);
    const [, title, type] = intents[at] ?? [];
    if (title === undefined || type === undefined) return undefined;
    const intent = { id, title, type: types[type] ?? '', score: 1 };
    const stories = (['strong', 'workable'] as const).flatMap((fit) =>
      (this.#served[at] ?? [])
        .filter((served) => served.fit === fit)
        .flatMap(({ place }) => this.#findStory(legends[place]?.id, fit)),
    );
    const gap = stories.length === 0;
    return { parts: [], type: intent.type, intents: [intent], legends: stories, gap, confidence: 1 };
  }

  /** The stories to show, best first. For a compound question those that serve a part of it. */
  pick({ legends, intents, gap }: Match, asked: readonly string[]): MatchedLegend[] {
    const good = legends.filter(({ id, fit }) =>
      asked.length > 0 ? asked.some((one) => this.fitOf(id, one)) : fit !== 'near',
    );
    if (good.length > 0 && !gap) return good.slice(0, most.served);
    const nearest = this.#findStory(this.#index.nearest[intents[0]?.id ?? ''], 'near');
    return (legends.length > 0 ? legends : nearest).slice(0, most.near);
  }

  show({ id, number, title, company, opening, fit, prepared }: MatchedLegend, shown: Shown): AnswerStory {
    const place = this.#places.get(id) ?? -1;
    const { hook = title, seconds = '', figure, unit, word } = this.#index.cards[place] ?? {};
    const { questions = [], followUps = [] } = this.#index.match.legends[place] ?? {};
    const isReady = prepared && !this.#isMadeFor(id, shown);
    const serves = isReady
      ? 'You have an answer ready'
      : sayServed(shown, (intent) => this.fitOf(id, intent), fit);
    return {
      ...{ id, number, hook, company, seconds, figure, unit, word, opening },
      fit: serves === undefined ? 'near' : fit,
      nearest: markNearest(prepared ? [...questions, ...followUps] : questions, shown, this.#meaningOf),
      serves: serves ?? 'Comes near',
    };
  }

  /** Whether what is asked, rather than how it is worded, speaks for a story: a part of it, or its likeliest intent. */
  #isMadeFor(id: string, { intents: [first], asked }: Shown): boolean {
    return asked.length > 1 || (first !== undefined && this.fitOf(id, first.id) === 'strong');
  }

  #findStory(id: string | undefined, fit: MatchedLegend['fit']): MatchedLegend[] {
    const legend = this.#index.match.legends[this.#places.get(id ?? '') ?? -1];
    if (!legend) return [];
    const { number, title, company, opening } = legend;
    const said = { number, title, ...(company && { company }), opening };
    return [{ id: legend.id, ...said, score: 0, fit, prepared: false, why: [] }];
  }
}

interface Shown {
  question: string;
  intents: readonly AnswerIntent[];
  /** Intents of the parts of a compound question. */
  asked: readonly AnswerIntent[];
}

function markNearest(questions: readonly string[], { question, intents }: Shown, meaningOf: Remembered) {
  const asked = readAsked(question);
  const [first] = intents;
  const scored = questions.map((text) => ({
    text,
    score: countAsked(text, asked) + meaningCounts * ((first && meaningOf(text).get(first.id)) ?? 0),
  }));
  const nearest = scored.reduce((best, one) => (one.score > best.score ? one : best), {
    text: '',
    score: 0.2,
  });
  return markAsked(nearest.text, asked);
}

/** `Conflict with a peer`, which it serves as well as its mark says; of a compound question, how much of it. */
function sayServed(
  { intents, asked }: Shown,
  fitOf: (intent: string) => Fit | undefined,
  mark: MatchedLegend['fit'],
): string | undefined {
  if (asked.length > 1) {
    const served = asked.filter(({ id }) => fitOf(id));
    if (served.length === asked.length) return asked.length === 2 ? 'Answers both' : 'Answers all of it';
    const [half] = served;
    if (half === undefined) return undefined;
    if (asked.length === 2)
      return `Answers only the ${half === asked[0] ? 'first' : 'second'} half: ${lowerFirst(half.title)}`;
    return `Answers ${served.length} of ${asked.length}`;
  }
  return intents.find(({ id }) => fitOf(id) === mark)?.title;
}

type Remembered = (question: string) => ReadonlyMap<string, number>;

function remember(read: Remembered): Remembered {
  const known = new Map<string, ReadonlyMap<string, number>>();
  return (question) => {
    const answer = known.get(question) ?? read(question);
    known.set(question, answer);
    return answer;
  };
}
