import { toSlug } from '../legend/text.ts';
import type { Answer, AnswerStory } from '../questions/answer/answer.ts';
import { tidyQuestion, writeAskAddress } from '../questions/answer/ask-address.ts';
import type { IntentDetail } from '../questions/answer/intent-detail.ts';
import type { StoryDetail } from '../questions/answer/story-detail.ts';
import { href, legendPath } from '../site-path.ts';
import { renderFigure, renderFit, renderPiece } from './answer-view.ts';
import { create } from './dom.ts';

/* The parts of a whole answer as nodes. All that a reader typed goes in as text. */

/** So many stories bring so many of their follow-ups. */
const told = 3;
const followUps = 3;

/** Of a long question so much names the page. */
const longestTitle = 80;

/** The question names the page, in a tab and in the history; `unasked` is its name without one. */
export function nameTab(question: string, unasked: string): string {
  const asked = tidyQuestion(question);
  const short = asked.length > longestTitle ? `${asked.slice(0, longestTitle).trimEnd()}…` : asked;
  return short === '' ? unasked : `${short} · ${unasked}`;
}

/** What they are checking; named when the question is about several things. */
export function renderChecking(
  detail: IntentDetail | undefined,
  of: { title: string } | undefined,
): HTMLElement[] {
  if (!detail) return [];
  return [create('p', {}, [...(of ? [create('b', {}, [`${of.title}. `])] : []), detail.checking])];
}

/** A story with its short version in place of the first sentence, why it was found, and, of the first ones, what is asked next. */
export function renderTold(story: AnswerStory, detail: StoryDetail | undefined, place: number): HTMLElement {
  const { id, number, hook, company, seconds, opening, nearest } = story;
  const prepared = toSlug(nearest.map(({ text }) => text).join(''));
  const asked = (place < told ? (detail?.followUps ?? []) : [])
    .filter(({ question }) => toSlug(question) !== prepared)
    .slice(0, followUps);
  return create('li', { class: 'ask-story' }, [
    create('p', { class: 'search-figure', 'aria-hidden': 'true' }, renderFigure(story)),
    create('div', {}, [
      create('h3', {}, [create('a', { href: legendPath(id) }, [hook])]),
      create('p', { class: 'ask-card' }, [
        create('span', {}, [
          create('span', { class: 'sr-only' }, ['Story ']),
          create('b', {}, [String(number)]),
          ...(company ? [` ${company}`] : []),
        ]),
        create('span', {}, [seconds]),
        renderFit(story),
      ]),
      create('blockquote', {}, [detail?.short ?? opening]),
      ...(nearest.length > 0
        ? [
            create('p', { class: 'ask-nearest' }, [
              'You prepared it for ',
              create('q', {}, nearest.map(renderPiece)),
            ]),
          ]
        : []),
      ...(asked.length > 0 ? renderNext(id, asked) : []),
    ]),
  ]);
}

/** Other wordings of what was asked: the one on the page is not another. */
export const pickSimilar = (asked: readonly string[], question: string): string[] =>
  asked.filter((one) => toSlug(one) !== toSlug(question));

export const renderSimilar = (question: string): HTMLElement =>
  create('a', { href: href('/ask/') + writeAskAddress({ question }) }, [question]);

export const renderNeighbour = ({ id, title }: { id: string; title: string }): HTMLElement =>
  create('a', { href: href('/ask/') + writeAskAddress({ question: '', intent: id }) }, [title]);

export const renderPart = ({ text, intent }: Answer['parts'][number]): HTMLElement =>
  create('a', { dir: 'auto', href: href('/ask/') + writeAskAddress({ question: text, intent: intent.id }) }, [
    text,
  ]);

const renderNext = (id: string, asked: StoryDetail['followUps']): HTMLElement[] => [
  create('h4', {}, ['They may go on to ask']),
  create(
    'ul',
    { class: 'ask-next' },
    asked.map(({ question, anchor }) =>
      create('li', {}, [create('a', { href: `${legendPath(id)}#${anchor}` }, [question])]),
    ),
  ),
];
