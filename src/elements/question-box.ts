import popupStyle from '../styles/ask-popup.css?url';
import { AskResults } from './ask-results.ts';
import { create, define, find } from './dom.ts';
import { openOption } from './open-option.ts';

/** The box of the home page: what is found stands below it, over the page, while somebody types. */
class QuestionBox extends HTMLElement {
  private readonly panel = create('div', {
    id: 'ask-popup',
    class: 'ask-popup',
    role: 'group',
    'aria-label': 'Found',
    // It scrolls, and so must be reachable by keyboard.
    tabindex: '0',
    hidden: '',
    'data-chrome': '',
  });

  connectedCallback() {
    const field = find(this, 'input', HTMLInputElement);
    if (!field) return;
    field.addEventListener('focus', () => this.start(field), { once: true });
    if (field === document.activeElement) this.start(field);
  }

  private start(field: HTMLInputElement) {
    document.head.append(create('link', { rel: 'stylesheet', href: popupStyle }));
    field.after(this.panel);
    const results = new AskResults(field, this.panel);
    const show = () => {
      this.panel.hidden = field.value.trim() === '';
    };
    field.addEventListener('input', show);
    field.addEventListener('focus', show);
    field.addEventListener('keydown', (event) => this.steer(event, results));
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.panel.hidden = true;
    });
    show();
    void results.load();
  }

  private steer(event: KeyboardEvent, { list }: AskResults) {
    if (this.panel.hidden || event.isComposing) return;
    if (event.key === 'Escape') {
      this.panel.hidden = true;
      event.preventDefault();
    } else if (event.key === 'Enter') {
      const { chosen } = list;
      // Enter without having moved asks for the whole answer, as the button beside the field does.
      if (!chosen || !(list.hasMoved || event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      openOption(chosen, event);
    } else list.steer(event);
  }
}

define('il-question-box', QuestionBox);
