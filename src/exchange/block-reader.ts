import { findManner } from './evidence.ts';
import { readFollowUps } from './follow-up-reader.ts';
import { splitFollowUps } from './follow-up-split.ts';
import { readForeignHead } from './foreign-head.ts';
import { readNumbered } from './labels.ts';
import { partTitle, plainTitle } from './line-title.ts';
import { isBlank, type Line, withText } from './lines.ts';
import type { StoryBlock } from './outline.ts';
import type { RawHead, RawStory } from './raw-story.ts';
import { readTelling } from './telling-reader.ts';

/** Reads the lines of one story; `frontmatter` is that of a document that holds nothing else. */
export function readBlock({ heading, part, lines }: StoryBlock, frontmatter: readonly Line[]): RawStory {
  const manner = findManner(lines);
  const { telling, asked, read } = splitFollowUps(lines, manner);
  const { followUps, stray, read: readAsked } = readFollowUps(asked);
  const remark = heading && findRemark(heading);
  const foreign = readForeignHead(frontmatter, { questions: [], ...readTitle(heading) });
  const told = readTelling(telling, manner, foreign.head);
  const sections = [...foreign.sections, ...told.sections];
  const head = { ...told.head, ...(part && { part: partTitle(part) }) };
  // Words above no label at all are the story itself.
  const whole = sections.length === 0 && told.notes.some((line) => !isBlank(line));
  return {
    head,
    sections: whole ? [{ field: 'other', heading: head.title ?? '', lines: told.notes }] : sections,
    followUps: followUps.filter(({ question, lines: answer }) => question !== '' || answer.length > 0),
    notes: [...(remark ? [remark] : []), ...(whole ? [] : told.notes), ...stray],
    kept: foreign.kept,
    read: [
      ...(heading ? [{ line: heading, as: 'story' }] : []),
      ...foreign.read,
      ...read,
      ...told.read,
      ...readAsked,
    ],
  };
}

/** `Legend 1: The Title (Company)` → its number, title and company; a plain heading is all title. */
function readTitle(heading: Line | undefined): Pick<RawHead, 'number' | 'title' | 'company'> {
  if (!heading) return {};
  const whole = plainTitle(wordsOf(heading).replace(comment, ' ').trim());
  const numbered = readNumbered(whole, 'story');
  if (!numbered) return { title: whole };
  const { number, title, word } = numbered;
  const counted = number === undefined || number === 0 ? {} : { number };
  const [, before = '', company = ''] = (word && /^(.*\S)\s*[(（]([^()（）]{1,40})[)）]$/u.exec(title)) || [];
  if (company !== '') return { ...counted, title: before, company: company.trim() };
  return { ...counted, title: title === '' ? whole : title };
}

/** A comment beside a title is for the speaker alone. */
function findRemark(heading: Line): Line | undefined {
  const found = wordsOf(heading).match(comment);
  return found ? withText(heading, found.join(' ').trim()) : undefined;
}

const wordsOf = ({ kind, title, text }: Line): string => (kind === 'heading' ? title : text);
const comment = /\s*<!--.*?-->\s*/g;
