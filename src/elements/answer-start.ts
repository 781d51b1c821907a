import type { NewStory } from '../questions/answer/answer.ts';
import { create } from './dom.ts';

const shown = 2500;

/** How a story of one's own begins: the command to copy, and the line that declares what the story is for. */
export function renderStart({ command, line }: NewStory): HTMLElement {
  const said = create('span', { class: 'answer-copied', role: 'status' });
  const button = create('button', { type: 'button' }, ['Copy']);
  button.ariaLabel = 'Copy the command';
  // A line may end before a flag, not within it.
  const pieces = command
    .split(/(--[a-z]{1,8}\b)/)
    .map((piece, at) => (at % 2 === 1 ? create('span', { 'data-unbroken': '' }, [piece]) : piece));
  const code = create('code', { dir: 'ltr' }, pieces);
  button.addEventListener('click', () => void copy(code, said));
  return create('div', { class: 'answer-start' }, [
    create('p', {}, [
      create('b', {}, ['Or start a story for it.']),
      ' This writes a file with the question filled in:',
    ]),
    create('div', { class: 'answer-command' }, [create('pre', {}, [code]), button]),
    said,
    create('p', {}, ['At the top of that file, say what it is for: ', create('code', {}, [line])]),
  ]);
}

async function copy(code: HTMLElement, said: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(code.textContent);
    said.textContent = 'Copied. Paste it into a terminal in this project.';
  } catch {
    // Refused, or no secure context: selected, one key copies it.
    getSelection()?.selectAllChildren(code);
    said.textContent = 'Could not copy: it is selected, copy it with the keyboard.';
  }
  setTimeout(() => said.replaceChildren(), shown);
}
