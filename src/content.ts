import { type CollectionEntry, getCollection, getEntry, render } from 'astro:content';
import { recallLearned, recallProposer } from './build/learned-store.ts';
import { mdxNames } from './components/mdx/names.ts';
import { arrangeBank } from './legend/arrangement.ts';
import { readBank } from './legend/bank.ts';
import type { Bank, Legend } from './legend/schema.ts';
import { keepWhole } from './legend/typography.ts';
import { parseEdition, parseLlmsTxt } from './legend/visibility.ts';
import { type AskIndex, buildAskIndex } from './questions/answer/ask-index.ts';
import { buildIntentRows, type IntentRow } from './questions/answer/intent-rows.ts';
import { addStories } from './questions/match/match-index.ts';
import { buildReport, type Report } from './review/report.ts';
import { site } from './site.ts';
import { withBase } from './site-path.ts';

/** Which build this is: `private` shows everything with badges, `public` only what is public. */
export const edition = parseEdition(process.env.EDITION);

/** Whether this build also writes `/llms.txt` and a Markdown file for each legend. */
export const withLlmsTxt = parseLlmsTxt(process.env.LLMS_TXT);

let loading: Promise<Bank> | undefined;

/** Everything this edition shows, in order. Read once a build, anew for each page in dev. */
export function getBank(): Promise<Bank> {
  if (import.meta.env.DEV) return readCollections();
  loading ??= readCollections();
  return loading;
}

let asking: Promise<AskIndex> | undefined;

/** What answers questions about the stories of this edition. */
export async function getAskIndex(): Promise<AskIndex> {
  const bank = await getBank();
  if (import.meta.env.DEV) return readAskIndex(bank);
  asking ??= readAskIndex(bank);
  return asking;
}

/** Where a legend stands among those shown, from 1, and the ones before and after it. */
export async function getPlace(legend: Legend): Promise<Place> {
  const { legends } = await getBank();
  const index = legends.findIndex(({ id }) => id === legend.id);
  return {
    position: index + 1,
    total: legends.length,
    previous: index > 0 ? legends[index - 1] : undefined,
    next: legends[index + 1],
  };
}

/** The place of a legend among those this edition shows; numbers may have gaps, positions have none. */
export interface Place {
  position: number;
  total: number;
  previous: Legend | undefined;
  next: Legend | undefined;
}

/** The whole body of a `deferred` legend as a component, for the site to render with its own components. */
export async function getContent(legend: Legend) {
  const entry: CollectionEntry<'legends'> | undefined = await getEntry('legends', legend.id);
  return entry && (await render(entry)).Content;
}

/** What `check` says about the content, read from the files: the store keeps no places in them. */
export async function getReport(): Promise<Report> {
  const dir = process.env.CONTENT_DIR ?? 'content';
  const read = await readBank(dir, { pace: site.pace, edition, components: mdxNames });
  return buildReport(read, { propose: await recallProposer(read.bank) });
}

/** The intents in the order of their types, or those of one type, with the stories that serve them. */
export const getIntentRows = async (type?: string): Promise<IntentRow[]> =>
  buildIntentRows(await getBank(), (await getAskIndex()).match, type);

const readAskIndex = async (bank: Bank): Promise<AskIndex> =>
  buildAskIndex(bank, addStories(await recallLearned(bank), bank.legends), edition);

async function readCollections(): Promise<Bank> {
  const [legends, guide, parts, types, intents, concepts] = await Promise.all([
    getCollection('legends'),
    getCollection('guide'),
    getCollection('parts'),
    getCollection('types'),
    getCollection('intents'),
    getCollection('concepts'),
  ]);
  const bank = {
    legends: legends.map(({ data }) => rebaseLegend(data)),
    guide: guide.map(({ data }) => rebase(data)),
    parts: parts.map(({ data }) => data).sort((a, b) => a.order - b.order),
    types: types.map(({ data }) => data).sort((a, b) => a.order - b.order),
    intents: intents.map(({ data }) => data).sort((a, b) => a.order - b.order),
    concepts: concepts.map(({ data }) => data).sort((a, b) => a.order - b.order),
  };
  return arrangeBank(bank, edition);
}

/** Authors link to pages as if the site stood at the root of its host, and do not see where its lines break. */
const rebase = <Passage extends { html: string }>(passage: Passage): Passage => ({
  ...passage,
  html: keepWhole(withBase(passage.html)),
});

function rebaseLegend(legend: Legend): Legend {
  const { inShort, situation, task, action, result, others, followUps } = legend;
  return {
    ...legend,
    inShort: inShort && rebase(inShort),
    situation: situation && rebase(situation),
    task: task && rebase(task),
    action: action && rebase(action),
    result: result && rebase(result),
    others: others.map(rebase),
    followUps: followUps.map(rebase),
  };
}
