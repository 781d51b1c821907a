export interface Segment {
  key: string;
  /** Percent of the whole, from the left. */
  start: number;
  size: number;
}

/** Shares of a bar in percent, `gap` percent apart, in the order given. */
export function segmentsOf(shares: [key: string, amount: number][], gap: number): Segment[] {
  const total = shares.reduce((sum, [, amount]) => sum + amount, 0);
  const room = 100 - gap * (shares.length - 1);
  let start = 0;
  return shares.map(([key, amount]) => {
    const size = total === 0 ? 0 : round((amount / total) * room);
    const segment = { key, start: round(start), size };
    start += size + gap;
    return segment;
  });
}

/** Starts of labels under segments: under their own where there is room, else pushed apart by `width` percent. */
export function labelStarts(starts: number[], width: number): number[] {
  const pushed: number[] = [];
  for (const start of starts) pushed.push(Math.max(start, (pushed.at(-1) ?? -width) + width));
  let limit = 100;
  return pushed
    .reverse()
    .map((start) => {
      limit = Math.min(start, limit - width);
      return round(limit);
    })
    .reverse();
}

/** A tenth of a percent is less than a pixel. */
const round = (percent: number) => Math.round(percent * 10) / 10;
