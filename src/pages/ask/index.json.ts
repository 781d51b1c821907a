import type { APIRoute } from 'astro';
import { getAskIndex } from '../../content.ts';
import { toSent } from '../../questions/answer/ask-index.ts';

/** What the browser fetches once somebody is about to ask, with what was learned (learned.bin). */
export const GET: APIRoute = async () => Response.json(toSent(await getAskIndex()));
