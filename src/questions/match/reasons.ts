import type { PackedLegend } from './index-format.ts';
import type { MatchedLegend } from './match-result.ts';
import { type Token, toMeaning, toStem, toWords } from './words.ts';

/** Why a story was found, in words the user wrote: the intents it serves, the nearest question it answers, shared words. */
export type Explain = (legend: PackedLegend, found: Found) => string[];

export function explain(legend: PackedLegend, { intents, fit, tokens, shared }: Found): string[] {
  const asked = toMeaning(tokens);
  const why: string[] = [];
  if (fit !== 'near')
    why.push(`${fit === 'strong' ? 'Strong' : 'Workable'} for ${intents.map(quote).join(' and ')}`);
  const best = findNearest(legend.questions, asked);
  const next = findNearest(legend.followUps, asked);
  if (next && next.words.length > (best?.words.length ?? 0))
    why.push(`Goes on to answer ${quote(next.question)}: ${next.words.join(', ')}`);
  else if (best) why.push(`Answers ${quote(best.question)} best: ${best.words.join(', ')}`);
  const others = findWords(`${legend.title} ${legend.company ?? ''} ${legend.words}`, asked, shared);
  if (others.length > 0) why.push(`Tells of ${others.join(', ')}`);
  return why;
}

function findNearest(questions: readonly string[], asked: ReadonlySet<string>) {
  let nearest: { question: string; words: string[] } | undefined;
  for (const question of questions) {
    const words = findWords(question, asked);
    if (words.length > (nearest?.words.length ?? 0)) nearest = { question, words };
  }
  return nearest;
}

/** Words of a text whose stems were asked for, as they stand there, each once. */
function findWords(text: string, asked: ReadonlySet<string>, among?: readonly string[]): string[] {
  const words = toWords(text).filter((word) => {
    const stem = toStem(word);
    return asked.has(stem) && (among?.includes(stem) ?? true);
  });
  return [...new Set(words)];
}

const quote = (text: string): string => `“${text}”`;

interface Found {
  /** Titles of the intents it serves. */
  intents: readonly string[];
  fit: MatchedLegend['fit'];
  tokens: readonly Token[];
  shared: readonly string[];
}
