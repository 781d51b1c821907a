import { expect, it } from 'vitest';
import { readCoverage } from '../../../src/questions/match/coverage.ts';
import type { MatchIndex, PackedLegend } from '../../../src/questions/match/index-format.ts';
import { indexVersion } from '../../../src/questions/match/index-format.ts';
import { packAscending } from '../../../src/questions/match/pack.ts';
import { rankStories } from '../../../src/questions/match/rank.ts';

const mistake = 0;
const leading = 1;

const toStory = (id: string, strong: number[], workable: number[]): PackedLegend => ({
  id,
  number: id.length,
  title: id,
  opening: '',
  questions: [],
  followUps: [],
  words: '',
  strong: packAscending(strong),
  workable: packAscending(workable),
});

const index: MatchIndex = {
  version: indexVersion,
  types: ['failure-and-learning'],
  intents: [
    ['own-mistake', 'A mistake of your own', 0],
    ['leading-a-team', 'Leading a team', 0],
  ],
  learned: new Uint8Array(),
  check: 0,
  legends: [toStory('slip', [mistake], []), toStory('team', [leading], [mistake])],
};

/** The ids of the stories, first to last, for a question whose words speak so much for each intent. */
const rank = (signs: [number, number], { legends = index.legends, episode = true } = {}): string[] =>
  rankStories(
    {
      tokens: [],
      episode,
      known: 1,
      prepared: new Map(),
      scores: Float32Array.of(0.9, 0.1),
      signs: Float32Array.from(signs),
    },
    {
      index: { ...index, legends },
      isMeant: () => true,
      coverage: readCoverage(legends, index.intents.length),
      storyWords: () => new Map(),
      explain: () => [],
    },
  ).map(({ id }) => id);

it('the story for what a question means as a whole comes first', () => {
  expect(rank([1, 0])).toEqual(['slip', 'team']);
});

it('a story that serves the other side of a question, too, passes it when many words speak of that side', () => {
  expect(rank([1, 9])).toEqual(['team', 'slip']);
});

it('words that speak for nothing leave the meaning alone', () => {
  expect(rank([0, 0])).toEqual(['slip', 'team']);
});

it('a profile comes after a story of one episode where an episode is asked for, and before it elsewhere', () => {
  const legends: PackedLegend[] = [
    { ...toStory('who', [mistake], []), profile: true },
    toStory('when', [mistake], []),
  ];
  expect(rank([1, 0], { legends, episode: true })).toEqual(['when', 'who']);
  expect(rank([1, 0], { legends: legends.toReversed(), episode: false })).toEqual(['who', 'when']);
});
