import { findManner } from './evidence.ts';
import { readFollowUps } from './follow-up-reader.ts';
import { splitFollowUps } from './follow-up-split.ts';
import type { ForeignHead } from './foreign-head.ts';
import { readNumbered } from './labels.ts';
import { partTitle, plainTitle } from './line-title.ts';
import { isBlank, type Line } from './lines.ts';
import type { StoryBlock } from './outline.ts';
import type { RawHead, RawStory } from './raw-story.ts';
import { readTelling } from './telling-reader.ts';

/** Reads the lines of one story; `foreign` is the frontmatter of a document that holds nothing else. */
export function readBlock({ heading, part, lines }: StoryBlock, foreign: ForeignHead | undefined): RawStory {
  const manner = findManner(lines);
  const { telling, asked, read } = splitFollowUps(lines, manner);
  const { followUps, stray, read: readAsked } = readFollowUps(asked);
  const told = readTelling(telling, manner);
  const named = readTitle(heading);
  const head: RawHead = {
    ...foreign?.head,
    ...told.head,
    ...named,
    ...(part && { part: partTitle(part) }),
    questions: [...(foreign?.head.questions ?? []), ...told.head.questions],
  };
  const title = head.title ?? '';
  // Words above no label at all are the story itself.
  const bare = told.sections.length === 0 && !foreign?.sections.length;
  const whole = bare && told.notes.some((line) => !isBlank(line));
  return {
    head,
    sections: [
      ...(foreign?.sections ?? []),
      ...(whole ? [{ field: 'other' as const, heading: title, lines: told.notes }] : told.sections),
    ],
    followUps: followUps.filter(({ question, lines: answer }) => question !== '' || answer.length > 0),
    notes: whole ? stray : [...told.notes, ...stray],
    kept: foreign?.kept ?? [],
    read: [...(heading ? [{ line: heading, as: 'story' }] : []), ...read, ...told.read, ...readAsked],
  };
}

/** `Legend 1: The Title (Company)` → its number, title and company; a plain heading is all title. */
function readTitle(heading: Line | undefined): Pick<RawHead, 'number' | 'title' | 'company'> {
  if (!heading) return {};
  const whole = plainTitle(heading.kind === 'heading' ? heading.title : heading.text);
  const numbered = readNumbered(whole, 'story');
  if (!numbered) return { title: whole };
  const { number, title, word } = numbered;
  const counted = number === undefined || number === 0 ? {} : { number };
  const [, before = '', company = ''] = (word && /^(.*\S)\s*[(（]([^()（）]{1,40})[)）]$/u.exec(title)) || [];
  if (company !== '') return { ...counted, title: before, company: company.trim() };
  return { ...counted, title: title === '' ? whole : title };
}
