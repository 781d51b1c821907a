import type { SentIndex } from '../questions/answer/ask-index.ts';
import { type Asker, buildAsker } from '../questions/answer/asker.ts';
import type { IntentDetail, IntentDetails } from '../questions/answer/intent-detail.ts';
import type { StoryDetail } from '../questions/answer/story-detail.ts';
import { href } from '../site-path.ts';

let asker: Promise<Asker> | undefined;

/** Loads what answers questions, once; after a failure the next call tries again. Rejects when it is missing or damaged. */
export function loadAsker(): Promise<Asker> {
  asker ??= Promise.all([fetchJson<SentIndex>('/ask/index.json'), fetchFile('/ask/learned.bin')])
    .then(async ([index, file]) => {
      const learned = new Uint8Array(await file.arrayBuffer());
      const ask = buildAsker({ ...index, match: { ...index.match, learned } });
      // What is damaged but reads well fails at the first question: better here than under somebody's hands.
      ask('conflict');
      return ask;
    })
    .catch((error: unknown) => {
      asker = undefined;
      throw error;
    });
  return asker;
}

/** What is said about an intent. None when it cannot be had: an answer does without. */
export async function loadIntent({
  id,
  type,
}: {
  id: string;
  type: string;
}): Promise<IntentDetail | undefined> {
  const details = await remember<IntentDetails>(`/ask/intents/${type}.json`);
  return details?.[id];
}

export const loadStory = (id: string): Promise<StoryDetail | undefined> =>
  remember<StoryDetail>(`/ask/stories/${id}.json`);

const fetched = new Map<string, Promise<unknown>>();

function remember<Detail>(path: string): Promise<Detail | undefined> {
  const forget = () => {
    fetched.delete(path);
    return undefined;
  };
  const known = fetched.get(path) ?? fetchJson<Detail>(path).catch(forget);
  fetched.set(path, known);
  return known as Promise<Detail | undefined>;
}

const fetchJson = async <Content>(path: string): Promise<Content> => (await fetchFile(path)).json();

async function fetchFile(path: string): Promise<Response> {
  const response = await fetch(href(path));
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return response;
}
