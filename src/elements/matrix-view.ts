import {
  type FilterColumn,
  isColumnShown,
  isFitShown,
  isRowShown,
  type MatrixFilter,
  parseFilter,
  partStarts,
  toQuery,
} from '../questions/matrix/matrix-filter.ts';
import { create, define, find, findAll } from './dom.ts';

/** Filters the matrix by what its form says, keeps the choice in the address and lights up the column one points at. */
class MatrixView extends HTMLElement {
  readonly #leaving = new AbortController();

  connectedCallback() {
    const table = find(this, 'table', HTMLTableElement);
    const form = find(this, 'form', HTMLFormElement);
    if (!table || !form) return;
    const { signal } = this.#leaving;
    const show = () => {
      // Read back from the form: a value that none of its choices has counts as "any".
      writeForm(form, parseFilter(new URLSearchParams(location.search)));
      report(this, applyFilter(table, readForm(form)));
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
    this.#leaving.abort();
  }
}

define('il-matrix-view', MatrixView);

interface Shown {
  rows: number;
  /** Columns, and those a filter lets through. */
  all: number;
  stories: number;
  matches: number;
}

function applyFilter(table: HTMLTableElement, filter: MatrixFilter): Shown {
  const heads = findAll(table, 'thead th[data-tags]', HTMLTableCellElement);
  const columns = heads.map(toColumn);
  const shown = columns.map((column) => isColumnShown(column, filter));
  table.setAttribute('data-show', filter.show);
  showColumns(table, columns, shown);
  const used = columns.map((): string[] => []);
  const rows = findAll(table, 'tr[data-gap]', HTMLTableRowElement);
  for (const row of rows) {
    row.hidden = !isRowShown(row.dataset.gap ?? '', filter);
    const fits = columnsOf(row)
      .map(({ dataset }) => dataset.fit ?? '')
      .map((fit, index) => (shown[index] && isFitShown(fit, filter) ? fit : ''));
    writeTotal(find(row, '[data-total]', HTMLElement), fits);
    if (!row.hidden) for (const [index, fit] of fits.entries()) used[index]?.push(fit);
  }
  hideEmptyGroups(table);
  for (const [index, cell] of findAll(table, 'tfoot [data-total]', HTMLElement).entries())
    writeTotal(cell, used[index] ?? []);
  return {
    rows: rows.filter(({ hidden }) => !hidden).length,
    all: columns.length,
    stories: shown.filter(Boolean).length,
    matches: used.flat().filter(Boolean).length,
  };
}

/** A title without a row below it goes. */
function hideEmptyGroups(table: HTMLTableElement): void {
  let isFilled = false;
  for (const row of findAll(table, 'tbody tr', HTMLElement).reverse()) {
    const isTitle = row.className === 'matrix-group';
    if (isTitle) row.hidden = !isFilled;
    isFilled = !isTitle && (isFilled || !row.hidden);
  }
}

/** Hides columns; the rule before a part moves to the first column that is left of it. */
function showColumns(table: HTMLTableElement, columns: FilterColumn[], shown: boolean[]): void {
  const starts = partStarts(columns, shown);
  for (const row of table.rows) {
    for (const [index, cell] of columnsOf(row).entries()) {
      cell.hidden = !shown[index];
      cell.toggleAttribute('data-starts', starts[index]);
    }
  }
  for (const head of findAll(table, 'th[scope=colgroup]', HTMLTableCellElement)) {
    const span = columns.filter(({ part }, index) => shown[index] && part === head.dataset.part).length;
    head.hidden = span === 0;
    head.colSpan = Math.max(1, span);
  }
}

function writeTotal(total: HTMLElement | undefined, fits: string[]): void {
  const strong = fits.filter((fit) => fit === 'strong').length;
  const workable = fits.filter((fit) => fit === 'workable').length;
  total?.replaceChildren(create('b', {}, [String(strong)]), workable > 0 ? ` + ${workable}` : '');
}

function toColumn({ dataset }: HTMLElement): FilterColumn {
  return { part: dataset.part ?? '', company: dataset.company ?? '', tags: dataset.tags?.split(' ') ?? [] };
}

function light(table: HTMLTableElement, target: EventTarget | null): void {
  const cell = target instanceof Element ? target.closest<HTMLTableCellElement>('td, th') : null;
  const row = cell?.closest('tr');
  const index = cell && row ? columnsOf(row).indexOf(cell) : -1;
  for (const one of table.rows)
    for (const [column, under] of columnsOf(one).entries())
      under.toggleAttribute('data-lit', column === index);
}

/** The cells of a row that stand under a story, between its name and its total; none of a row that is parted otherwise. */
function columnsOf(row: HTMLTableRowElement): HTMLTableCellElement[] {
  return row.className === 'matrix-parts' ? [] : [...row.cells].slice(1, -1);
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
    if (select.name !== 'part' && select.name !== 'company' && select.name !== 'tag') continue;
    const chosen = filter[select.name];
    select.value = [...select.options].some(({ value }) => value === chosen) ? chosen : '';
  }
}

function report(view: HTMLElement, { rows, all, stories, matches }: Shown): void {
  const nothing = rows === 0 || (all > 0 && stories === 0);
  const scroller = find(view, '.matrix-scroller', HTMLElement);
  const empty = find(view, '[data-empty]', HTMLElement);
  if (scroller) scroller.hidden = nothing;
  if (empty) empty.hidden = !nothing;
  const output = find(view, 'output', HTMLOutputElement);
  if (!output) return;
  output.value = `${stories} ${stories === 1 ? 'story' : 'stories'}, ${matches} ${matches === 1 ? 'match' : 'matches'}`;
}
