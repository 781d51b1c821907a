import type { APIRoute } from 'astro';
import { getAskIndex } from '../../content.ts';

/** What the matcher learned, in bytes: the index beside it is text. */
export const GET: APIRoute = async () => new Response(Uint8Array.from((await getAskIndex()).match.learned));
