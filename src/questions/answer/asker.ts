import { buildMatcher } from '../match/match.ts';
import { isReady, type Match, sure } from '../match/match-result.ts';
import type { Answer, AnswerIntent, NewStory } from './answer.ts';
import { writeLead } from './answer-lead.ts';
import { StoryReader } from './answer-stories.ts';
import { longestQuestion, tidyQuestion } from './ask-address.ts';
import type { AskIndex } from './ask-index.ts';
import { startCommand } from './start-command.ts';

/** Answers a question; with an intent, as if the question had meant just that. */
export type Asker = (question: string, intent?: string) => Answer;

const tooLong = `Only the first ${longestQuestion} characters were read. `;

/** Reads an index once; throws when it is damaged or of another version. */
export function buildAsker(index: AskIndex): Asker {
  const match = buildMatcher(index.match);
  const reader = new StoryReader(index, match);
  return (typed, intent) => {
    const question = tidyQuestion(typed);
    const found = (intent && reader.matchIntent(intent)) || match(question);
    const answer = toAnswer(question, trustPrepared(found), { reader, isOwned: index.isOwned });
    if (typed.length <= longestQuestion) return answer;
    return { ...answer, lead: [{ text: tooLong, isBold: false }, ...answer.lead] };
  };
}

/** Where the meaning is a guess and a story has its answer ready, that story is the answer, and the guess is not told. */
function trustPrepared(match: Match): Match {
  if (!isReady(match)) return match;
  return { ...match, parts: [], intents: [], legends: match.legends.filter(({ prepared }) => prepared) };
}

function toAnswer(question: string, match: Match, { reader, isOwned }: Shown): Answer {
  const intents = match.intents.map(toIntent);
  const parts = findParts(match);
  const kind = kindOf(match, parts.length > 1);
  const asked = parts.length > 1 ? parts.map(({ intent }) => intent) : [];
  const ids = asked.map(({ id }) => id);
  const picked = kind === 'none' ? [] : reader.pick(match, ids);
  return {
    kind,
    lead: writeLead({
      kind,
      note: match.note,
      parts: asked,
      whole: picked.flatMap(({ id }, at) => (ids.every((one) => reader.fitOf(id, one)) ? [at] : [])),
      intents,
      hasStories: picked.length > 0,
      isOwned,
    }),
    stories: picked.map((story) => reader.show(story, { question, intents, asked })),
    intents,
    parts: parts.length > 1 ? parts : [],
    start: kind === 'gap' && isOwned && intents[0] ? startStory(question, intents[0]) : undefined,
  };
}

/** The stories, and whether the reader owns them. */
interface Shown {
  reader: StoryReader;
  isOwned: boolean;
}

function kindOf(match: Match, isCompound: boolean): Answer['kind'] {
  if (match.note !== undefined) return 'none';
  if (match.gap) return 'gap';
  const isClear = match.confidence >= sure || isCompound || isReady(match);
  return isClear ? 'stories' : 'unsure';
}

/** The parts that ask for different things. */
function findParts({ parts }: Match): Answer['parts'] {
  const found = new Map<string, Answer['parts'][number]>();
  for (const { text, intents } of parts) {
    const [intent] = intents;
    if (intent && !found.has(intent.id)) found.set(intent.id, { text, intent: toIntent(intent) });
  }
  return [...found.values()];
}

const toIntent = ({ id, title, type }: AnswerIntent): AnswerIntent => ({ id, title, type });

const startStory = (question: string, { id, title }: AnswerIntent): NewStory => ({
  command: startCommand(question === '' ? title : question),
  line: `intents: { ${id}: strong }`,
});
