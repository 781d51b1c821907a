import type { SearchOutcome } from './search-run.ts';

/** One sentence that says what a search found, or what it left out to find anything. */
export function describeSearch(
  { kind, terms, missing, matches }: SearchOutcome,
  isNarrowed: boolean,
): string {
  const count = matches.length === 1 ? '1 result' : `${matches.length} results`;
  const nothing = isNarrowed ? 'Nothing within these filters' : 'Nothing';
  if (kind === 'empty') return '';
  if (kind === 'none')
    return missing.length > 0 ? `${nothing} holds ${listWords(missing, 'or')}.` : `${nothing} was found.`;
  if (kind === 'some') {
    const lead = missing.length > 0 ? `${nothing} holds ${listWords(missing, 'or')}, and no` : 'No';
    return `${lead} story holds ${listWords(terms, 'and')} together; showing ${count} with some of them.`;
  }
  if (missing.length > 0)
    return `${nothing} holds ${listWords(missing, 'or')}; showing ${count} for ${listWords(terms, 'and')}.`;
  return count;
}

function listWords(words: readonly string[], last: 'and' | 'or'): string {
  const quoted = words.map((word) => `“${word}”`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${last} ${quoted.at(-1)}`;
}
