import type { Answer, AnswerIntent, AnswerStory, LeadPiece } from '../questions/answer/answer.ts';
import { writeAskAddress } from '../questions/answer/ask-address.ts';
import type { MarkedPiece } from '../questions/search/search-query.ts';
import { href, legendPath } from '../site-path.ts';
import { create } from './dom.ts';

/* Answers as nodes. All that a reader typed goes in as text. */

/** A row of the answer: the figure, the line one reads, why it was found, and where it is from. */
export function renderStory(story: AnswerStory): HTMLElement {
  const { id, number, hook, company, seconds, opening, nearest } = story;
  return create('a', { class: 'search-story answer-story', href: legendPath(id) }, [
    create('span', { class: 'search-figure' }, renderFigure(story)),
    ' ',
    create('span', {}, [
      create('span', { class: 'search-hook' }, [hook]),
      ' ',
      create('span', { class: 'answer-opening' }, [opening]),
      ' ',
      create('span', { class: 'search-reason', 'data-kind': 'question' }, nearest.map(renderPiece)),
      ' ',
      renderFit(story),
    ]),
    ' ',
    create('span', { class: 'search-meta' }, [
      create('span', {}, [
        create('span', { class: 'sr-only' }, ['Story ']),
        create('b', {}, [String(number)]),
        ...(company ? [` ${company}`] : []),
      ]),
      ' ',
      seconds,
    ]),
  ]);
}

/** An intent to pick when the question was not clear. */
export const renderPick = ({ id, title }: AnswerIntent, question: string): HTMLElement =>
  create('a', { class: 'answer-pick', href: href('/ask/') + writeAskAddress({ question, intent: id }) }, [
    title,
  ]);

export const renderLead = (lead: Answer['lead']): (Node | string)[] =>
  lead.map(({ text, isBold }: LeadPiece) => (isBold ? create('b', {}, [text]) : text));

export const renderBridge = (bridge: string): HTMLElement =>
  create('p', { class: 'answer-bridge' }, [create('b', {}, ['How to bridge.']), ' ', bridge]);

/** `3 stories for this question`, or why there are none, for those who hear the page. */
export function countAnswer({ kind, lead, stories, intents }: Answer): string {
  if (kind === 'none') return lead.map(({ text }) => text).join('');
  const count = stories.length === 1 ? '1 story' : `${stories.length} stories`;
  if (kind === 'gap')
    return stories.length > 0 ? `No good story for this, ${count} near it.` : 'No story for this.';
  if (kind === 'unsure') return `Not sure what it asks: ${intents.length} meanings, ${count}.`;
  return `${count} for this question.`;
}

/** What stands above the stories. */
export function titleAnswer(answer: Answer | undefined): string {
  if (answer?.kind === 'unsure') return 'Stories, perhaps';
  if (answer?.kind === 'gap') return titleNearest(answer.stories.length);
  return answer?.kind === 'none' ? 'Stories' : 'Stories for this question';
}

export const sayOrder = (answer: Answer | undefined): string =>
  answer?.kind === 'stories' && answer.stories.length > 1 ? 'best first' : '';

export function renderFit({ fit, serves }: AnswerStory): HTMLElement {
  const mark = create('span', { class: 'answer-mark', 'data-fit': fit, 'aria-hidden': 'true' });
  const said = { strong: 'strong: ', workable: 'workable: ', near: '' }[fit];
  return create('span', { class: 'answer-fit' }, [
    mark,
    create('span', { class: 'sr-only' }, [said]),
    serves,
  ]);
}

export function renderFigure({ figure, unit, word }: AnswerStory): HTMLElement[] {
  if (word !== undefined) return [create('b', { 'data-word': '' }, [word])];
  if (figure === undefined) return [];
  return [create('b', {}, [figure]), ...(unit ? [create('span', {}, [` ${unit}`])] : [])];
}

export const renderPiece = ({ text, isMarked }: MarkedPiece): Node | string =>
  isMarked ? create('mark', {}, [text]) : text;

function titleNearest(stories: number): string {
  if (stories === 0) return 'No story yet';
  return stories > 1 ? 'The nearest stories' : 'The nearest story';
}
