import { find, findAll } from './dom.ts';

/*
 * The card one leaves from and the page one arrives at share their figure and their line, so that the browser
 * moves one into the other. The legend's page names its side in the style sheet; a page of cards has to name the
 * one card concerned, when it is swapped out and when the reader comes back to it.
 */

addEventListener('pageswap', (event) => {
  if (event.viewTransition) nameCard(event.activation?.entry?.url, event.viewTransition.finished);
});

addEventListener('pagereveal', (event) => {
  if (event.viewTransition)
    nameCard(globalThis.navigation?.activation?.from?.url, event.viewTransition.finished);
});

function nameCard(address: string | null | undefined, finished: Promise<unknown>) {
  const link = findAll(document, 'li a[href]', HTMLAnchorElement).find(({ href }) => href === address);
  const card = link?.closest('li');
  const figure = card && find(card, '[data-view-figure] > b', HTMLElement);
  if (!link || !figure) return;
  figure.style.viewTransitionName = 'legend-figure';
  link.style.viewTransitionName = 'legend-title';
  const forget = () => {
    figure.style.viewTransitionName = '';
    link.style.viewTransitionName = '';
  };
  void finished.then(forget, forget);
}
