import type { Body } from './body.ts';
import type {
  Cues,
  Frontmatter,
  GuideFrontmatter,
  GuidePage,
  Legend,
  QuestionType,
  Section,
} from './schema.ts';

/*
 * What stands on a page where the author has not written a key yet: their own words, cut, or nothing. It is never
 * written into a file; `standIns` names the keys, so that an export leaves them out.
 */

/** The part of legends that name none; `arrangeBank` lists it behind the author's own. */
export const withoutPart = 'without-part';

/** A frontmatter with every key a page shows. */
export function completeHead(head: Frontmatter, { sections }: Pick<Body, 'sections'>, id: string): WholeHead {
  const title = head.title ?? titleOf(id);
  const cues = completeCues(head, sections);
  const whole = {
    ...head,
    title,
    shortTitle: head.shortTitle ?? clip(title, longest.shortTitle),
    part: head.part ?? withoutPart,
    hook: head.hook ?? title,
    types: head.types ?? {},
    bestFor: head.bestFor ?? [],
    cues,
  };
  const keys = standInKeys.filter((key) => head[key] === undefined);
  const given = head.cues;
  const blank = given && !Array.isArray(given) ? letters.filter((letter) => given[letter] === undefined) : [];
  const standIns = [...keys, ...blank.map((letter) => `cues.${letter}`)];
  return standIns.length > 0 ? { ...whole, standIns } : whole;
}

/** The head of a guide page with both titles. */
export function completeGuide(head: GuideFrontmatter, id: string): GuideHead {
  const title = head.title ?? titleOf(id);
  const standIns = (['title', 'shortTitle'] as const).filter((key) => head[key] === undefined);
  const whole = { ...head, title, shortTitle: head.shortTitle ?? clip(title, longest.guideTitle) };
  return standIns.length > 0 ? { ...whole, standIns } : whole;
}

/** The small title of a question type. */
export const shortTitleOf = ({ title, shortTitle }: Pick<QuestionType, 'title' | 'shortTitle'>): string =>
  shortTitle ?? clip(title, longest.typeTitle);

/** A file's name as a title: `the-night-queue` → `The night queue`. */
export function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** As many whole words as fit, with a sign that there were more; a script without spaces is cut between letters. */
export function clip(text: string, max: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= max) return line;
  const start = line.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');
  const whole = /^(.*\S)\s/su.exec(start)?.[1] ?? '';
  const kept = whole.length > max / 2 ? whole : start.slice(0, -1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s,;:.–—-]+$/u, '')}…`;
}

function completeCues({ form, cues }: Frontmatter, sections: readonly Section[]): Cues {
  if (Array.isArray(cues)) return cues;
  if (form === 'profile') return [openingOf(sections)].filter(Boolean).map((text) => clip(text, longest.cue));
  const cue = (letter: Letter) => cues?.[letter] ?? clip(openingOf(ofKind(sections, letter)), longest.cue);
  return {
    situation: cue('situation'),
    task: cue('task'),
    action: cue('action'),
    result: cue('result'),
  };
}

const ofKind = (sections: readonly Section[], kind: Letter): Section[] =>
  sections.filter((section) => section.kind === kind);

/** The first sentence of the short version or, without one, of what is told first. */
function openingOf(sections: readonly Section[]): string {
  const spoken = sections.filter(({ words }) => words > 0);
  const { text = '' } = spoken.find(({ kind }) => kind === 'short') ?? spoken[0] ?? {};
  const [first] = sentences.segment(text.split('\n')[0] ?? '');
  return first?.segment.trim() ?? '';
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const letters = ['situation', 'task', 'action', 'result'] as const;
const standInKeys = ['title', 'shortTitle', 'part', 'hook', 'types', 'bestFor', 'cues'] as const;
const longest = { shortTitle: 26, cue: 60, typeTitle: 22, guideTitle: 20 };

type Letter = (typeof letters)[number];
type GuideHead = GuideFrontmatter & Pick<GuidePage, 'title' | 'shortTitle' | 'standIns'>;
/** A frontmatter without gaps. */
type WholeHead = Frontmatter & Pick<Legend, (typeof standInKeys)[number]> & Pick<Legend, 'standIns'>;
