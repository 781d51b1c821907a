import type { APIRoute, GetStaticPaths } from 'astro';
import { getBank, withLlmsTxt } from '../content.ts';
import { writeLlms } from '../exchange/llms.ts';
import { site } from '../site.ts';
import { href, legendTextPath } from '../site-path.ts';

/** `/llms.txt`, in a build that was asked for it. */
export const getStaticPaths: GetStaticPaths = () => (withLlmsTxt ? [{ params: { llms: 'llms' } }] : []);

export const GET: APIRoute = async ({ site: origin }) => {
  const whole = (path: string) => (origin ? new URL(path, origin).href : path);
  const { name, description } = site;
  const text = writeLlms(await getBank(), {
    name,
    description,
    storyAddress: (id) => whole(legendTextPath(id)),
    address: (path) => whole(href(path)),
  });
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
