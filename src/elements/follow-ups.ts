import { define, find, findAll, readHash } from './dom.ts';

/** Opens or closes all answers at once, and the one that the address names. */
class FollowUps extends HTMLElement {
  readonly #leaving = new AbortController();

  connectedCallback() {
    const button = find(this, '[data-open-all]', HTMLButtonElement);
    const answers = findAll(this, 'details', HTMLDetailsElement);
    if (!button) return;
    const areAllOpen = () => answers.every(({ open }) => open);
    const name = () => {
      button.textContent = areAllOpen() ? 'Close all' : 'Open all';
    };
    button.hidden = false;
    button.addEventListener('click', () => {
      const open = !areAllOpen();
      for (const answer of answers) answer.open = open;
    });
    for (const answer of answers) answer.addEventListener('toggle', name);
    const openNamed = () => {
      const named = answers.find(({ id }) => id === readHash(location));
      if (named) named.open = true;
    };
    addEventListener('hashchange', openNamed, { signal: this.#leaving.signal });
    openNamed();
  }

  disconnectedCallback() {
    this.#leaving.abort();
  }
}

define('il-follow-ups', FollowUps);
