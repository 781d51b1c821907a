import { isReady, type MatchedIntent, type MatchedLegend, sure } from '../../questions/match/match-result.ts';
import type { Advised } from '../advice.ts';

const shown = 3;

/** A match as a person reads it in a terminal. */
export function formatMatch(match: Advised): string {
  if (match.note) return match.note;
  return [
    ...formatMeaning(match),
    '',
    ...(match.gap ? ['You have no story for this.', ''] : []),
    ...match.legends.slice(0, shown).flatMap((legend, place) => formatLegend(legend, place, match.gap)),
    ...formatAdvice(match),
  ]
    .join('\n')
    .trimEnd();
}

function formatMeaning(match: Advised): string[] {
  const { parts, intents, confidence } = match;
  if (parts.length > 1)
    return [
      'It asks for several things:',
      ...parts.map((part) => `  ${toPlain(part.text)} (${name(part.intents)})`),
    ];
  if (isReady(match)) return ['You have an answer ready for this.'];
  if (intents.length === 0) return ['What it means is not clear; these stories share its words.'];
  if (confidence >= sure) return [`It asks for: ${name(intents)}`];
  const likely = intents.slice(0, shown).map(({ title, score }) => `${title} (${Math.round(score * 100)} %)`);
  return [`Not sure what it asks for; perhaps ${likely.join(', ')}`];
}

const name = (intents: readonly MatchedIntent[]): string => intents[0]?.title ?? 'not clear';

function formatLegend(legend: MatchedLegend, place: number, gap: boolean): string[] {
  const rank = gap && place === 0 ? 'Nearest:' : `${place + 1}.`;
  const company = legend.company === undefined ? '' : `, ${legend.company}`;
  return [
    `${rank} ${legend.title} (story ${legend.number}${company})`,
    `   ${legend.opening}`,
    ...legend.why.map((reason) => `   - ${reason}`),
    '',
  ];
}

function formatAdvice({ advice }: Advised): string[] {
  if (!advice) return [];
  return [
    ...(advice.bridge ? [`To bridge: ${advice.bridge}`, ''] : []),
    'Start a story for it:',
    `  ${advice.command}`,
  ];
}

/** Keeps what was pasted from steering the terminal. */
const toPlain = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
