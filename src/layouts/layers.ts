import { createHash } from 'node:crypto';

/**
 * The order of the cascade's layers, which must be known before any style sheet: the bundler drops the statement
 * from global.css and may link a component's sheet before it.
 */
export const layerOrder = '@layer reset,prose,component,utility;';

/** Lets the statement above pass the Content-Security-Policy. */
export const layerOrderHash = `sha256-${createHash('sha256').update(layerOrder).digest('base64')}` as const;
