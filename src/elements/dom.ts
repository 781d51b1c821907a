/** Defines a custom element once; a page may bundle the same module twice. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}

/** All elements below `root` that match, typed by their constructor, others left out. */
export function findAll<T extends Element>(root: ParentNode, selector: string, type: new () => T): T[] {
  return [...root.querySelectorAll(selector)].filter((element): element is T => element instanceof type);
}

/** The first of them. */
export function find<T extends Element>(
  root: ParentNode,
  selector: string,
  type: new () => T,
): T | undefined {
  return findAll(root, selector, type)[0];
}

/** What an address names after its `#`: as it stands when it is no code of letters, as in `#50%`. */
export function readHash({ hash }: { hash: string }): string {
  const name = hash.slice(1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Whether a click opens what it leads to here, and not in another tab or window. */
export const isPlainClick = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;

/** Builds an element; text goes in as text, never as markup. */
export function create(
  name: string,
  attributes: Record<string, string>,
  children: (Node | string)[] = [],
): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
