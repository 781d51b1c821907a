import { define, findAll, readHash } from './dom.ts';

/** Marks the link of the section one is reading: the last that begins above a line near the top of the window. */
class SectionSpy extends HTMLElement {
  readonly #leaving = new AbortController();

  connectedCallback() {
    const links = findAll(this, 'a[href^="#"]', HTMLAnchorElement);
    const sections = links.map((link) => document.getElementById(readHash(link)));
    let marked: HTMLAnchorElement | undefined;
    const mark = () => {
      const read = sections.findLastIndex(
        (section) => section && section.getBoundingClientRect().top < innerHeight / 4,
      );
      const link = links[Math.max(0, read)];
      if (link === marked) return;
      marked?.removeAttribute('aria-current');
      link?.setAttribute('aria-current', 'location');
      marked = link;
    };
    addEventListener('scroll', mark, { passive: true, signal: this.#leaving.signal });
    mark();
  }

  disconnectedCallback() {
    this.#leaving.abort();
  }
}

define('il-section-spy', SectionSpy);
