import type { APIRoute, GetStaticPaths } from 'astro';
import { getBank } from '../../../content.ts';
import { describeIntents } from '../../../questions/answer/intent-detail.ts';

/** What is said about the intents of one type, fetched when an answer needs it. */
export const getStaticPaths: GetStaticPaths = async () =>
  (await getBank()).types.map(({ id }) => ({ params: { type: id } }));

export const GET: APIRoute = async ({ params }) =>
  Response.json(describeIntents(await getBank(), params.type ?? ''));
