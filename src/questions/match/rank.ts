import type { Fit } from '../../legend/schema.ts';
import type { Coverage } from './coverage.ts';
import type { MatchIndex, PackedLegend } from './index-format.ts';
import { type MatchedLegend, sure } from './match-result.ts';
import type { Judgement } from './model.ts';
import type { Explain } from './reasons.ts';
import { highest, total } from './scores.ts';
import type { Shared, StoryWords } from './story-words.ts';
import type { Token } from './words.ts';

/** What a story that serves an intent counts for. */
const worth: Record<Fit, number> = { strong: 1, workable: 0.3 };
/**
 * What a story's own words count for: always, the more the less `sure` the first intent is, for a name only stories know, and
 * for a question it has its answer ready for.
 */
const own = { always: 0.1, unsure: 0.2, name: 0.5, prepared: 1 };
/** What a question's single words count for beside its meaning as a whole: "a mistake as a leader" is about leading too. */
const aside = 0.4;
/** What a profile counts for where an episode is asked for, and where it is a habit, a view or a wish. */
const profileWorth = { episode: 0.75, habit: 1.3 };
const most = 10;
/** A story must score more than this to be named. */
const least = 0.01;

/** The stories for a question, best first: at most ten. */
export function rankStories(question: Question, ranking: Ranking): MatchedLegend[] {
  const { index, storyWords, isMeant } = ranking;
  const shared = storyWords(question.tokens);
  const names = question.tokens.filter(({ stem, scaffold }) => !scaffold && !isMeant(stem));
  const doubt = question.known > 0 ? Math.max(0, 1 - highest(question.scores) / sure) : 1;
  const scores = addServed(question, ranking);
  for (const [place, words] of shared) scores[place] = (scores[place] ?? 0) + scoreWords(words, names, doubt);
  for (const [place, likeness] of question.prepared)
    scores[place] = (scores[place] ?? 0) + own.prepared * likeness;
  return pickBest(scores).flatMap((place) => {
    const legend = index.legends[place];
    if (!legend) return [];
    return [
      toMatched({ legend, place, words: shared.get(place), score: scores[place] ?? 0 }, question, ranking),
    ];
  });
}

/** The places of the highest scores, highest first and of equal ones the first. */
const pickBest = (scores: Float64Array): number[] =>
  [...scores.keys()]
    .filter((place) => (scores[place] ?? 0) > least)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    .slice(0, most);

/** What ranking rests on. */
export interface Ranking {
  index: MatchIndex;
  /** Whether the intents know a stem. */
  isMeant: (stem: string) => boolean;
  coverage: Coverage;
  storyWords: StoryWords;
  explain: Explain;
}

export interface Question extends Judgement {
  tokens: readonly Token[];
  /** Whether it asks for one episode. */
  episode: boolean;
  /** How alike a story's prepared question is, by its place. */
  prepared: ReadonlyMap<number, number>;
}

/** The sum over intents of how well a story serves them; a story that serves several likely ones may pass the first one's. */
function addServed({ scores, signs, known, episode }: Question, { index, coverage }: Ranking): Float64Array {
  const served = new Float64Array(index.legends.length);
  if (known === 0) return served;
  const words = total(signs) || 1;
  const suited = index.legends.map(({ profile }) =>
    profile ? profileWorth[episode ? 'episode' : 'habit'] : 1,
  );
  for (const [intent, stories] of coverage.stories.entries()) {
    const share = (1 - aside) * (scores[intent] ?? 0) + (aside * (signs[intent] ?? 0)) / words;
    for (const { place, fit } of stories)
      served[place] = (served[place] ?? 0) + share * worth[fit] * (suited[place] ?? 1);
  }
  return served;
}

function scoreWords(words: Shared, names: readonly Token[], doubt: number): number {
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
  const prepared = question.prepared.has(place);
  return {
    id: legend.id,
    number: legend.number,
    title: legend.title,
    ...(legend.company === undefined ? {} : { company: legend.company }),
    opening: legend.opening,
    score: Math.min(1, Math.round(score * 1000) / 1000),
    fit: prepared ? 'strong' : fit,
    prepared,
    why: ranking.explain(legend, { intents, fit, tokens: question.tokens, shared: words?.stems ?? [] }),
  };
}

/** How well a story serves the likely intents, and the titles of those it serves that well. */
function findFit(place: number, { scores, known }: Question, { index, coverage }: Ranking): Fitting {
  const found: Record<Fit, string[]> = { strong: [], workable: [] };
  const clear = Math.max(0.1, highest(scores) / 3);
  for (const [intent, score] of [...scores.entries()].sort(([, x], [, y]) => y - x)) {
    if (score < clear || known === 0) break;
    const fit = coverage.stories[intent]?.find((served) => served.place === place)?.fit;
    if (fit) found[fit].push(index.intents[intent]?.[1] ?? '');
  }
  if (found.strong.length > 0) return { fit: 'strong', intents: found.strong };
  if (found.workable.length > 0) return { fit: 'workable', intents: found.workable };
  return { fit: 'near', intents: [] };
}

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
