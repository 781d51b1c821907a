/* On every page: three ways to the search dialog. Everything else about it loads on first use. */
import { isPlainClick } from './dom.ts';
import { recall } from './stored-choice.ts';

/** What is typed between the key that opens the dialog and the dialog: none of it may be lost, until Escape calls it off. */
let early: string | undefined;

const takeEarly = () => {
  const typed = early;
  early = undefined;
  return typed;
};

const openDialog = () => {
  early ??= '';
  return (
    import('./search-dialog.ts')
      .then(({ openSearch }) => openSearch(takeEarly))
      // Without the dialog, as when the site was built anew meanwhile, there is still the page of the same name.
      .catch(() => {
        if (takeEarly() === undefined) return;
        location.assign(document.querySelector<HTMLAnchorElement>('a[data-search-open]')?.href ?? '');
      })
  );
};

/** True where a slash is a character that somebody types. */
const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;

document.addEventListener('keydown', (event) => {
  const { key, shiftKey, altKey } = event;
  const hasControl = event.ctrlKey || event.metaKey;
  const isErased = key === 'Backspace';
  const isOff = key === 'Escape';
  if (early !== undefined && !hasControl && (isErased || isOff || key.length === 1)) {
    early = isOff ? undefined : isErased ? early.slice(0, -1) : early + key;
    event.preventDefault();
    return;
  }
  // One who speaks to the computer, or leans on keys, can turn the single key off in the dialog.
  const isShortcut = hasControl
    ? key.toLowerCase() === 'k' && !shiftKey
    : key === '/' && !isTyping(event.target) && recall('slash') !== 'off';
  if (!isShortcut || altKey) return;
  event.preventDefault();
  openDialog();
});

document.addEventListener('click', (event) => {
  if (!isPlainClick(event) || !(event.target instanceof Element)) return;
  if (!event.target.closest('[data-search-open]')) return;
  event.preventDefault();
  openDialog();
});
