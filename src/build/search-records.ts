import { channel } from 'node:diagnostics_channel';
import type { APIRoute } from 'astro';
import { getBank } from '../content.ts';
import { recordsChannel } from './search-channel.ts';
import { buildSearchRecords } from './search-record.ts';

export const prerender = true;

/**
 * What the indexer reads. While developing it is the answer; in a build it goes straight to the integration in
 * search-index.ts, which indexes while the pages are still being written and takes the empty file away.
 */
export const GET: APIRoute = async () => {
  const records = buildSearchRecords(await getBank());
  channel(recordsChannel).publish(records);
  return Response.json(import.meta.env.DEV ? records : []);
};
