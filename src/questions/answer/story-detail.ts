import type { Legend } from '../../legend/schema.ts';

/** What the page of an answer tells of a story. */
export interface StoryDetail {
  /** The short version, as it is spoken. */
  short: string;
  followUps: { question: string; anchor: string }[];
}

export const describeStory = ({ inShort, followUps }: Legend): StoryDetail => ({
  short: inShort?.text ?? '',
  followUps: followUps.map(({ question, anchor }) => ({ question, anchor })),
});
