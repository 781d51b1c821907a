import { withoutPart } from '../legend/fallback.ts';
import {
  type Bank,
  type Frontmatter,
  type FrontmatterInput,
  frontmatterSchema,
  type GuideFrontmatter,
  guideSchema,
  type Legend,
  type Part,
  type QuestionType,
} from '../legend/schema.ts';
import { escapePlain } from './mdx-text.ts';

/*
 * Stories on their way in or out: what their files say, before it is known whether they are sound. Any key may be missing
 * and any section empty, since nothing is invented; `check` reports what lacks.
 */

export interface Collection {
  parts: Part[];
  types: TypeSource[];
  guide: GuideSource[];
  legends: Story[];
}

/** The text of a legend file, in pieces. */
export interface Story {
  id: string;
  head: StoryHead;
  /** What stands above the first heading: reminders, remarks. */
  preamble?: string;
  sections: SectionSource[];
  followUps: FollowUpSource[];
}
export interface SectionSource {
  /** One line of MDX, as all texts here. */
  heading: string;
  markdown: string;
}
export interface FollowUpSource {
  question: string;
  markdown: string;
}
/** The text of a guide page. */
export interface GuideSource {
  id: string;
  head: Partial<GuideFrontmatter>;
  markdown: string;
}
/** Frontmatter as far as it is known. */
export interface StoryHead extends Partial<Omit<FrontmatterInput, 'bestFor'>> {
  bestFor?: { question: string; type?: string }[];
}
export type TypeSource = Pick<QuestionType, 'id' | 'title' | 'best'> & Partial<QuestionType>;

export const emptyCollection = (): Collection => ({ parts: [], types: [], guide: [], legends: [] });

/** Everything a bank says, as the text of its files. */
export function fromBank(bank: Bank): Collection {
  const { parts, types, guide, legends } = bank;
  return {
    parts: parts.filter(({ id }) => id !== withoutPart),
    types,
    guide: guide.map(({ id, markdown, ...page }) => ({
      id,
      head: guideSchema.parse(pickSaid(page, guideSchema.shape)),
      markdown,
    })),
    legends: legends.map(fromLegend),
  };
}

/** What the file of a legend says. */
export function fromLegend(legend: Legend): Story {
  const { preamble, inShort, situation, task, action, result, others } = legend;
  const sections = [inShort, situation, task, action, result, ...others]
    .filter((section) => section !== undefined)
    .toSorted((a, b) => a.position.offset - b.position.offset);
  return {
    id: legend.id,
    head: toHead(frontmatterSchema.parse(pickSaid(legend, frontmatterSchema.shape))),
    ...(preamble !== undefined && { preamble }),
    sections: sections.map(({ heading, markdown }) => ({ heading: escapePlain(heading), markdown })),
    followUps: legend.followUps.map(({ question, markdown }) => ({
      question: escapePlain(question),
      markdown,
    })),
  };
}

/** Leaves out what goes without saying: empty lists and defaults. */
export function toHead({ facts, visibility, ...head }: Frontmatter): StoryHead {
  const open = facts.map(({ confidential, ...fact }) => (confidential ? { ...fact, confidential } : fact));
  const whole = { ...head, facts: open, ...(visibility !== 'public' && { visibility }) };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => !isNothing(value)));
}

const isNothing = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** The keys an author wrote: what only stands in for one stays behind. */
function pickSaid(from: { standIns?: string[] | undefined }, shape: object): Record<string, unknown> {
  const gone = new Set(from.standIns);
  const said = Object.entries(from).filter(([key]) => key in shape && !gone.has(key));
  return Object.fromEntries(
    said.map(([key, value]) => [
      key,
      key === 'cues' && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).filter(([letter]) => !gone.has(`cues.${letter}`)))
        : value,
    ]),
  );
}
