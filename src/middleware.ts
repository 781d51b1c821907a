import { defineMiddleware } from 'astro:middleware';
import { pruneHashes } from './layouts/policy.ts';

/** What is done to every page after it was rendered. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(pruneHashes(await response.text()), response);
});
