import { define, findAll } from './dom.ts';

/** Same key as the script in the head (src/layouts/theme.ts). */
const key = 'theme';

/** System, light or dark: writes `data-theme` on the root and remembers it. */
class ThemeToggle extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.#mark(document.documentElement.getAttribute('data-theme') ?? 'system');
    this.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) this.#choose(target.value);
    });
  }

  #choose(theme: string) {
    const root = document.documentElement;
    if (theme === 'system') root.removeAttribute('data-theme');
    else root.setAttribute('data-theme', theme);
    remember(theme);
    this.#mark(theme);
  }

  #mark(theme: string) {
    for (const button of findAll(this, 'button', HTMLButtonElement)) {
      button.setAttribute('aria-pressed', String(button.value === theme));
    }
  }
}

define('il-theme-toggle', ThemeToggle);

function remember(theme: string) {
  try {
    if (theme === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // Storage may be refused or full; the choice then lasts for this page.
  }
}
