import type { SearchOutcome } from './search-run.ts';

/** More words than these are not repeated to somebody who typed them a moment ago. */
const listed = 4;
const longest = 30;

/** One sentence that says what a search found, or what it left out to find anything. */
export function describeSearch(
  { kind, terms, missing, matches }: SearchOutcome,
  isNarrowed: boolean,
): string {
  const count = matches.length === 1 ? '1 result' : `${matches.length} results`;
  const nothing = `Nothing${isNarrowed ? ' within these filters' : ''} holds ${listWords(missing, 'or')}`;
  if (kind === 'empty') return '';
  if (kind === 'none' && missing.length > 0) return `${nothing}.`;
  if (kind === 'none')
    return isNarrowed ? 'Nothing is left with these filters.' : 'There is no word in that to look for.';
  if (kind === 'some') {
    const together = `no story holds ${listWords(terms, 'and')} together; showing ${count} with some of them.`;
    return missing.length > 0 ? `${nothing}, and ${together}` : `N${together.slice(1)}`;
  }
  return missing.length > 0 ? `${nothing}; showing ${count} for ${listWords(terms, 'and')}.` : count;
}

function listWords(words: readonly string[], last: 'and' | 'or'): string {
  const quoted = words
    .slice(0, listed)
    .map((word) => `“${word.length > longest ? `${word.slice(0, longest)}…` : word}”`);
  if (words.length > listed) return `${quoted.join(', ')} ${last} ${words.length - listed} more`;
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${last} ${quoted.at(-1)}`;
}
