import { countTerms } from './search-query.ts';

/** Builds a hit from what the search engine holds about a page. */
export function buildHit(page: EnginePage): SearchHit {
  const places = page.sub_results.map(buildPlace);
  return {
    url: page.url,
    card: page.meta,
    questions: places.filter(({ kind }) => kind === 'question').map(({ text }) => text),
    heading: places.find(({ kind }) => kind === 'heading')?.text ?? '',
    passages: places.filter(({ kind }) => kind === 'passage'),
  };
}

/** The same page found by several terms, one at a time: every passage once, with the excerpt that answers most of them. */
export function mergeHits(
  [first, ...rest]: [SearchHit, ...SearchHit[]],
  terms: readonly string[],
): SearchHit {
  const hits = [first, ...rest];
  const passages = new Map<string, Passage>();
  for (const passage of hits.flatMap((hit) => hit.passages)) {
    const known = passages.get(passage.url);
    if (!known || countTerms(passage.text, terms) > countTerms(known.text, terms))
      passages.set(passage.url, passage);
  }
  return {
    ...first,
    questions: [...new Set(hits.flatMap((hit) => hit.questions))],
    heading: hits.map((hit) => hit.heading).find((heading) => heading !== '') ?? '',
    passages: [...passages.values()],
  };
}

/** Keeps the passages that answer a term, those that answer most first. */
export const rankPassages = (hit: SearchHit, terms: readonly string[]): Passage[] =>
  hit.passages
    .map((passage) => ({ passage, count: countTerms(passage.text, terms) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ passage }) => passage);

/** The line that says why a page was found: the best-for question that answers most terms, or else its heading. */
export function reasonOf(hit: SearchHit, terms: readonly string[]): Reason | undefined {
  const [question] = hit.questions.toSorted((a, b) => countTerms(b, terms) - countTerms(a, terms));
  if (question !== undefined && countTerms(question, terms) > 0) return { kind: 'question', text: question };
  const { title = '', hook = '' } = hit.card;
  if (hook !== '' && countTerms(title, terms) > 0) return { kind: 'title', text: title };
  return undefined;
}

/** All words of a hit that its story holds; the names of lettered sections are in every story and say nothing. */
export const wordsOf = ({ heading, questions, passages }: SearchHit): string =>
  [
    heading,
    ...questions,
    ...passages.map(({ letter, label, text }) => (letter ? text : `${label} ${text}`)),
  ].join(' ');

const letters: Partial<Record<string, { letter: Letter; label: string }>> = {
  'in-short': { letter: '“', label: 'In short' },
  situation: { letter: 'S', label: 'Situation' },
  task: { letter: 'T', label: 'Task' },
  action: { letter: 'A', label: 'Action' },
  result: { letter: 'R', label: 'Result' },
};

/** The heading of a section with a letter is this sign in the index, so that searching `action` does not find every story. */
export const silentHeading = '·';

function buildPlace({
  anchor,
  excerpt,
  title,
  url,
}: EnginePlace): Passage & { kind: 'heading' | 'question' | 'passage' } {
  const text = toPlainText(excerpt);
  const known = anchor && letters[anchor.id];
  if (!anchor) return { kind: 'heading', url, label: '', letter: undefined, text };
  if (known) return { kind: 'passage', url, ...known, text: showCut(text.replace(`${silentHeading} `, '')) };
  if (anchor.element === 'h4') return { kind: 'question', url, label: '', letter: undefined, text: title };
  const body = text.startsWith(title) ? text.slice(title.length).replace(/^[.\s]+/, '') : text;
  const isFollowUp = anchor.element === 'h3';
  return {
    kind: 'passage',
    url,
    label: title,
    letter: isFollowUp ? '?' : undefined,
    text: showCut(isFollowUp || body === '' ? text : body),
  };
}

/** Where an excerpt begins or ends within a sentence, that is shown; few words are all that stands there. */
const showCut = (text: string): string =>
  text.split(' ').length < wholeBelow
    ? text
    : text.replace(/^(?=\p{Ll})/u, '… ').replace(/([\p{L}\p{N}])[,;:]?$/u, '$1 …');
const wholeBelow = 15;

/** The engine marks words itself and escapes the rest; the marks are made again from the query (see markTerms). */
const toPlainText = (excerpt: string): string =>
  excerpt
    .replace(/<\/?mark>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');

/** What stands in the margin of a section. */
export type Letter = '“' | 'S' | 'T' | 'A' | 'R' | '?';

/** A place on a page that holds a word: where it is, what it is called and how it reads. */
export interface Passage {
  url: string;
  label: string;
  letter: Letter | undefined;
  text: string;
}
export interface SearchHit {
  url: string;
  /** What a card shows; written by src/build/search-record.ts. */
  card: Partial<Record<CardField, string>>;
  /** Best-for questions that hold a word. */
  questions: string[];
  /** Title, hook and tags, when they hold a word. */
  heading: string;
  passages: Passage[];
}
export type CardField =
  | 'title'
  | 'number'
  | 'company'
  | 'figure'
  | 'unit'
  | 'word'
  | 'hook'
  | 'seconds'
  | 'questions';
export interface Reason {
  kind: 'question' | 'title';
  text: string;
}

/** The part of Pagefind's page data that is read here. */
export interface EnginePage {
  url: string;
  meta: Partial<Record<CardField, string>>;
  sub_results: EnginePlace[];
}
interface EnginePlace {
  title: string;
  url: string;
  excerpt: string;
  anchor?: { element: string; id: string } | undefined;
}
