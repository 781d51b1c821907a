/*
 * The one script of every page: small elements wait for their tags, larger ones are fetched where a page holds them.
 * One file costs a page one request, and the next page none.
 */
import './card-transition.ts';
import './copy-links.ts';
import './follow-ups.ts';
import './search-boot.ts';
import './section-spy.ts';
import './theme-toggle.ts';

if (document.querySelector('il-matrix-view')) void import('./matrix-view.ts');
if (document.querySelector('il-paper-switch')) void import('./paper-switch.ts');
if (document.querySelector('il-ask-page')) void import('./ask-page.ts');
if (document.querySelector('il-search-page')) void import('./search-page.ts');

// Who is quick has the focus in the box before this script is there.
const box = document.querySelector('il-question-box');
const startBox = () => void import('./question-box.ts');
if (box?.matches(':focus-within')) startBox();
else box?.addEventListener('focusin', startBox, { once: true });
