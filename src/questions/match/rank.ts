import type { Fit } from '../../legend/schema.ts';
import type { Coverage } from './coverage.ts';
import type { MatchIndex, PackedLegend } from './index-format.ts';
import type { MatchedLegend } from './match-result.ts';
import { explain } from './reasons.ts';
import type { Shared, StoryWords } from './story-words.ts';
import type { Token } from './words.ts';

/** What a story that serves an intent counts for. */
const worth: Record<Fit, number> = { strong: 1, workable: 0.45 };
/** What a story's own words count for: always, when the intents are unsure, and for a name only stories know. */
const own = { always: 0.05, unsure: 0.3, name: 0.5 };
/** Likelihoods are too sure of the first intent for ranking: they are raised to this power. */
const evenness = 0.6;
/** Below this likelihood of the first intent the stories' own words begin to count. */
const sure = 0.4;
const most = 10;

/** The stories for a question, best first: at most ten. */
export function rankStories(question: Question, ranking: Ranking): MatchedLegend[] {
  const { index, storyWords, isMeant } = ranking;
  const shared = storyWords(question.tokens);
  const names = question.tokens.filter(({ stem, scaffold }) => !scaffold && !isMeant(stem));
  const served = question.known > 0 ? addServed(question.scores, ranking) : new Map<number, number>();
  const doubt = question.known > 0 ? Math.max(0, 1 - highest(question.scores) / sure) : 1;
  const scored = [...new Set([...served.keys(), ...shared.keys()])].flatMap((place) => {
    const legend = index.legends[place];
    if (!legend) return [];
    const words = shared.get(place);
    const score = (served.get(place) ?? 0) + scoreWords(words, names, doubt);
    return score > 0.01 ? [{ legend, place, words, score }] : [];
  });
  return scored
    .sort((a, b) => b.score - a.score || a.legend.number - b.legend.number)
    .slice(0, most)
    .map((one) => toMatched(one, question, ranking));
}

/** What ranking rests on. */
export interface Ranking {
  index: MatchIndex;
  /** Whether the intents know a stem. */
  isMeant: (stem: string) => boolean;
  coverage: Coverage;
  storyWords: StoryWords;
}

export interface Question {
  tokens: readonly Token[];
  scores: Float32Array;
  known: number;
}

/** The sum over intents of how well a story serves them; a story that serves several likely ones may pass the first one's. */
function addServed(scores: Float32Array, { coverage }: Ranking): Map<number, number> {
  const evened = scores.map((score) => score ** evenness);
  const sum = evened.reduce((a, b) => a + b, 0);
  const served = new Map<number, number>();
  for (const [intent, score] of evened.entries()) {
    for (const { place, fit } of coverage.stories[intent] ?? [])
      served.set(place, (served.get(place) ?? 0) + (score / sum) * worth[fit]);
  }
  return served;
}

function scoreWords(words: Shared | undefined, names: readonly Token[], doubt: number): number {
  if (!words) return 0;
  const named = names.filter(({ stem }) => words.stems.includes(stem)).length;
  return (
    words.share * (own.always + own.unsure * doubt) + (named > 0 ? (own.name * named) / names.length : 0)
  );
}

function toMatched(
  { legend, place, words, score }: Scored,
  question: Question,
  ranking: Ranking,
): MatchedLegend {
  const { intents, fit } = findFit(place, question, ranking);
  return {
    id: legend.id,
    number: legend.number,
    title: legend.title,
    ...(legend.company === undefined ? {} : { company: legend.company }),
    opening: legend.opening,
    score: Math.min(1, Math.round(score * 1000) / 1000),
    fit,
    why: explain(legend, { intents, fit, tokens: question.tokens, shared: words?.stems ?? [] }),
  };
}

/** How well a story serves the likely intents, and the titles of those it serves that well. */
function findFit(place: number, { scores, known }: Question, { index, coverage }: Ranking): Fitting {
  const found: Record<Fit, string[]> = { strong: [], workable: [] };
  const least = Math.max(0.1, highest(scores) / 3);
  for (const [intent, score] of [...scores.entries()].sort(([, x], [, y]) => y - x)) {
    if (score < least || known === 0) break;
    const fit = coverage.stories[intent]?.find((served) => served.place === place)?.fit;
    if (fit) found[fit].push(index.intents[intent]?.[1] ?? '');
  }
  if (found.strong.length > 0) return { fit: 'strong', intents: found.strong };
  if (found.workable.length > 0) return { fit: 'workable', intents: found.workable };
  return { fit: 'near', intents: [] };
}

const highest = (scores: Float32Array): number => scores.reduce((a, b) => Math.max(a, b), 0);

interface Scored {
  legend: PackedLegend;
  place: number;
  words: Shared | undefined;
  score: number;
}
interface Fitting {
  fit: MatchedLegend['fit'];
  intents: string[];
}
