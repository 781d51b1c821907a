import type { APIRoute } from 'astro';
import { getAskIndex } from '../../content.ts';

/** What the browser fetches once somebody is about to ask. */
export const GET: APIRoute = async () => Response.json(await getAskIndex());
