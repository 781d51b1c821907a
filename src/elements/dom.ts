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
