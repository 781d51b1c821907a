import { define, find, findAll, readHash } from './dom.ts';
import { recall, remember } from './stored-choice.ts';

const key = 'paper';

/** Remembers which paper the sheet is drawn on, and prints. Without it the switch works as plain radio buttons. */
class PaperSwitch extends HTMLElement {
  connectedCallback() {
    const papers = findAll(this, 'input', HTMLInputElement);
    const kept = papers.find(({ value }) => value === recall(key));
    if (kept) kept.checked = true;
    showNamed();
    addEventListener('hashchange', showNamed);
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) remember(key, target.value);
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
  const id = readHash(location);
  for (const row of findAll(document, '.sheet-entry', HTMLElement)) {
    const isNamed = id !== '' && (row.id === id || row.id === `${id}-letter`);
    row.toggleAttribute('data-named', isNamed);
    if (isNamed && row.offsetParent) row.scrollIntoView({ block: 'center' });
  }
}
