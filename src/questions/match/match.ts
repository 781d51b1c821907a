import { readCoverage } from './coverage.ts';
import { asksForEpisode } from './episode.ts';
import { toFeatures } from './features.ts';
import { isGap } from './gap.ts';
import { toHash } from './hash.ts';
import type { MatchIndex } from './index-format.ts';
import type { Match, MatchedIntent, MatchedPart } from './match-result.ts';
import { type Judgement, judge, type Model, unpackModel } from './model.ts';
import { splitQuestion } from './parts.ts';
import { buildPrepared, type Prepared, readPrepared } from './prepared.ts';
import { type Ranking, rankStories } from './rank.ts';
import type { Explain } from './reasons.ts';
import { highest } from './scores.ts';
import { buildSpeller, type Speller } from './spelling.ts';
import { buildStoryWords, readStems } from './story-words.ts';
import { type Token, toTokens } from './words.ts';

/*
 * The interviewer's question finds the story. A question is cut into words, its typos are mended, and the learned weights say how
 * likely each intent is, and what its single words speak for (model.ts). A story's score is the sum over intents of both times how
 * well it serves them, and a profile counts for less where an episode is asked for (episode.ts); its own words decide between equals
 * and help out where the intents are unsure (rank.ts), and a question it has its answer ready for is its own (prepared.ts). A compound question counts each of its parts and the whole, so that the story
 * serving most of it comes first. Pure: no network, no clock, no chance.
 */

export type Matcher = (question: string) => Match;

/** Reads an index once; throws when it is damaged or of another version. Stories say why they were found where `explain` is given. */
export function buildMatcher(index: MatchIndex, explain: Explain = () => []): Matcher {
  const model = unpackModel(index);
  const stories = index.legends.map(readStems);
  const questions = readPrepared(index.legends);
  const lists = [model.stems, ...stories, ...questions.map(({ stems }) => stems)];
  const vocabulary = new Set(lists.flatMap((stems) => [...stems]));
  const isMeant = (stem: string) => model.weights.has(toHash(stem)) || model.lexicon.has(toHash(stem));
  const reader: Reader = {
    index,
    model,
    isMeant,
    coverage: readCoverage(index.legends, model.intents),
    mend: buildSpeller(vocabulary, (stem) => vocabulary.has(stem) || isMeant(stem)),
    storyWords: buildStoryWords(stories),
    prepared: buildPrepared(questions),
    explain,
  };
  return (question) => matchQuestion(question, reader);
}

/** What a reader of one index holds ready. */
interface Reader extends Ranking {
  model: Model;
  mend: Speller;
  prepared: Prepared;
}

function matchQuestion(question: string, reader: Reader): Match {
  const whole = read(question, reader);
  const isBare = whole.tokens.every(({ scaffold }) => scaffold);
  if (isBare && (whole.known === 0 || highest(whole.scores) < bareClear)) return say(tooLittle(question));
  const pieces = splitQuestion(question).map((text) => ({ text, ...read(text, reader) }));
  const asked =
    pieces.length > 1 ? pieces.filter(({ scores, known }) => known > 0 && highest(scores) >= clear) : [];
  const scores =
    asked.length > 1 ? average([whole.scores, ...asked.map((piece) => piece.scores)]) : whole.scores;
  const prepared = reader.prepared(whole.tokens);
  const episode = asksForEpisode(question);
  const legends = rankStories({ ...whole, scores, prepared, episode }, reader);
  if (whole.known === 0 && legends.length === 0) return say(notes.unknown);
  const intents = whole.known === 0 ? [] : pickIntents(scores, reader);
  const parts: MatchedPart[] =
    asked.length > 1
      ? asked.map((piece) => toPart(piece.text, pickIntents(piece.scores, reader)))
      : [toPart(question.trim(), intents)];
  const confidence = whole.known === 0 ? 0 : round(highest(scores));
  return {
    parts,
    type: intents[0]?.type,
    intents,
    legends,
    gap: whole.known > 0 && prepared.size === 0 && isGap(scores, reader.coverage),
    confidence,
  };
}

function read(text: string, { model, mend }: Reader): Read {
  const tokens = toTokens(text).map(mend);
  return { tokens, ...judge(toFeatures(tokens, model.lexicon), model) };
}

const toPart = (text: string, intents: MatchedIntent[]): MatchedPart => ({
  text,
  type: intents[0]?.type,
  intents,
});

/** The likely intents, at most five. */
function pickIntents(scores: Float32Array, { index }: Reader): MatchedIntent[] {
  return [...scores.entries()]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, 5)
    .filter(([, score], place) => place === 0 || score >= 0.03)
    .flatMap(([place, score]) => {
      const intent = index.intents[place];
      if (!intent) return [];
      const [id, title, type] = intent;
      return [{ id, title, type: index.types[type] ?? '', score: round(score) }];
    });
}

/** From this likelihood on, a part of a question asks for something by itself. */
const clear = 0.3;
/** And a question of which no word says what it is about, as "who are you": likelier than all else together. */
const bareClear = 0.5;
const round = (value: number): number => Math.round(value * 1000) / 1000;

const average = (lists: readonly Float32Array[]): Float32Array =>
  Float32Array.from(
    lists[0] ?? [],
    (_, at) => lists.reduce((sum, list) => sum + (list[at] ?? 0), 0) / lists.length,
  );

const notes = {
  empty: 'Type or paste the question as it was asked.',
  stopWords: 'These words carry a question but say nothing of its subject. Add what it is about.',
  unknown: 'None of these words is known here. Ask in English, or with words of your stories.',
};
const tooLittle = (question: string): string =>
  /[\p{L}\p{N}]/u.test(question) ? notes.stopWords : notes.empty;

const say = (note: string): Match => ({
  parts: [],
  type: undefined,
  intents: [],
  legends: [],
  gap: false,
  confidence: 0,
  note,
});

interface Read extends Judgement {
  tokens: Token[];
}
