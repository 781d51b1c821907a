import popupStyle from '../styles/ask-popup.css?url';
import { describeKeys } from './ask-keys.ts';
import { AskResults } from './ask-results.ts';
import { create, define, find } from './dom.ts';
import { openOption } from './open-option.ts';

/** The box of the home page: what is found stands below it, over the page, while somebody types. */
class QuestionBox extends HTMLElement {
  readonly #found = create('div', { id: 'ask-popup' });
  readonly #panel = create('div', { class: 'ask-popup', hidden: '', 'data-chrome': '' }, [
    // It scrolls, and so must be reachable by keyboard.
    create('div', { class: 'search-scroll', role: 'group', 'aria-label': 'Found', tabindex: '0' }, [
      this.#found,
    ]),
  ]);

  connectedCallback() {
    const field = find(this, 'input', HTMLInputElement);
    if (!field) return;
    if (field === document.activeElement) this.#start(field);
    else field.addEventListener('focus', () => this.#start(field), { once: true });
  }

  #start(field: HTMLInputElement) {
    document.head.append(create('link', { rel: 'stylesheet', href: popupStyle }));
    field.after(this.#panel);
    // A search field may not be a combobox.
    field.type = 'text';
    const results = new AskResults(field, this.#found, false);
    this.#panel.append(describeKeys(field, 'ask-popup-keys', ', or the whole answer while none is chosen'));
    field.addEventListener('input', () => this.#show(field, results));
    field.addEventListener('focus', () => this.#show(field, results));
    field.addEventListener('keydown', (event) => this.#steer(event, field, results));
    this.#panel.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      field.focus();
      this.#hide(results);
    });
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.#hide(results);
    });
    this.#show(field, results);
    void results.load();
  }

  #show(field: HTMLInputElement, { list }: AskResults) {
    this.#panel.hidden = field.value.trim() === '';
    if (this.#panel.hidden) list.close();
    else list.open();
  }

  #hide({ list }: AskResults) {
    this.#panel.hidden = true;
    list.close();
  }

  #steer(event: KeyboardEvent, field: HTMLInputElement, results: AskResults) {
    const { list } = results;
    if (event.isComposing) return;
    if (this.#panel.hidden) {
      if (event.key === 'ArrowDown') this.#show(field, results);
    } else if (event.key === 'Escape') {
      this.#hide(results);
      event.preventDefault();
    } else if (event.key === 'Enter') {
      const { chosen } = list;
      // Enter without having moved asks for the whole answer, as the button beside the field does.
      const option = chosen ?? (event.ctrlKey || event.metaKey ? list.options[0] : undefined);
      if (!option) return;
      event.preventDefault();
      openOption(option, event);
    } else list.steer(event);
  }
}

define('il-question-box', QuestionBox);
