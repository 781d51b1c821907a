import { writeAddress } from '../questions/search/search-filter.ts';
import { href } from '../site-path.ts';
import styleAddress from '../styles/search-dialog.css?url';
import { describeKeys } from './ask-keys.ts';
import { AskResults } from './ask-results.ts';
import { create, define, find, isPlainClick } from './dom.ts';
import { growField } from './grow-field.ts';
import { openOption } from './open-option.ts';
import { buildDialog } from './search-dialog-markup.ts';

/**
 * Opens the page's search dialog; on the search page itself, goes to its field. `takeTyped` gives what was typed
 * while all this was on its way, or nothing when it is no longer wanted.
 */
export async function openSearch(takeTyped: () => string | undefined): Promise<void> {
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(
    'il-search-page [name="q"], il-ask-page [name="q"]',
  );
  if (field) {
    write(field, takeTyped());
    return;
  }
  styled ??= loadStyle();
  await styled;
  opened ??= addDialog();
  const typed = takeTyped();
  if (typed !== undefined) opened.open(typed);
}

function write(field: HTMLInputElement | HTMLTextAreaElement, text: string | undefined): void {
  if (text === undefined) return;
  field.select();
  if (text === '') return;
  field.setRangeText(text, 0, field.value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
}

let styled: Promise<void> | undefined;
let opened: SearchDialog | undefined;

function addDialog(): SearchDialog {
  const element = new SearchDialog();
  element.setAttribute('data-chrome', '');
  document.body.append(element);
  return element;
}

/** By hand and by address: a style sheet that is imported would be linked by every page. */
function loadStyle(): Promise<void> {
  return new Promise((resolve) => {
    const link = create('link', { rel: 'stylesheet', href: styleAddress });
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
}

/** Asking over any page. The focus stays in the field, what is found stands below it. */
class SearchDialog extends HTMLElement {
  readonly #parts = buildDialog();
  readonly #dialog = this.#require('dialog', HTMLDialogElement);
  readonly #field = this.#require('textarea', HTMLTextAreaElement);
  readonly #whole = this.#require('[data-whole]', HTMLAnchorElement);
  readonly #all = this.#require('[data-all]', HTMLAnchorElement);
  readonly #idle = this.#require('[data-idle]', HTMLElement);
  readonly #results = new AskResults(this.#field, this.#require('#ask-dialog', HTMLElement), true);

  connectedCallback() {
    this.#require('[data-foot]', HTMLElement).prepend(describeKeys(this.#field, 'ask-dialog-keys', ''));
    this.append(this.#parts);
    growField(this.#field);
    this.#field.addEventListener('input', () => this.#point());
    this.#field.addEventListener('keydown', (event) => this.#steer(event));
    this.addEventListener('submit', (event) => this.#go(event));
    this.#dialog.addEventListener('click', (event) => {
      const { target } = event;
      // A link may lead to a place on this very page, which the dialog would go on covering.
      const leaves = target instanceof Element && target.closest('[data-close], a') !== null;
      if (target === this.#dialog || (leaves && isPlainClick(event))) this.#dialog.close();
    });
  }

  open(typed: string) {
    if (!this.#dialog.open) this.#dialog.showModal();
    write(this.#field, typed);
    void this.#results.load();
  }

  /** Leads the links below to what is asked. */
  #point() {
    const question = this.#field.value.trim();
    this.#idle.hidden = question !== '';
    this.#whole.hidden = question === '';
    this.#whole.href = this.#results.page;
    this.#all.href = href('/search/') + writeAddress(question, {});
  }

  #steer(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.isComposing) this.#go(event);
    else this.#results.list.steer(event);
  }

  /** Opens what is chosen, or the page of the whole answer when there is nothing to choose. */
  #go(event: Event) {
    event.preventDefault();
    const { chosen } = this.#results.list;
    if (!chosen && this.#field.value.trim() === '') return;
    this.#dialog.close();
    if (chosen) openOption(chosen, event);
    else window.location.assign(this.#results.page);
  }

  #require<T extends Element>(selector: string, type: new () => T): T {
    const element = find(this.#parts, selector, type);
    if (!element) throw new Error(`il-search-dialog has no \`${selector}\`: see search-dialog-markup.ts.`);
    return element;
  }
}

define('il-search-dialog', SearchDialog);
