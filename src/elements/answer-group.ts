import type { Answer } from '../questions/answer.ts';
import { writeAskAddress } from '../questions/ask-address.ts';
import type { Asker } from '../questions/asker.ts';
import { href } from '../site-path.ts';
import { countAnswer, renderLead, renderPick, renderStory } from './answer-view.ts';
import { create, find } from './dom.ts';

const stories = 3;
const picks = 4;

/** The stories for a question above the results of the search page, and the way to the whole answer. */
export class AnswerGroup {
  /** What a question found, in a sentence. */
  counted = '';
  private readonly root: HTMLElement;

  constructor(root: HTMLElement) {
    this.root = root;
  }

  /** Shows the answer as soon as what answers questions is there. */
  async show(question: string): Promise<void> {
    if (question.trim() === '') return this.fill(undefined, '');
    try {
      this.fill((await this.load())(question), question.trim());
    } catch {
      // The search beside it goes on; the static list below leads to every question.
      this.fill(undefined, '');
    }
  }

  private async load(): Promise<Asker> {
    const { loadAsker } = await import('./ask-engine.ts');
    return loadAsker();
  }

  private fill(answer: Answer | undefined, question: string): void {
    const isShown = answer !== undefined && answer.kind !== 'none';
    this.root.hidden = !isShown;
    this.counted = isShown ? countAnswer(answer) : '';
    if (!isShown) return;
    const rows = [
      ...(answer.kind === 'unsure' ? answer.intents.slice(0, picks) : []).map((intent) =>
        renderPick(intent, question),
      ),
      ...answer.stories.slice(0, stories).map(renderStory),
    ];
    find(this.root, '[data-lead]', HTMLElement)?.replaceChildren(...renderLead(answer.lead));
    find(this.root, 'ol', HTMLElement)?.replaceChildren(...rows.map((row) => create('li', {}, [row])));
    find(this.root, 'a[data-whole]', HTMLAnchorElement)?.setAttribute(
      'href',
      href('/ask/') + writeAskAddress({ question }),
    );
  }
}
