import type { Answer } from '../questions/answer/answer.ts';
import { type Asked, readAskAddress, writeAskAddress } from '../questions/answer/ask-address.ts';
import type { IntentDetail } from '../questions/answer/intent-detail.ts';
import type { StoryDetail } from '../questions/answer/story-detail.ts';
import { writeAddress } from '../questions/search/search-filter.ts';
import { href } from '../site-path.ts';
import { renderStart } from './answer-start.ts';
import { countAnswer, renderBridge, renderLead, renderPick, sayOrder, titleAnswer } from './answer-view.ts';
import {
  nameTab,
  pickSimilar,
  renderChecking,
  renderNeighbour,
  renderPart,
  renderSimilar,
  renderTold,
} from './ask-page-view.ts';
import { create, define, find, isPlainClick } from './dom.ts';
import { growField } from './grow-field.ts';
import { rememberAddress } from './typed-address.ts';

const pause = 250;

/** The whole answer to a question. The question stands in the address, so that Back, bookmarks and links bring it back. */
class AskPage extends HTMLElement {
  readonly #form = this.#require('form', HTMLFormElement);
  readonly #field = this.#require('textarea', HTMLTextAreaElement);
  readonly #answer = this.#require('[data-answer]', HTMLElement);
  readonly #unasked = document.title;
  readonly #grow = growField(this.#field);
  readonly #leaving = new AbortController();
  #timer = 0;
  /** Counts the questions, so that a slow answer never replaces a newer one. */
  #turn = 0;

  connectedCallback() {
    const { signal } = this.#leaving;
    this.#field.addEventListener('focus', () => void this.#load().catch(() => undefined), { signal });
    this.#field.addEventListener('input', () => this.#schedule(), { signal });
    this.#field.addEventListener('keydown', (event) => this.#enter(event), { signal });
    this.#form.addEventListener('submit', (event) => this.#submit(event), { signal });
    this.addEventListener('click', (event) => this.#follow(event), { signal });
    addEventListener('popstate', () => this.#restore(), { signal });
    // Who typed before this was loaded goes on typing.
    if (this.#field.value === '') this.#restore();
    else this.#schedule();
  }

  disconnectedCallback() {
    this.#leaving.abort();
  }

  /** What answers is fetched once somebody is about to ask. */
  async #load() {
    const engine = await import('./ask-engine.ts');
    await engine.loadAsker();
    return engine;
  }

  #restore() {
    const asked = readAskAddress(location.search);
    this.#write(asked);
    void this.#ask(asked);
  }

  /** Puts a question into the field in place of what is being typed. */
  #write({ question }: Asked) {
    window.clearTimeout(this.#timer);
    this.#field.value = question;
    this.#grow();
  }

  #schedule() {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#settle({ question: this.#field.value.trim() }, true), pause);
  }

  #submit(event: Event) {
    event.preventDefault();
    window.clearTimeout(this.#timer);
    this.#settle({ question: this.#field.value.trim() }, false);
  }

  /** Enter asks, as in a field of one line. */
  #enter(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) this.#submit(event);
  }

  #settle(asked: Asked, isTyping: boolean) {
    rememberAddress(location.pathname + writeAskAddress(asked), isTyping);
    void this.#ask(asked);
  }

  /** A link to another question stays on the page. */
  #follow(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !isPlainClick(event) || link.pathname !== location.pathname || link.search === '') return;
    event.preventDefault();
    const asked = readAskAddress(link.search);
    this.#write(asked);
    this.#settle(asked, false);
    scrollTo({ top: 0 });
    this.#field.focus({ preventScroll: true });
  }

  async #ask({ question, intent }: Asked) {
    this.#turn += 1;
    const turn = this.#turn;
    document.title = nameTab(question, this.#unasked);
    if (question === '' && !intent) return this.#showNote('');
    try {
      const { loadAsker, loadIntent, loadStory } = await this.#load();
      const answer = (await loadAsker())(question, intent);
      const meant =
        answer.parts.length > 0 ? answer.parts.map((part) => part.intent) : answer.intents.slice(0, 1);
      const [intents, stories] = await Promise.all([
        Promise.all(answer.kind === 'unsure' ? [] : meant.map(loadIntent)),
        Promise.all(answer.stories.map(({ id }) => loadStory(id))),
      ]);
      if (turn !== this.#turn) return;
      if (answer.kind === 'none') this.#showNote(answer.lead.map(({ text }) => text).join(''));
      else this.#show(answer, { question, meant, intents, stories });
    } catch {
      if (turn === this.#turn)
        this.#showNote(
          'What answers questions could not be loaded, or is damaged. Reload to try again, or go by the list below.',
        );
    }
  }

  #show(answer: Answer, { question, meant, intents, stories }: Told) {
    const isOneOf = meant.length > 1;
    const [first] = intents;
    document.title = nameTab(question || (meant[0]?.title ?? ''), this.#unasked);
    this.#answer.hidden = false;
    this.#require('[data-browse]', HTMLElement).hidden = true;
    this.#fill(
      '[data-checking]',
      intents.flatMap((detail, at) => renderChecking(detail, isOneOf ? meant[at] : undefined)),
    );
    this.#fill(
      '[data-picks]',
      answer.kind === 'unsure' ? answer.intents.map((one) => renderPick(one, question)) : [],
    );
    this.#fill(
      '[data-stories]',
      answer.stories.map((story, at) => renderTold(story, stories[at], at)),
    );
    this.#fill('[data-parts]', answer.parts.map(renderPart));
    this.#fill('[data-similar]', pickSimilar(first?.asked ?? [], question).map(renderSimilar));
    this.#fill('[data-close]', (first?.neighbours ?? []).map(renderNeighbour));
    this.#require('[data-lead]', HTMLElement).replaceChildren(...renderLead(answer.lead));
    this.#require('[data-title]', HTMLElement).textContent = titleAnswer(answer);
    this.#require('[data-order]', HTMLElement).textContent = sayOrder(answer);
    this.#require('[data-bridge]', HTMLElement).replaceChildren(
      ...(answer.kind === 'gap' && first ? [renderBridge(first.bridge)] : []),
    );
    this.#require('[data-gap]', HTMLElement).replaceChildren(
      ...(answer.start ? [renderStart(answer.start)] : []),
    );
    this.#require('[data-search]', HTMLAnchorElement).href = href('/search/') + writeAddress(question, {});
    this.#say('', countAnswer(answer));
  }

  #showNote(text: string) {
    this.#answer.hidden = true;
    this.#require('[data-browse]', HTMLElement).hidden = false;
    this.#say(text, text);
  }

  /** A note for those who see the page, and what is told to those who hear it. */
  #say(note: string, status: string) {
    this.#require('[data-note]', HTMLElement).textContent = note;
    this.#require('[role="status"]', HTMLElement).textContent = status;
  }

  #fill(section: string, rows: HTMLElement[]) {
    const isList = section !== '[data-checking]';
    this.#require(`${section} [data-fill]`, HTMLElement).replaceChildren(
      ...(isList ? rows.map((row) => (row.localName === 'li' ? row : create('li', {}, [row]))) : rows),
    );
  }

  #require<T extends Element>(selector: string, type: new () => T): T {
    const element = find(this, selector, type);
    if (!element) throw new Error(`il-ask-page has no \`${selector}\`; src/pages/ask/index.astro writes it.`);
    return element;
  }
}

define('il-ask-page', AskPage);

interface Told {
  question: string;
  /** What the question means, one intent a part; and what is known of each. */
  meant: Answer['intents'];
  intents: (IntentDetail | undefined)[];
  stories: (StoryDetail | undefined)[];
}
