import type { APIRoute, GetStaticPaths } from 'astro';
import { getBank, withLlmsTxt } from '../../content.ts';
import { writeReading } from '../../exchange/reading.ts';

/** One story as Markdown, in a build that was asked for it. */
export const getStaticPaths: GetStaticPaths = async () => {
  if (!withLlmsTxt) return [];
  return (await getBank()).legends.map((legend) => ({ params: { id: legend.id }, props: { legend } }));
};

export const GET: APIRoute = ({ props }) =>
  new Response(writeReading(props.legend), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
