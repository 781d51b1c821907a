import { href } from '../site-path.ts';

/**
 * What stands in the search dialog, as nodes. It comes with the script that needs it, on first use: no page carries
 * it. The text is constant; nothing a reader typed goes through here.
 */
export function buildDialog(): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = `
    <dialog class="search-dialog" aria-label="Ask">
      <form action="${href('/ask/')}" role="search">
        <button type="submit" aria-label="Find the story">
          <svg class="icon" viewBox="0 0 18 18" aria-hidden="true"><path d="M13.25 8A5.25 5.25 0 1 1 2.75 8a5.25 5.25 0 0 1 10.5 0ZM12 12l4 4"></path></svg>
        </button>
        <textarea name="q" rows="1" maxlength="2000" dir="auto" autocomplete="off" aria-label="What did they ask?" placeholder="Type it the way they said it"></textarea>
        <button class="search-close" type="button" data-close>Close <kbd aria-hidden="true">Esc</kbd></button>
      </form>
      <div class="search-scroll" id="ask-dialog" role="group" aria-label="Found" tabindex="0"></div>
      <p class="search-keys">
        <span aria-hidden="true"><kbd>↑</kbd> <kbd>↓</kbd> move</span>
        <span aria-hidden="true"><kbd>Enter</kbd> open</span>
        <span aria-hidden="true"><kbd>Ctrl Enter</kbd> on the sheet</span>
        <a class="link" href="${href('/ask/')}" data-whole>The whole answer</a>
        <a class="link" href="${href('/search/')}" data-all>Search and filters</a>
        <span>Nothing leaves this page</span>
      </p>
    </dialog>`;
  return template.content;
}
