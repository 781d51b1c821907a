import { define, find, findAll } from './dom.ts';

const key = 'paper';

/** Remembers which paper the sheet is drawn on, and prints. Without it the switch works as plain radio buttons. */
class PaperSwitch extends HTMLElement {
  connectedCallback() {
    const papers = findAll(this, 'input', HTMLInputElement);
    const kept = papers.find(({ value }) => value === recall());
    if (kept) kept.checked = true;
    showNamed();
    addEventListener('hashchange', showNamed);
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

/** Marks the row that the address names, on the drawing that is shown, and brings it into view. */
function showNamed() {
  const id = decodeURIComponent(location.hash.slice(1));
  for (const row of findAll(document, '.sheet-entry', HTMLElement)) {
    const isNamed = id !== '' && (row.id === id || row.id === `${id}-letter`);
    row.toggleAttribute('data-named', isNamed);
    if (isNamed && row.offsetParent) row.scrollIntoView({ block: 'center' });
  }
}

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
