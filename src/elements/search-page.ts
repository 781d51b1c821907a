import {
  type Facet,
  facets,
  readAddress,
  type SearchChoice,
  writeAddress,
} from '../questions/search/search-filter.ts';
import { describeSearch } from '../questions/search/search-message.ts';
import type { SearchOutcome } from '../questions/search/search-run.ts';
import { AnswerGroup } from './answer-group.ts';
import { create, define, find, findAll } from './dom.ts';
import { countChoices, searchSite } from './search-engine.ts';
import { loadHits, renderHit } from './search-results.ts';
import { rememberAddress } from './typed-address.ts';

const batch = 20;
const passages = 6;
const pause = 150;

/** The search page: words and filters live in the address, so that Back, bookmarks and links bring a search back. */
class SearchPage extends HTMLElement {
  readonly #form = this.#require('form', HTMLFormElement);
  readonly #field = this.#require('input', HTMLInputElement);
  readonly #list = this.#require('[data-results]', HTMLElement);
  readonly #status = this.#require('[role="status"]', HTMLElement);
  readonly #more = this.#require('[data-more]', HTMLButtonElement);
  readonly #browse = this.#require('[data-browse]', HTMLElement);
  readonly #heading = this.#require('[data-heading]', HTMLElement);
  readonly #answer = new AnswerGroup(
    this.#require('[data-answer]', HTMLElement),
    this.#require('[data-failed]', HTMLElement),
  );
  readonly #selects = findAll(this, 'select', HTMLSelectElement);
  #answering = Promise.resolve();
  #timer = 0;
  /** Counts the searches, so that a slow answer never replaces a newer one. */
  #turn = 0;
  #outcome: SearchOutcome | undefined;
  /** So many of its matches have been read. */
  #shown = 0;

  connectedCallback() {
    for (const part of findAll(this, '[data-enhanced]', HTMLElement)) part.hidden = false;
    this.#field.addEventListener('input', () => {
      this.#answerField();
      this.#schedule();
    });
    this.#form.addEventListener('change', () => this.#settle());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#settle();
    });
    this.#form.addEventListener('reset', () =>
      window.setTimeout(() => {
        this.#answerField();
        this.#settle();
      }),
    );
    this.#more.addEventListener('click', () => this.#showMore());
    window.addEventListener('popstate', () => this.#restore());
    // Nothing is fetched for a page on which nothing is searched yet.
    if (window.location.search === '' && this.#field.value === '')
      this.#form.addEventListener('focusin', () => this.#search(), { once: true });
    else this.#restore(this.#field.value);
  }

  /** The search of the address; what was `typed` before this was loaded stands and is searched instead. */
  #restore(typed = '') {
    const { text, choice } = readAddress(window.location.search);
    this.#field.value = typed || text;
    for (const select of this.#selects) {
      select.value = choice[select.name as Facet] ?? '';
      // A value that is gone narrows nothing.
      if (select.selectedIndex < 0) select.value = '';
    }
    this.#answerField();
    if (typed === '') this.#search();
    else this.#schedule();
  }

  #answerField() {
    this.#answering = this.#answer.show(this.#field.value);
  }

  #schedule() {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#remember(true), pause);
  }

  #settle() {
    window.clearTimeout(this.#timer);
    this.#remember(false);
  }

  #remember(isTyping: boolean) {
    rememberAddress(
      window.location.pathname + writeAddress(this.#field.value.trim(), this.#choice),
      isTyping,
    );
    this.#search();
  }

  async #search() {
    this.#turn += 1;
    const turn = this.#turn;
    this.#list.ariaBusy = 'true';
    try {
      const outcome = await searchSite(this.#field.value, this.#choice);
      const hits = await loadHits(outcome.matches.slice(0, batch), outcome.terms);
      await this.#answering;
      if (turn !== this.#turn) return;
      this.#outcome = outcome;
      this.#list.replaceChildren(...hits.map((hit) => renderHit(hit, outcome.terms, passages)));
      this.#announce(outcome);
      await this.#countOptions(outcome, turn);
    } catch {
      if (turn === this.#turn) this.#fail();
    }
    this.#list.ariaBusy = 'false';
  }

  #announce(outcome: SearchOutcome) {
    const isNarrowed = Object.keys(this.#choice).length > 0;
    const said = describeSearch(outcome, isNarrowed);
    this.#heading.hidden = said === '';
    const { counted } = this.#answer;
    // Seen, the stories speak for themselves.
    this.#status.replaceChildren(
      ...(counted ? [create('span', { class: 'sr-only' }, [`${counted} `])] : []),
      said,
    );
    this.#browse.hidden = outcome.matches.length > 0;
    this.#shown = batch;
    this.#more.hidden = outcome.matches.length <= this.#shown;
  }

  async #showMore() {
    const outcome = this.#outcome;
    const shown = this.#shown;
    if (!outcome) return;
    const hits = await loadHits(outcome.matches.slice(shown, shown + batch), outcome.terms);
    if (outcome !== this.#outcome || shown !== this.#shown) return;
    const last = this.#list.childElementCount;
    this.#list.append(...hits.map((hit) => renderHit(hit, outcome.terms, passages)));
    find(this.#list.children[last] ?? this.#list, 'a', HTMLAnchorElement)?.focus();
    this.#shown += batch;
    this.#more.hidden = outcome.matches.length <= this.#shown;
  }

  /** Writes beside each value how many results it would leave; without a common result there is no honest number. */
  async #countOptions({ kind, terms }: SearchOutcome, turn: number) {
    const counts = kind === 'some' || kind === 'none' ? undefined : await countChoices(terms, this.#choice);
    if (turn !== this.#turn) return;
    for (const select of this.#selects) {
      const values = counts?.get(select.name as Facet);
      for (const option of [...select.options].filter(({ value }) => value !== '')) {
        const label = option.getAttribute('data-label') ?? option.value;
        option.text = values ? `${label} (${values[option.value] ?? 0})` : label;
      }
    }
  }

  #fail() {
    this.#list.replaceChildren();
    this.#more.hidden = true;
    this.#browse.hidden = false;
    this.#status.textContent =
      'The search could not be loaded. Reload the page to try again, or browse below.';
  }

  get #choice(): SearchChoice {
    const data = new FormData(this.#form);
    const chosen = facets.map((facet) => [facet, String(data.get(facet) ?? '')] as const);
    return Object.fromEntries(chosen.filter(([, value]) => value !== ''));
  }

  #require<T extends Element>(selector: string, type: new () => T): T {
    const element = find(this, selector, type);
    if (!element) throw new Error(`il-search-page has no \`${selector}\`; src/pages/search.astro writes it.`);
    return element;
  }
}

define('il-search-page', SearchPage);
