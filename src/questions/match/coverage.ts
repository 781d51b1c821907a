import type { Fit } from '../../legend/schema.ts';
import type { PackedLegend } from './index-format.ts';
import { unpackAscending } from './pack.ts';

/** Which stories serve which intent. */
export interface Coverage {
  /** By intent: the places of the stories that serve it. */
  stories: readonly (readonly Served[])[];
  /** By intent: the best fit any story has. */
  best: readonly (Fit | undefined)[];
}
export interface Served {
  place: number;
  fit: Fit;
}

export function readCoverage(legends: readonly PackedLegend[], intents: number): Coverage {
  const stories: Served[][] = Array.from({ length: intents }, () => []);
  for (const [place, { strong, workable }] of legends.entries()) {
    for (const intent of unpackAscending(strong)) stories[intent]?.push({ place, fit: 'strong' });
    for (const intent of unpackAscending(workable)) stories[intent]?.push({ place, fit: 'workable' });
  }
  const best = stories.map((list) => list.find(({ fit }) => fit === 'strong')?.fit ?? list[0]?.fit);
  return { stories, best };
}
