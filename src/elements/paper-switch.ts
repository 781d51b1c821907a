import { define, find, findAll } from './dom.ts';

const key = 'paper';

/** Remembers which paper the sheet is drawn on, and prints. Without it the switch works as plain radio buttons. */
class PaperSwitch extends HTMLElement {
  connectedCallback() {
    const papers = findAll(this, 'input', HTMLInputElement);
    const kept = papers.find(({ value }) => value === recall());
    if (kept) kept.checked = true;
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) remember(target.value);
    });
    const print = find(this, 'button', HTMLButtonElement);
    if (!print) return;
    print.hidden = false;
    print.addEventListener('click', () => globalThis.print());
  }
}

define('il-paper-switch', PaperSwitch);

// Storage is refused in some private windows; the switch then forgets with the page.
function recall(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(paper: string) {
  try {
    localStorage.setItem(key, paper);
  } catch {
    return;
  }
}
