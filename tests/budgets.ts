/*
 * What a first visit to each kind of page may cost: bytes of HTML, CSS, JavaScript and images after gzip -9,
 * and the requests for them. Fonts are counted apart. A figure here only goes down.
 */

export interface Budget {
  page: string;
  gzipBytes: number;
  requests: number;
}

const KB = 1024;

export const budgets: Budget[] = [
  { page: '/', gzipBytes: 18 * KB, requests: 4 },
  { page: '/legends/load-balancer-83x/', gzipBytes: 16 * KB, requests: 4 },
  { page: '/questions/', gzipBytes: 20 * KB, requests: 5 },
  { page: '/cheat-sheet/', gzipBytes: 20 * KB, requests: 5 },
];

/** All font files of a first visit together. */
export const fontBytes = 70 * KB;
