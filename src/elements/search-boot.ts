/* On every page: three ways to the search dialog. Everything else about it loads on first use. */
export {};

const openDialog = () =>
  import('./search-dialog.ts')
    .then(({ openSearch }) => openSearch())
    // Without the dialog, when the network is gone, the page of the same name is still one link away.
    .catch(() => document.querySelector<HTMLAnchorElement>('a[data-search-open]')?.focus());

/** True where a slash is a character that somebody types. */
const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;

document.addEventListener('keydown', (event) => {
  const isShortcut =
    event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  const isSlash =
    event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  if (!isShortcut && !isSlash) return;
  event.preventDefault();
  openDialog();
});

document.addEventListener('click', (event) => {
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!isPlain || !(event.target instanceof Element) || !event.target.closest('[data-search-open]')) return;
  event.preventDefault();
  openDialog();
});
