import {
  type Passage,
  rankPassages,
  reasonOf,
  type SearchHit,
  wordsOf,
} from '../questions/search/search-hit.ts';
import { countTerms, markTerms } from '../questions/search/search-query.ts';
import type { Match } from '../questions/search/search-run.ts';
import { create } from './dom.ts';

/** Reads the first matches and leaves out those whose text, after all, holds no word of the query. */
export async function loadHits(matches: readonly Match[], terms: readonly string[]): Promise<SearchHit[]> {
  const hits = await Promise.all(matches.map((match) => match.load()));
  return hits.filter((hit) => terms.length === 0 || countTerms(wordsOf(hit), terms) > 0);
}

/** A story and under it the first places in its text, each a link. */
export const renderHit = (hit: SearchHit, terms: readonly string[], limit: number): HTMLElement =>
  create('li', { class: 'search-hit' }, [renderStory(hit, terms), ...renderPlaces(hit, terms, limit)]);

/** The first places in a story's text that hold the words. */
export const renderPlaces = (hit: SearchHit, terms: readonly string[], limit: number): HTMLElement[] =>
  rankPassages(hit, terms)
    .slice(0, limit)
    .map((passage) => renderPassage(passage, terms, hit.card.number));

/** A story as a row. */
export function renderStory(hit: SearchHit, terms: readonly string[]): HTMLElement {
  const { title = '', hook, company, seconds } = hit.card;
  const reason = reasonOf(hit, terms);
  const body = [create('span', { class: 'search-hook' }, [hook ?? title])];
  if (reason)
    body.push(create('span', { class: 'search-reason', 'data-kind': reason.kind }, mark(reason.text, terms)));
  return create('a', { class: 'search-story', href: hit.url }, [
    create('span', { class: 'search-figure' }, renderFigure(hit)),
    ' ',
    create('span', {}, body),
    ' ',
    create(
      'span',
      { class: 'search-meta' },
      hook ? [create('span', {}, [company ?? '']), ' ', seconds ?? ''] : ['Guide'],
    ),
  ]);
}

function renderFigure({ card: { figure, unit, word } }: SearchHit): HTMLElement[] {
  if (word !== undefined) return [create('b', { 'data-word': '' }, [word])];
  if (figure === undefined) return [];
  return [create('b', {}, [figure]), ...(unit ? [create('span', {}, [` ${unit}`])] : [])];
}

function renderPassage(
  { url, letter, label, text }: Passage,
  terms: readonly string[],
  number?: string,
): HTMLElement {
  const key = letter && { S: 'situation', T: 'task', A: 'action', R: 'result', '“': '', '?': '' }[letter];
  const where = letter === '?' ? 'Follow-up' : label;
  return create('a', { class: 'search-passage', href: url }, [
    create('b', { 'data-letter': key ?? '', 'aria-hidden': 'true' }, [letter ?? '']),
    ' ',
    create('span', { class: 'search-text' }, mark(text, terms)),
    ' ',
    create('span', { class: 'search-where' }, [number ? `${number}, ${where}` : where]),
  ]);
}

const mark = (text: string, terms: readonly string[]): (Node | string)[] =>
  markTerms(text, terms).map((piece) => (piece.isMarked ? create('mark', {}, [piece.text]) : piece.text));
