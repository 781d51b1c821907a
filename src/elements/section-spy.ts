import { define, findAll } from './dom.ts';

/** Marks the link of the section one is reading. */
class SectionSpy extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback() {
    const links = findAll(this, 'a[href^="#"]', HTMLAnchorElement);
    this.#observer = new IntersectionObserver(
      (entries) => {
        const read = entries.find(({ isIntersecting }) => isIntersecting)?.target.id;
        if (read !== undefined) mark(links, read);
      },
      // A band near the top of the window: whatever section crosses it is being read.
      { rootMargin: '-20% 0px -75% 0px' },
    );
    for (const { hash } of links) {
      const section = document.getElementById(decodeURIComponent(hash.slice(1)));
      if (section) this.#observer.observe(section);
    }
    const [first] = links;
    if (first) mark(links, decodeURIComponent(first.hash.slice(1)));
  }

  disconnectedCallback() {
    this.#observer?.disconnect();
  }
}

define('il-section-spy', SectionSpy);

function mark(links: HTMLAnchorElement[], id: string) {
  for (const link of links) {
    if (decodeURIComponent(link.hash.slice(1)) === id) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
}
