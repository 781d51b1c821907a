import { findAll } from './dom.ts';

/**
 * The options below a field that keeps the focus: arrows move among them, over group borders too, and the chosen one
 * belongs to the field as its active descendant. Home, End and the arrows to the sides stay with the text.
 */
export class OptionList {
  readonly #field: HTMLElement;
  readonly #root: HTMLElement;
  /** Whether Enter, without a move, means the first option. */
  readonly #takesFirst: boolean;
  #isOpen = true;
  /** True once somebody has moved among the options of this question. */
  hasMoved = false;

  constructor(field: HTMLElement, root: HTMLElement, takesFirst: boolean) {
    this.#field = field;
    this.#root = root;
    this.#takesFirst = takesFirst;
    field.role = 'combobox';
    field.ariaAutoComplete = 'list';
    field.ariaHasPopup = 'listbox';
    field.ariaExpanded = 'false';
    root.addEventListener('pointermove', ({ target }) => {
      const option = target instanceof Element ? target.closest<HTMLElement>('[role="option"]') : null;
      if (!option || option === this.chosen) return;
      this.hasMoved = true;
      this.#choose(option);
    });
  }

  get options(): HTMLElement[] {
    return findAll(this.#root, '[role="option"]', HTMLElement);
  }

  get chosen(): HTMLElement | undefined {
    return this.options.find((option) => option.ariaSelected === 'true');
  }

  /** After the options have changed. What somebody had moved to stays chosen while it is there. */
  refresh(): void {
    const { chosen, options } = this;
    options.forEach((option, at) => {
      option.id = `${this.#root.id}-${at + 1}`;
    });
    if (!this.#isOpen) return;
    if (!chosen) this.hasMoved = false;
    this.#choose(this.hasMoved ? chosen : this.#takesFirst ? options[0] : undefined);
    this.#field.ariaExpanded = String(options.length > 0);
  }

  /** The options can be seen. */
  open(): void {
    this.#isOpen = true;
    this.refresh();
  }

  /** The options are out of sight. */
  close(): void {
    this.#isOpen = false;
    this.hasMoved = false;
    this.#choose(undefined);
    this.#field.ariaExpanded = 'false';
  }

  /** A new question: nothing of the old choice is kept. */
  forget(): void {
    this.hasMoved = false;
  }

  /** Moves the choice when the key is one that does; says whether it was. */
  steer(event: KeyboardEvent): boolean {
    const { options } = this;
    const at = options.findIndex((option) => option.ariaSelected === 'true');
    const last = options.length - 1;
    const next = { ArrowDown: at === last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1 }[event.key];
    const target = options[next ?? -1];
    if (!target) return false;
    event.preventDefault();
    this.hasMoved = true;
    this.#choose(target);
    target.scrollIntoView({ block: 'nearest' });
    return true;
  }

  #choose(option: HTMLElement | undefined): void {
    for (const other of this.options) other.ariaSelected = String(other === option);
    if (option) this.#field.setAttribute('aria-activedescendant', option.id);
    else this.#field.removeAttribute('aria-activedescendant');
  }
}
