import type { Answer } from '../questions/answer/answer.ts';
import { writeAskAddress } from '../questions/answer/ask-address.ts';
import type { Asker } from '../questions/answer/asker.ts';
import { href } from '../site-path.ts';
import { countAnswer, renderLead, renderPick, renderStory, titleAnswer } from './answer-view.ts';
import { create, find } from './dom.ts';

const stories = 3;
const picks = 4;

/** The stories for a question above the results of the search page, and the way to the whole answer. */
export class AnswerGroup {
  /** What a question found, in a sentence. */
  counted = '';
  /** Counts the questions, so that a slow answer never replaces a newer one. */
  #turn = 0;
  readonly #root: HTMLElement;
  /** Says that there are no answers to be had. */
  readonly #failed: HTMLElement;

  constructor(root: HTMLElement, failed: HTMLElement) {
    this.#root = root;
    this.#failed = failed;
  }

  /** Shows the answer as soon as what answers questions is there. */
  async show(question: string): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    if (question.trim() === '') return this.#fill(undefined, '');
    try {
      const ask = await this.#load();
      if (turn === this.#turn) this.#fill(ask(question), question.trim());
    } catch {
      if (turn !== this.#turn) return;
      // The search beside it goes on; the static list below leads to every question.
      this.#fill(undefined, '');
      this.#failed.hidden = false;
      this.counted = 'What answers questions could not be loaded, or is damaged.';
    }
  }

  async #load(): Promise<Asker> {
    const { loadAsker } = await import('./ask-engine.ts');
    return loadAsker();
  }

  #fill(answer: Answer | undefined, question: string): void {
    const isShown = answer !== undefined && answer.kind !== 'none';
    this.#failed.hidden = true;
    this.#root.hidden = !isShown;
    this.counted = isShown ? countAnswer(answer) : '';
    if (!isShown) return;
    const rows = [
      ...(answer.kind === 'unsure' ? answer.intents.slice(0, picks) : []).map((intent) =>
        renderPick(intent, question),
      ),
      ...answer.stories.slice(0, stories).map(renderStory),
    ];
    find(this.#root, 'h2', HTMLElement)?.replaceChildren(titleAnswer(answer));
    find(this.#root, '[data-lead]', HTMLElement)?.replaceChildren(...renderLead(answer.lead));
    find(this.#root, 'ol', HTMLElement)?.replaceChildren(...rows.map((row) => create('li', {}, [row])));
    find(this.#root, 'a[data-whole]', HTMLAnchorElement)?.setAttribute(
      'href',
      href('/ask/') + writeAskAddress({ question }),
    );
  }
}
