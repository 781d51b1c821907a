/** The candidate closest to a mistyped word, or none when nothing is close: `leadershp` → `leadership-management`. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const typed = word.normalize('NFC').toLowerCase();
  // Two edits leave nothing of a word of three letters.
  const limit = typed.length < 4 ? 1 : Math.max(2, Math.floor(typed.length / 3));
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    const alike = startsAlike(typed, known);
    // No edits bridge a greater difference in length, and counting them costs.
    const most = best ? best.distance - 1 : limit;
    if (!alike && Math.abs(known.length - typed.length) > most) continue;
    const distance = alike ? 1 : editDistance(typed, known, most);
    if (distance <= most) best = { candidate, distance };
  }
  return best?.candidate;
}

const startsAlike = (typed: string, known: string): boolean =>
  typed.length >= 4 && known.length > typed.length && known.startsWith(typed);

/**
 * Insertions, deletions, replacements and swaps of neighbours between two words: `confilct`, `conflict` → 1. Beyond
 * `limit` it only says that it is more.
 */
export function editDistance(from: string, to: string, limit = Number.POSITIVE_INFINITY): number {
  const a = [...from];
  const b = [...to];
  let beforeLast: number[] = [];
  let last = b.map((_, index) => index + 1);
  last.unshift(0);
  for (const [i, letter] of a.entries()) {
    const row = [i + 1];
    for (const [j, other] of b.entries()) {
      const swap = i > 0 && j > 0 && letter === b[j - 1] && other === a[i - 1];
      row.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (last[j + 1] ?? 0) + 1,
          (last[j] ?? 0) + (letter === other ? 0 : 1),
          swap ? (beforeLast[j - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    // A swap reaches back two rows; from there on the distance only grows.
    if (Math.min(...row) > limit && Math.min(...last) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
