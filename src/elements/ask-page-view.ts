import type { Answer, AnswerStory } from '../questions/answer.ts';
import { writeAskAddress } from '../questions/ask-address.ts';
import type { IntentDetail } from '../questions/intent-detail.ts';
import type { StoryDetail } from '../questions/story-detail.ts';
import { href, legendPath } from '../site-path.ts';
import { renderStory } from './answer-view.ts';
import { create } from './dom.ts';

/* The parts of a whole answer as nodes. All that a reader typed goes in as text. */

const followUps = 3;

/** What they are checking; named when the question is about several things. */
export function renderChecking(
  detail: IntentDetail | undefined,
  of: { title: string } | undefined,
): HTMLElement[] {
  if (!detail) return [];
  return [create('p', {}, [...(of ? [create('b', {}, [`${of.title}. `])] : []), detail.checking])];
}

/** A story with its short version in place of the first sentence, and what is asked next. */
export function renderTold(story: AnswerStory, detail: StoryDetail | undefined): HTMLElement {
  const asked = (detail?.followUps ?? []).slice(0, followUps);
  return create('li', {}, [
    renderStory({ ...story, opening: detail?.short ?? story.opening }),
    ...(asked.length > 0
      ? [
          create('p', { class: 'ask-next' }, [
            'They may go on to ask',
            ...asked.map(({ question, anchor }) =>
              create('a', { href: `${legendPath(story.id)}#${anchor}` }, [question]),
            ),
          ]),
        ]
      : []),
  ]);
}

export const renderSimilar = (question: string): HTMLElement =>
  create('a', { href: href('/ask/') + writeAskAddress({ question }) }, [question]);

export const renderNeighbour = ({ id, title }: { id: string; title: string }): HTMLElement =>
  create('a', { href: href('/ask/') + writeAskAddress({ question: '', intent: id }) }, [title]);

export const renderPart = ({ text, intent }: Answer['parts'][number]): HTMLElement =>
  create('a', { dir: 'auto', href: href('/ask/') + writeAskAddress({ question: text, intent: intent.id }) }, [
    text,
  ]);
