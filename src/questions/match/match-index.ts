import type { Bank, Intent, Legend } from '../../legend/schema.ts';
import { getTelling } from '../../legend/telling.ts';
import { toFeatures } from './features.ts';
import { indexVersion, type LearnedIndex, type MatchIndex, type PackedLegend } from './index-format.ts';
import { type Example, learn } from './learn.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { type Model, packModel, unpackModel } from './model.ts';
import { packAscending } from './pack.ts';
import { inferFits } from './propose.ts';
import { toStem, toStems, toTokens, toWords } from './words.ts';

/** How many weights are shipped: as many as the limit on what a reader downloads leaves room for. */
const keptWeights = 10_030;
/** Signals, titles and descriptions teach words but are no questions. */
const hint = 0.5;

/** What rests on intents and concepts alone, learned and packed when the site is built: worth keeping between builds. */
export function learnIntents(taught: Taught): LearnedIndex {
  const { intents, concepts, types } = taught;
  const lexicon = buildLexicon(concepts);
  const examples = intents.flatMap((intent, place) => toExamples(intent, place, lexicon));
  const weights = learn(examples, { intents: intents.length, keep: keptWeights });
  const model = { intents: intents.length, lexicon, weights, stems: listStems(taught) };
  const ids = types.map(({ id }) => id);
  return {
    version: indexVersion,
    types: ids,
    intents: intents.map(({ id, title, type }) => [id, title, Math.max(0, ids.indexOf(type))]),
    ...packModel(model, concepts.length),
  };
}

/** Adds what must be known of each story. */
export function addStories(learned: LearnedIndex, legends: readonly Legend[]): MatchIndex {
  const model = unpackModel(learned);
  return { ...learned, legends: legends.map((legend) => packLegend(legend, learned, model)) };
}

function toExamples(
  { phrasings, signals, title, checking }: Intent,
  intent: number,
  lexicon: Lexicon,
): Example[] {
  const toExample = (text: string, weight: number) => ({
    features: toFeatures(toTokens(text), lexicon),
    intent,
    weight,
  });
  return [
    ...phrasings.map((text) => toExample(text, 1)),
    ...[...signals, title, checking].map((text) => toExample(text, hint)),
  ];
}

/** Every stem that phrasings and concepts know. */
const listStems = ({ intents, concepts }: Taught): string[] =>
  [
    ...intents.flatMap(({ phrasings, signals, title, checking }) => [
      ...phrasings,
      ...signals,
      title,
      checking,
    ]),
    ...concepts.flatMap(({ words }) => words),
  ].flatMap((text) => toWords(text).map(toStem));

function packLegend(legend: Legend, learned: LearnedIndex, model: Model): PackedLegend {
  const { id, number, title, company, form, bestFor, followUps, tags, inShort } = legend;
  const fits = Object.entries(inferFits(legend, learned, model));
  const places = (fit: string) =>
    fits
      .filter(([, own]) => own === fit)
      .map(([intent]) => learned.intents.findIndex(([known]) => known === intent))
      .filter((place) => place >= 0)
      .sort((a, b) => a - b);
  return {
    id,
    number,
    title,
    ...(company === undefined ? {} : { company }),
    ...(form === 'profile' ? { profile: true } : {}),
    opening: openingOf((inShort ?? getTelling(legend)[0])?.text ?? ''),
    questions: bestFor.map(({ question }) => question),
    followUps: followUps.map(({ question }) => question),
    words: [...tags, ...findNames(legend)].join(' '),
    strong: packAscending(places('strong')),
    workable: packAscending(places('workable')),
  };
}

/** The first sentence. */
const openingOf = (text: string): string => /^.*?[.!?](?=\s|$)/su.exec(text)?.[0] ?? text;

/** Names a story keeps mentioning, such as tools: words with a capital letter amid a sentence, most frequent first. */
function findNames(legend: Legend): string[] {
  const { inShort, situation, task, action, result, others, title, company, tags } = legend;
  const said = new Set(toStems([title, company ?? '', ...tags].join(' ')));
  const counts = new Map<string, number>();
  for (const { text } of [inShort, situation, task, action, result, ...others].filter(
    (one) => one !== undefined,
  ))
    for (const [name] of text.matchAll(/(?<=[\p{L}\p{N},] )\p{Lu}[\p{L}\p{N}]+/gu))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([name, count]) => count > 1 && !toStems(name).every((stem) => said.has(stem)))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, mostNames)
    .map(([name]) => name);
}

const mostNames = 6;

export type Taught = Pick<Bank, 'intents' | 'concepts' | 'types'>;
