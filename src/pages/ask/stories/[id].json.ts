import type { APIRoute, GetStaticPaths } from 'astro';
import { getBank } from '../../../content.ts';
import { describeStory } from '../../../questions/answer/story-detail.ts';

/** The short version and the follow-ups of one story, fetched for the stories an answer begins with. */
export const getStaticPaths: GetStaticPaths = async () =>
  (await getBank()).legends.map((legend) => ({ params: { id: legend.id }, props: { legend } }));

export const GET: APIRoute = ({ props }) => Response.json(describeStory(props.legend));
