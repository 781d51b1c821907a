/* English as people speak it, as far as the rules need it. In another language these find nothing, so nothing is said. */

/** A piece of a text and where it stands. */
export interface Piece {
  index: number;
  words: string;
}

/** The text with what is only quoted blanked out, every index kept: what others say is not the speaker's grammar. */
export const maskQuotes = (text: string): string =>
  text.replace(/“[^”\n]*”|"[^"\n]*"/gu, (quote) => ' '.repeat(quote.length));

export const findAll = (text: string, pattern: RegExp): Piece[] =>
  [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ index, words }));

/** Whether a text is certainly not English: letters beyond a to z, and none of the words that hold sentences together. */
export const isForeign = (text: string): boolean =>
  /[^\P{L}a-z]/iu.test(text) && !/\b(?:the|and|of|from|with)\b/iu.test(text);

/** `I` and `we` as subjects. */
export function findSubjects(text: string): { own: Piece[]; shared: Piece[] } {
  const said = maskQuotes(text);
  return { own: findAll(said, /\bI\b(?![/.-])/gu), shared: findAll(said, /\bwe\b(?!-)/giu) };
}

/** `I profile`, `we then ask`, `I'm`: a first person in the present tense. */
export function findPresent(text: string): Piece[] {
  const said = maskQuotes(text);
  return [
    ...findAll(said, /\b(?:I[’']m|we[’']re|I am|we are)\b/giu),
    ...findAll(said, presentVerb).filter(
      ({ words }) => !/^I (?:think|believe|guess|mean|know|suppose)$/iu.test(words),
    ),
  ].toSorted((a, b) => a.index - b.index);
}

const adverbs = 'also|always|first|just|never|now|often|quickly|really|simply|still|then|usually';
// `Only then did I write`: the helper carries the tense.
const helpers = 'can|could|did|do|does|had|may|might|must|should|will|would';
// Base forms that differ from their past; `put`, `cut`, `set`, `let`, `read` do not.
const verbs = `
  add agree ask assign automate begin believe break bring build cache call check choose collect compare create
  debug decide define deliver deploy describe design develop discuss do document draw drive explain feel find fix focus
  gather get give go group grow handle have help hire hold identify implement improve interview introduce invest keep
  know lead learn leave listen look make manage map measure meet migrate monitor move need negotiate offer optimise
  optimize organise organize own pick plan prepare present prioritise prioritize profile propose push raise record
  redesign reduce refactor remove replace report research review rewrite run say scale see send share ship show sit
  speak spend split start stop suggest switch take talk teach tell test think trace track train try turn understand
  use wait want watch work write`
  .trim()
  .split(/\s+/)
  .join('|');
const presentVerb = new RegExp(
  String.raw`(?<!\b(?:${helpers}) )\b(?:I|we) (?:(?:${adverbs}) )?(?:${verbs})\b(?![’'-])`,
  'giu',
);
