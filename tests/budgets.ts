/*
 * What a first visit to each kind of page may cost: bytes of HTML, CSS, JavaScript and images after gzip -9, and the
 * requests for them. Fonts are counted apart. A figure here only goes down.
 */

export interface Budget {
  /** A page of this kind; `*` stands for every one. */
  page: string;
  gzipBytes: number;
  requests: number;
}

const KB = 1024;

export const budgets: Budget[] = [
  { page: '/', gzipBytes: 13 * KB, requests: 4 },
  { page: '/legends/*/', gzipBytes: 16 * KB, requests: 4 },
  { page: '/questions/', gzipBytes: 15 * KB, requests: 5 },
  { page: '/cheat-sheet/', gzipBytes: 16 * KB, requests: 5 },
  { page: '/guide/', gzipBytes: 13 * KB, requests: 4 },
  { page: '/ask/', gzipBytes: 21.5 * KB, requests: 11 },
  { page: '/search/', gzipBytes: 20 * KB, requests: 10 },
  { page: '/questions/intents/', gzipBytes: 21 * KB, requests: 6 },
];

/** All font files of a first visit together. */
export const fontBytes = 70 * KB;

/** What answers a question, fetched once a box has focus: the index of the stories and the code that reads it, after gzip -9. */
export const answerBytes = 35_000;
