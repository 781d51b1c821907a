import { href } from '../site-path.ts';

/** Follows the link of an option; with Ctrl or ⌘ and Enter, to the story's row on the cheat sheet. */
export function openOption(option: HTMLElement, event: Event): void {
  const legends = href('/legends/');
  const path = option instanceof HTMLAnchorElement ? option.pathname : '';
  const story = path.startsWith(legends) && path.slice(legends.length).split('/')[0];
  const wantsRow = event instanceof KeyboardEvent && (event.ctrlKey || event.metaKey);
  if (wantsRow && story) window.location.assign(`${href('/cheat-sheet/')}#${story}`);
  else option.click();
}
