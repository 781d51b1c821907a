import { writeAddress } from '../questions/search-filter.ts';
import { describeSearch } from '../questions/search-message.ts';
import type { SearchOutcome } from '../questions/search-run.ts';
import { href } from '../site-path.ts';
import styleAddress from '../styles/search-dialog.css?url';
import { create, define, find, findAll } from './dom.ts';
import { buildDialog } from './search-dialog-markup.ts';
import { searchSite } from './search-engine.ts';
import { loadHits, renderHit } from './search-results.ts';

const stories = 6;
const passages = 3;
const pause = 120;

/**
 * Opens the page's search dialog; on the search page itself, goes to its field. `takeTyped` gives what was typed
 * while all this was on its way.
 */
export async function openSearch(takeTyped: () => string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('il-search-page input');
  if (field) {
    field.select();
    type(field, takeTyped());
    return;
  }
  styled ??= loadStyle();
  await styled;
  opened ??= addDialog();
  opened.open(takeTyped());
}

function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
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

/**
 * Search over any page. The focus stays in the field; the arrows move among the results, which belong to it as the
 * options of a listbox do.
 */
class SearchDialog extends HTMLElement {
  private readonly parts = buildDialog();
  private readonly dialog = this.require('dialog', HTMLDialogElement);
  private readonly field = this.require('textarea', HTMLTextAreaElement);
  private readonly list = this.require('[data-options]', HTMLElement);
  private readonly heading = this.require('[data-heading]', HTMLElement);
  private readonly status = this.require('[role="status"]', HTMLElement);
  private readonly all = this.require('[data-all]', HTMLAnchorElement);
  private readonly browse = this.require('[data-browse]', HTMLElement);
  private timer = 0;
  /** Counts the searches, so that a slow answer never replaces a newer one. */
  private turn = 0;
  private hasMoved = false;

  connectedCallback() {
    this.append(this.parts);
    this.list.role = 'listbox';
    this.list.ariaLabel = 'Results';
    this.field.addEventListener('input', () => this.schedule());
    this.field.addEventListener('keydown', (event) => this.steer(event));
    this.addEventListener('submit', (event) => this.go(event));
    this.dialog.addEventListener('click', ({ target }) => {
      if (target === this.dialog || (target instanceof Element && target.closest('[data-close]')))
        this.dialog.close();
    });
    this.list.addEventListener('pointermove', ({ target }) => {
      const option = target instanceof Element ? target.closest<HTMLElement>('[role="option"]') : null;
      if (option) this.choose(option);
    });
  }

  open(typed: string) {
    if (!this.dialog.open) this.dialog.showModal();
    this.field.select();
    type(this.field, typed);
    // The browser may have brought back what was typed, but not what was found.
    if (this.field.value !== '' && this.options.length === 0) this.search();
  }

  private schedule() {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.search(), pause);
  }

  private async search() {
    this.turn += 1;
    const turn = this.turn;
    try {
      const outcome = await searchSite(this.field.value);
      const hits = await loadHits(outcome.matches.slice(0, stories), outcome.terms);
      if (turn !== this.turn) return;
      this.list.replaceChildren(
        ...hits.map((hit) => renderHit(hit, outcome.terms, { limit: passages, asOption: true })),
      );
      this.announce(outcome, hits.length);
    } catch {
      if (turn === this.turn) this.fail();
    }
  }

  private announce(outcome: SearchOutcome, shown: number) {
    this.status.textContent = describeSearch(outcome, false);
    this.heading.hidden = shown === 0;
    this.list.hidden = shown === 0;
    this.browse.hidden = outcome.kind !== 'none';
    this.all.href = href('/search/') + writeAddress(this.field.value, {});
    this.options.forEach((option, at) => {
      option.id = `search-option-${at + 1}`;
    });
    this.hasMoved = false;
    this.choose(this.options[0]);
  }

  private fail() {
    this.list.replaceChildren();
    this.list.hidden = true;
    this.heading.hidden = true;
    this.status.textContent = 'The search could not be loaded. Try again, or browse by question type.';
    this.browse.hidden = false;
  }

  private steer(event: KeyboardEvent) {
    const { options } = this;
    const at = options.findIndex((option) => option.ariaSelected === 'true');
    const last = options.length - 1;
    const next = { ArrowDown: at === last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1 }[event.key];
    // Home and End are the field's own until somebody has moved into the list.
    const edge = this.hasMoved ? { Home: 0, End: last }[event.key] : undefined;
    if (event.key === 'Enter' && !event.isComposing) return this.go(event);
    const target = options[next ?? edge ?? -1];
    if (!target) return;
    event.preventDefault();
    this.hasMoved = true;
    this.choose(target);
    target.scrollIntoView({ block: 'nearest' });
  }

  /** Opens the chosen result, or the page of all results when there is none. */
  private go(event: Event) {
    event.preventDefault();
    const chosen = this.options.find((option) => option.ariaSelected === 'true');
    if (chosen) chosen.click();
    else if (this.field.value.trim() !== '') window.location.assign(this.all.href);
  }

  private choose(option: HTMLElement | undefined) {
    for (const other of this.options) other.ariaSelected = String(other === option);
    if (option) this.field.setAttribute('aria-activedescendant', option.id);
    else this.field.removeAttribute('aria-activedescendant');
  }

  private get options(): HTMLElement[] {
    return findAll(this.list, '[role="option"]', HTMLElement);
  }

  private require<T extends Element>(selector: string, type: new () => T): T {
    const element = find(this.parts, selector, type);
    if (!element) throw new Error(`il-search-dialog has no \`${selector}\`: see search-dialog-markup.ts.`);
    return element;
  }
}

define('il-search-dialog', SearchDialog);
