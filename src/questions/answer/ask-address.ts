/** What the page of an answer is asked: a question, an intent to read it as, or both. */
export interface Asked {
  question: string;
  /** Id of the intent somebody chose, when the question alone was not clear. */
  intent?: string | undefined;
}

export function readAskAddress(search: string): Asked {
  const params = new URLSearchParams(search);
  return { question: params.get('q') ?? '', intent: params.get('as') || undefined };
}

/** The query part of the address: `?q=why+us`, `?as=ethics`, both, or nothing. */
export function writeAskAddress({ question, intent }: Asked): string {
  const params = new URLSearchParams();
  if (question !== '') params.set('q', question);
  if (intent) params.set('as', intent);
  return params.size > 0 ? `?${params}` : '';
}

/** Nobody asks a longer question; what follows is a pasted page. */
export const longestQuestion = 2000;

/** A question without control characters and needless space, cut where nobody would still be asking. */
export const tidyQuestion = (typed: string): string =>
  typed
    .slice(0, longestQuestion)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
