import type { Story } from './collection.ts';
import type { Line } from './lines.ts';
import { showFacts } from './markdown.ts';
import type { Imported } from './read-markdown.ts';

/*
 * A Markdown export shows the words of a fact, and they come back from the fact itself: the same value stands in many places.
 * So words that somebody edited here are told.
 */

/** The facts among the lines of a story whose words are not those the story holds. */
export const findEditedFacts = ({ head }: Story, lines: readonly Line[]): Imported['unplaced'] =>
  lines.flatMap(({ number, text }) => {
    const shown = text.match(shownFact) ?? [];
    const edited = shown.filter((tag) => showFacts(hideWords(tag), head.facts ?? []) !== tag);
    return edited.map((tag) => ({ line: number, text: tag }));
  });

/** Facts as the author wrote them, without their words. */
export const hideWords = (text: string): string => text.replace(shownFact, '<Fact$1/>');

/** The words of facts in their place. */
export const keepWords = (text: string): string => text.replace(shownFact, '$2');

const shownFact = /<Fact\b([^<>]*)words>([^<]*)<\/Fact>/g;
