/**
 * Columns each part takes on the home grid, in order: as many as it has legends, at most all. The last part of a
 * row also takes what the row has left, so that rules run to the edge: 5, 3, 2, 2, 3 → as given; 3, 4, 1 → 5, 4, 1.
 */
export function partSpans(counts: number[], columns = 5): number[] {
  const spans = counts.map((count) => Math.min(Math.max(count, 1), columns));
  let used = 0;
  for (const [index, span] of spans.entries()) {
    if (used > 0 && used + span > columns) {
      widen(spans, index - 1, columns - used);
      used = 0;
    }
    used += span;
    if (used === columns) used = 0;
  }
  if (used > 0) widen(spans, spans.length - 1, columns - used);
  return spans;
}

function widen(spans: number[], index: number, by: number) {
  spans[index] = (spans[index] ?? 0) + by;
}
