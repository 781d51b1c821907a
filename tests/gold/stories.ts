/*
 * The stories that the judged questions name by number. Of any others neither those questions nor the table of strong stories say
 * anything: tests of them are skipped where `content/legends` holds other stories, or more.
 */
export const judgedStories: Record<string, number> = {
  'load-balancer-83x': 1,
  'messenger-latency': 2,
  'scaling-to-100k': 3,
  mtproto: 4,
  'platform-for-40k-stores': 5,
  'building-a-team': 6,
  'high-stakes-launch': 7,
  'cross-team-framework': 8,
  'launch-that-failed': 9,
  'cache-that-backfired': 10,
  'production-mystery': 11,
  'choosing-a-broker': 12,
  'continuous-learning': 13,
  'working-style': 14,
  'why-a-new-role': 15,
};

/** Whether a bank holds the judged stories and no others. */
export function isJudged(legends: readonly { id: string; number: number }[]): boolean {
  const known = legends.filter(({ id, number }) => judgedStories[id] === number);
  return known.length === legends.length && known.length === Object.keys(judgedStories).length;
}
