import { createHash } from 'node:crypto';

/**
 * What must be known before any style sheet. The order of the cascade's layers: the bundler drops the statement from
 * global.css and may link a component's sheet before it. And that one page turns into the next: a page that was styled
 * once without it calls the turn off, which the browser reports as an error.
 */
export const firstStyle =
  '@layer reset,prose,component,utility;@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}';

/** Lets these statements pass the Content-Security-Policy. */
export const firstStyleHash = `sha256-${createHash('sha256').update(firstStyle).digest('base64')}` as const;
