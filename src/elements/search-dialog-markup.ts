import { href } from '../site-path.ts';

/**
 * What stands in the search dialog, as nodes. It comes with the script that needs it, on first use: no page carries
 * it. The text is constant; nothing a reader typed goes through here.
 */
export function buildDialog(): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = `
    <dialog class="search-dialog" aria-label="Ask">
      <form action="${href('/search/')}" role="search">
        <button type="submit" aria-label="Search">
          <svg class="icon" viewBox="0 0 18 18" aria-hidden="true"><path d="M13.25 8A5.25 5.25 0 1 1 2.75 8a5.25 5.25 0 0 1 10.5 0ZM12 12l4 4"></path></svg>
        </button>
        <textarea name="q" rows="1" maxlength="500" autocomplete="off" aria-label="What did they ask?" aria-controls="search-options" aria-autocomplete="list" placeholder="Type it the way they said it"></textarea>
        <button class="search-close" type="button" data-close>Close <kbd aria-hidden="true">Esc</kbd></button>
      </form>
      <div class="search-scroll" role="group" aria-label="Found" tabindex="0">
        <div class="search-head">
          <h2 data-heading hidden>In the text</h2>
          <p role="status"></p>
        </div>
        <p data-browse hidden><a class="link" href="${href('/questions/')}">Browse by question type</a></p>
        <div id="search-options" data-options hidden></div>
      </div>
      <p class="search-keys">
        <span aria-hidden="true"><kbd>↑</kbd> <kbd>↓</kbd> move</span>
        <span aria-hidden="true"><kbd>Enter</kbd> open</span>
        <a class="link" href="${href('/search/')}" data-all>All results and filters</a>
        <span>Nothing leaves this page</span>
      </p>
    </dialog>`;
  return template.content;
}
