import { define, find, findAll } from './dom.ts';

/** Opens or closes all answers at once, and the one that the address names. */
class FollowUps extends HTMLElement {
  readonly #openNamed = () => {
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (named instanceof HTMLDetailsElement && this.contains(named)) named.open = true;
  };

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
    addEventListener('hashchange', this.#openNamed);
    this.#openNamed();
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this.#openNamed);
  }
}

define('il-follow-ups', FollowUps);
