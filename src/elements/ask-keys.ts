import { create } from './dom.ts';

/** What the keys do in a field one asks in: shown below what was found, and told to those who hear the page. `unchosen`: what else Enter opens. */
export function describeKeys(field: HTMLElement, id: string, unchosen: string): HTMLElement {
  const control = /Mac|iP/.test(navigator.platform)
    ? { key: '⌘', name: 'Command' }
    : { key: 'Ctrl', name: 'Control' };
  const told = create('span', { id, class: 'sr-only' }, [
    `Up and Down choose a result. Enter opens it${unchosen}. ${control.name} and Enter open its row on the cheat sheet.`,
  ]);
  field.setAttribute('aria-describedby', id);
  return create('p', { class: 'ask-keys' }, [
    told,
    hint(['↑', '↓'], 'choose'),
    hint(['Enter'], 'open'),
    hint([control.key, 'Enter'], 'on the sheet'),
  ]);
}

const hint = (keys: string[], does: string): HTMLElement =>
  create('span', { class: 'ask-key', 'aria-hidden': 'true' }, [
    ...keys.flatMap((key) => [create('kbd', {}, [key]), ' ']),
    does,
  ]);
