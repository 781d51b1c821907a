import type { Answer } from '../questions/answer/answer.ts';
import { writeAskAddress } from '../questions/answer/ask-address.ts';
import type { Asker } from '../questions/answer/asker.ts';
import { describeSearch } from '../questions/search/search-message.ts';
import type { SearchOutcome } from '../questions/search/search-run.ts';
import { href } from '../site-path.ts';
import { renderStart } from './answer-start.ts';
import {
  countAnswer,
  renderBridge,
  renderLead,
  renderPick,
  renderStory,
  sayOrder,
  titleAnswer,
} from './answer-view.ts';
import { create, find } from './dom.ts';
import { OptionList } from './option-list.ts';

const pause = 120;

/**
 * What stands below a field one asks in: first the stories for the question, within a frame of typing, then the places in
 * the text, which take a moment. Each group is a listbox of the field, and one region says what both hold.
 */
export class AskResults {
  readonly list: OptionList;
  readonly #root: HTMLElement;
  readonly #field: Field;
  #asker: Asker | undefined;
  #text: typeof import('./text-search.ts') | undefined;
  #hasFailed = false;
  #timer = 0;
  /** Counts the questions, so that a slow answer never replaces a newer one. */
  #turn = 0;
  #counted = '';

  constructor(field: Field, root: HTMLElement, takesFirst: boolean) {
    this.#field = field;
    this.#root = root;
    root.append(buildGroups(root.id));
    field.setAttribute('aria-controls', `${root.id}-stories ${root.id}-text`);
    this.list = new OptionList(field, root, takesFirst);
    field.addEventListener('input', () => {
      // One failed time must not be the last.
      if (this.#hasFailed) void this.load();
      this.ask();
    });
  }

  /** Fetches what answers questions; called when somebody is about to ask. */
  async load(): Promise<void> {
    if (this.#asker) return;
    try {
      const { loadAsker } = await import('./ask-engine.ts');
      this.#asker = await loadAsker();
      this.#hasFailed = false;
    } catch {
      this.#hasFailed = true;
    }
    if (this.#field.value.trim() !== '') this.ask();
  }

  ask(): void {
    this.#turn += 1;
    this.list.forget();
    this.#showAnswer(this.#asker?.(this.#field.value));
    // Places in the text that an earlier question found must not be what Enter opens.
    if (this.#part(`#${this.#root.id}-stories`).hidden) this.#showText([], '');
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#search(this.#turn), pause);
  }

  /** Where Enter leads when nothing is chosen. */
  get page(): string {
    return href('/ask/') + writeAskAddress({ question: this.#field.value.trim() });
  }

  #showAnswer(answer: Answer | undefined): void {
    const question = this.#field.value.trim();
    const isShown = answer !== undefined && question !== '';
    const isEmpty = !isShown || (answer.kind === 'none' && answer.lead.length === 0);
    this.#part('[data-stories]').hidden = isEmpty && !this.#hasFailed;
    this.#counted = isShown ? countAnswer(answer) : '';
    const picks = isShown && answer.kind === 'unsure' ? answer.intents.slice(0, 4) : [];
    const stories = isShown ? answer.stories : [];
    this.#part('[data-title]').textContent = titleAnswer(answer);
    this.#part('[data-order]').textContent = sayOrder(answer);
    this.#part('[data-lead]').replaceChildren(
      ...(isShown ? renderLead(answer.lead) : [this.#hasFailed ? failed : '']),
    );
    this.#fill('stories', [
      ...picks.map((intent) => renderPick(intent, question)),
      ...stories.map(renderStory),
    ]);
    this.#part('[data-gap]').replaceChildren(...(isShown && answer.start ? [renderStart(answer.start)] : []));
    if (isShown && answer.kind === 'gap') void this.#addBridge(answer, this.#turn);
    this.#part('[data-browse]').hidden = !this.#hasFailed && (!isShown || answer.kind !== 'none');
  }

  async #addBridge({ intents: [intent] }: Answer, turn: number): Promise<void> {
    const { loadIntent } = await import('./ask-engine.ts');
    const detail = intent && (await loadIntent(intent));
    if (detail && turn === this.#turn) this.#part('[data-gap]').prepend(renderBridge(detail.bridge));
  }

  async #search(turn: number): Promise<void> {
    let said = 'The text could not be searched. Try again, or browse by question type.';
    let options: HTMLElement[] = [];
    let outcome: SearchOutcome | undefined;
    try {
      this.#text ??= await import('./text-search.ts');
      ({ outcome, options } = await this.#text.findOptions(this.#field.value));
      said = describeSearch(outcome, false);
    } catch {
      this.#part('[data-browse]').hidden = false;
    }
    if (turn !== this.#turn) return;
    this.#showText(options, said);
    this.#part('[role="status"]').textContent = [
      this.#counted,
      options.length > 0 ? `In the text: ${said}` : said,
    ]
      .filter(Boolean)
      .join(' ');
    if (outcome?.kind === 'none' && this.#counted === '') this.#part('[data-browse]').hidden = false;
  }

  #showText(options: HTMLElement[], said: string): void {
    this.#fill('text', options);
    this.#part('[data-text]').hidden = said === '';
    this.#part('[data-said]').textContent = said;
  }

  #fill(group: 'stories' | 'text', rows: HTMLElement[]): void {
    const list = this.#part(`#${this.#root.id}-${group}`);
    list.replaceChildren(...rows);
    list.hidden = rows.length === 0;
    for (const link of list.querySelectorAll('a')) {
      link.setAttribute('role', 'option');
      link.tabIndex = -1;
    }
    this.list.refresh();
  }

  #part(selector: string): HTMLElement {
    const part = find(this.#root, selector, HTMLElement);
    if (!part) throw new Error(`The results have no \`${selector}\`: see buildGroups.`);
    return part;
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement;

const failed =
  'What answers questions could not be loaded, or is damaged. Browse the questions instead; the text can still be searched.';

function buildGroups(id: string): DocumentFragment {
  const groups = document.createDocumentFragment();
  const listbox = (name: string, label: string) =>
    create('div', { id: `${id}-${name}`, role: 'listbox', 'aria-label': label, hidden: '' });
  groups.append(
    create('p', { class: 'sr-only', role: 'status' }),
    create('section', { 'data-stories': '', hidden: '' }, [
      create('div', { class: 'search-head' }, [
        create('h2', { 'data-title': '' }),
        create('p', { 'data-order': '' }),
      ]),
      create('p', { class: 'answer-lead', 'data-lead': '' }),
      listbox('stories', 'Stories for this question'),
      create('div', { class: 'answer-gap', 'data-gap': '' }),
    ]),
    create('section', { 'data-text': '', hidden: '' }, [
      create('div', { class: 'search-head' }, [
        create('h2', {}, ['In the text']),
        create('p', { 'data-said': '' }),
      ]),
      listbox('text', 'In the text'),
    ]),
    create('p', { 'data-browse': '', hidden: '' }, [
      create('a', { class: 'link', href: href('/ask/') }, ['Browse all questions by type']),
    ]),
  );
  return groups;
}
