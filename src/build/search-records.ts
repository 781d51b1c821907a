import type { APIRoute } from 'astro';
import { getBank } from '../content.ts';
import { buildSearchRecords } from './search-record.ts';

export const prerender = true;

/** What the indexer reads; the integration in search-index.ts adds this route and takes its file out of the build again. */
export const GET: APIRoute = async () => Response.json(buildSearchRecords(await getBank()));
