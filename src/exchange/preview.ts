import { checkBest, checkCrossing, type Filed } from '../legend/crossing.ts';
import { type Fault, isError } from '../legend/fault.ts';
import { parseGuide } from '../legend/guide.ts';
import { parseParts, parseTypes } from '../legend/list.ts';
import { parseLegend } from '../legend/source.ts';

/** What `check` would say about files that are not written yet. */
export function previewFaults(
  files: readonly PreviewFile[],
  { pace, ids, components = [] }: PreviewContext,
): Fault[] {
  const of = (kind: PreviewFile['kind']) => files.filter((file) => file.kind === kind);
  const parts = of('parts').map(({ file, text }) => parseParts(text, file))[0];
  const types = of('types').map(({ file, text }) => parseTypes(text, file))[0];
  const context = {
    pace,
    components,
    edition: 'private' as const,
    parts: parts && !parts.faults.some(isError) ? parts.parts : undefined,
    types: types && !types.faults.some(isError) ? types.types : undefined,
  };
  const filed: Filed[] = [];
  const faults = [...(parts?.faults ?? []), ...(types?.faults ?? [])];
  for (const { id, file, text } of of('guide'))
    faults.push(...parseGuide(text, { id, file, edition: 'private' }).faults);
  for (const { id, file, text } of of('legend')) {
    const parsed = parseLegend(text, { ...context, id, file });
    faults.push(...parsed.faults);
    if (parsed.legend && parsed.places) filed.push({ legend: parsed.legend, places: parsed.places });
  }
  const all = [...ids, ...of('legend').map(({ id }) => id)];
  return [...faults, ...checkCrossing(filed), ...checkBest(types?.best ?? [], all)];
}

export interface PreviewFile {
  kind: 'legend' | 'guide' | 'parts' | 'types';
  id: string;
  /** As reports show it. */
  file: string;
  text: string;
}
interface PreviewContext {
  /** Words a minute. */
  pace: number;
  /** Legends the folder holds already. */
  ids: readonly string[];
  /** The components of the site, which a story may use. */
  components?: readonly string[];
}
