import { define, findAll } from './dom.ts';
import { recall, remember } from './stored-choice.ts';

/** Same key as the script in the head (src/layouts/theme.ts). */
const key = 'theme';

/** System, light or dark: writes `data-theme` on the root and remembers it. */
class ThemeToggle extends HTMLElement {
  readonly #leaving = new AbortController();

  connectedCallback() {
    this.hidden = false;
    this.#show(document.documentElement.dataset.theme ?? 'system');
    // A page that Back brings back as it was may have been left before the theme was chosen.
    addEventListener('pageshow', ({ persisted }) => persisted && this.#show(recall(key) ?? 'system'), {
      signal: this.#leaving.signal,
    });
    this.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      remember(key, target.value);
      this.#show(target.value);
    });
  }

  disconnectedCallback() {
    this.#leaving.abort();
  }

  #show(theme: string) {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset.theme;
    else dataset.theme = theme;
    // The colours of the browser's bar, light and dark, as the layout lists them.
    findAll(document, 'meta[media]', HTMLMetaElement).forEach((meta, place) => {
      const own = place === 0 ? 'light' : 'dark';
      const asSystem = `(prefers-color-scheme: ${own})`;
      meta.media = theme === 'system' ? asSystem : theme === own ? 'all' : 'not all';
    });
    for (const button of findAll(this, 'button', HTMLButtonElement)) {
      button.setAttribute('aria-pressed', String(button.value === theme));
    }
  }
}

define('il-theme-toggle', ThemeToggle);
