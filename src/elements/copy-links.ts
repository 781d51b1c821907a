import { define, find, findAll } from './dom.ts';

/** Around a page's sections: following the link of a section also copies its address, and says so. */
class CopyLinks extends HTMLElement {
  connectedCallback() {
    for (const link of findAll(this, 'a[data-copy-link]', HTMLAnchorElement)) {
      link.addEventListener('click', () => void this.#copy(link));
    }
  }

  async #copy(link: HTMLAnchorElement) {
    const status = find(this, '[role="status"]', HTMLElement);
    try {
      await navigator.clipboard.writeText(link.href);
    } catch {
      // Refused, or no secure context: the address bar holds the link all the same.
      return;
    }
    if (status) status.textContent = 'Link copied';
    link.toggleAttribute('data-copied', true);
    setTimeout(() => {
      if (status) status.textContent = '';
      link.removeAttribute('data-copied');
    }, 2000);
  }
}

define('il-copy-links', CopyLinks);
