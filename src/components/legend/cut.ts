import type { Section } from '../../legend/schema.ts';
import { speakingSeconds } from '../../legend/timing.ts';
import { site } from '../../site.ts';

/** A section as the shorter telling has it: without the words that `<Cut>` marks. */
export function toCut<Told extends Pick<Section, 'words' | 'cutWords'>>(section: Told): Told & Spoken {
  const words = section.words - section.cutWords;
  return { ...section, words, seconds: speakingSeconds(words, site.pace) };
}

type Spoken = Pick<Section, 'words' | 'seconds'>;
