import { defineMiddleware } from 'astro:middleware';
import { pruneStream } from './layouts/policy.ts';

/** What is done to every page after it was rendered. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (import.meta.env.DEV || !isPage || !response.body) return response;
  return new Response(response.body.pipeThrough(pruneStream()), response);
});
