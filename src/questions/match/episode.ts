/** Whether a question asks for one episode, as "tell me about a time" does; others ask how somebody works, thinks or is. */
export const asksForEpisode = (question: string): boolean => episode.test(question);

const episode =
  /\b(?:an?|one|any|last) (?:\w+ )?(?:time|situation|instance|example|occasion|moment)\b|\b(?:did|have) you\b|\bwhen (?:have|were|was)\b/i;
