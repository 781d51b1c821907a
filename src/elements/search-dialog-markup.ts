import { writeAskAddress } from '../questions/answer/ask-address.ts';
import { site } from '../site.ts';
import { href } from '../site-path.ts';
import { create, find } from './dom.ts';
import { recall, remember } from './stored-choice.ts';

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
        <textarea name="q" rows="1" maxlength="2000" dir="auto" autocomplete="off" enterkeyhint="search" aria-label="What did they ask?" placeholder="Type it the way they said it"></textarea>
        <button class="search-close" type="button" data-close>Close <kbd aria-hidden="true">Esc</kbd></button>
      </form>
      <div class="search-scroll" tabindex="0" role="group" aria-label="Found">
        <div class="search-idle" data-idle></div>
        <div id="ask-dialog"></div>
      </div>
      <div class="search-foot" data-foot>
        <p class="search-ways">
          <a class="link" href="${href('/ask/')}" data-whole hidden>The whole answer</a>
          <a class="link" href="${href('/search/')}" data-all>Search and filters</a>
        </p>
      </div>
    </dialog>`;
  find(template.content, '[data-idle]', HTMLElement)?.append(...buildIdle());
  return template.content;
}

/** Before anything is asked: how a question may sound, and where all of them are. */
const buildIdle = (): HTMLElement[] => [
  create('h2', {}, ['For instance']),
  create(
    'ul',
    {},
    site.examples.map((question) =>
      create('li', {}, [create('a', { href: href('/ask/') + writeAskAddress({ question }) }, [question])]),
    ),
  ),
  create('p', {}, [
    create('a', { class: 'link', href: href('/ask/') }, ['All questions, by type and intent']),
    create('span', {}, ['Nothing you type leaves this page.']),
  ]),
  buildSlashSwitch(),
];

/** Lets the single key be turned off, which a voice or a shaking hand may press unasked. */
function buildSlashSwitch(): HTMLElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = recall('slash') !== 'off';
  box.addEventListener('change', () => remember('slash', box.checked ? 'on' : 'off'));
  return create('label', {}, [
    box,
    create('span', {}, ['The key ', create('kbd', {}, ['/']), ' opens this']),
  ]);
}
