import type { FollowUp, Legend, Section, SectionKind } from './schema.ts';

const letters: Partial<Record<SectionKind, 'S' | 'T' | 'A' | 'R'>> = {
  situation: 'S',
  task: 'T',
  action: 'A',
  result: 'R',
};

/** The sections of the full telling in the order of the file: everything but the short version and the follow-ups. */
export function getTelling(legend: Legend): Section[] {
  const { situation, task, action, result, others } = legend;
  return [situation, task, action, result, ...others]
    .filter((section) => section !== undefined)
    .sort((a, b) => a.position.offset - b.position.offset);
}

/** Everything a legend says, its short version and its follow-ups included. */
export function getPassages(legend: Legend): (Section | FollowUp)[] {
  const { inShort, situation, task, action, result, others, followUps } = legend;
  return [inShort, situation, task, action, result, ...others, ...followUps].filter(
    (one) => one !== undefined,
  );
}

/** The letter a section carries in the margin, if it has one. */
export const letterOf = (kind: SectionKind): 'S' | 'T' | 'A' | 'R' | undefined => letters[kind];
