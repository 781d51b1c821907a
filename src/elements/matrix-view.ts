import {
  type FilterColumn,
  isColumnShown,
  isFitShown,
  isRowShown,
  type MatrixFilter,
  parseFilter,
  toQuery,
} from '../questions/matrix-filter.ts';
import { define, find, findAll } from './dom.ts';

/** Filters the matrix by what its form says, keeps the choice in the address and lights up the column one points at. */
class MatrixView extends HTMLElement {
  private readonly leaving = new AbortController();

  connectedCallback() {
    const table = find(this, 'table', HTMLTableElement);
    const form = find(this, 'form', HTMLFormElement);
    if (!table || !form) return;
    const { signal } = this.leaving;
    const show = () => {
      const filter = parseFilter(new URLSearchParams(location.search));
      writeForm(form, filter);
      report(form, applyFilter(table, filter));
    };
    form.hidden = false;
    form.addEventListener('change', () => {
      history.pushState(null, '', toQuery(readForm(form)) || location.pathname);
      show();
    });
    addEventListener('popstate', show, { signal });
    for (const event of ['pointerover', 'focusin'])
      table.addEventListener(event, ({ target }) => light(table, target));
    table.addEventListener('pointerleave', () => light(table, null));
    show();
  }

  disconnectedCallback() {
    this.leaving.abort();
  }
}

define('il-matrix-view', MatrixView);

interface Shown {
  stories: number;
  matches: number;
}

function applyFilter(table: HTMLTableElement, filter: MatrixFilter): Shown {
  const heads = findAll(table, 'thead th[data-tags]', HTMLTableCellElement);
  const shown = heads.map((head) => isColumnShown(toColumn(head), filter));
  table.setAttribute('data-show', filter.show);
  for (const row of table.rows) {
    row.querySelectorAll('[data-starts]').forEach((cell, index) => {
      cell.toggleAttribute('hidden', !shown[index]);
    });
  }
  for (const head of findAll(table, 'th[scope=colgroup]', HTMLTableCellElement)) {
    const span = heads.filter((one, index) => shown[index] && one.dataset.part === head.dataset.part).length;
    head.hidden = span === 0;
    head.colSpan = Math.max(1, span);
  }
  let matches = 0;
  for (const row of findAll(table, 'tr[data-gap]', HTMLTableRowElement)) {
    row.hidden = !isRowShown(row.dataset.gap ?? '', filter);
    const fits = findAll(row, 'td[data-fit]:not([hidden])', HTMLTableCellElement).map(
      ({ dataset }) => dataset.fit ?? '',
    );
    const counted = fits.filter((fit) => isFitShown(fit, filter));
    if (!row.hidden) matches += counted.length;
    writeTotal(row, counted);
  }
  return { stories: shown.filter(Boolean).length, matches };
}

function writeTotal(row: HTMLTableRowElement, fits: string[]): void {
  const total = find(row, '[data-total]', HTMLElement);
  if (!total) return;
  const strong = fits.filter((fit) => fit === 'strong').length;
  const bold = document.createElement('b');
  bold.textContent = String(strong);
  total.replaceChildren(bold, fits.length > strong ? ` + ${fits.length - strong}` : '');
}

function toColumn({ dataset }: HTMLElement): FilterColumn {
  return { part: dataset.part ?? '', company: dataset.company ?? '', tags: dataset.tags?.split(' ') ?? [] };
}

function light(table: HTMLTableElement, target: EventTarget | null): void {
  const cell = target instanceof Element ? target.closest('td[data-starts], th[data-starts]') : null;
  const index = cell ? [...(cell.parentElement?.querySelectorAll('[data-starts]') ?? [])].indexOf(cell) : -1;
  for (const row of table.rows) {
    row.querySelectorAll('[data-starts]').forEach((one, column) => {
      one.toggleAttribute('data-lit', column === index);
    });
  }
}

function readForm(form: HTMLFormElement): MatrixFilter {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') query.set(name, value);
  return parseFilter(query);
}

function writeForm(form: HTMLFormElement, filter: MatrixFilter): void {
  for (const radio of findAll(form, 'input[name=show]', HTMLInputElement))
    radio.checked = radio.value === filter.show;
  for (const select of findAll(form, 'select', HTMLSelectElement)) {
    if (select.name === 'part' || select.name === 'company' || select.name === 'tag')
      select.value = filter[select.name];
  }
}

function report(form: HTMLFormElement, { stories, matches }: Shown): void {
  const output = find(form, 'output', HTMLOutputElement);
  if (!output) return;
  output.value = `${stories} ${stories === 1 ? 'story' : 'stories'}, ${matches} ${matches === 1 ? 'match' : 'matches'}`;
}
