import { stringify } from 'yaml';
import { frontmatterSchema } from '../legend/schema.ts';
import { kindOf } from '../legend/section-rules.ts';
import type { Collection, GuideSource, SectionSource, Story, StoryHead } from './collection.ts';

/* The content folder of a collection: one text a file, always written the same way. */

export interface ContentFile {
  /** From the content folder, with forward slashes. */
  path: string;
  text: string;
}

/** The legends and guide pages of a collection as files; the two lists are merged with those already there instead. */
export const toFiles = ({ legends, guide }: Pick<Collection, 'legends' | 'guide'>): ContentFile[] => [
  ...legends.map((story) => ({ path: storyPath(story.id), text: writeStory(story) })),
  ...guide.map((page) => ({ path: `guide/${page.id}.mdx`, text: writeGuide(page) })),
];

export const storyPath = (id: string): string => `legends/${id}.mdx`;

/** The text of a legend file. */
export function writeStory({ head, preamble = '', sections, followUps }: Story): string {
  return writeMdx(orderKeys(head), [
    preamble,
    ...orderSections(sections).flatMap(({ heading, markdown }) => [`## ${heading}`, markdown]),
    ...(followUps.length > 0 ? ['## Follow-ups'] : []),
    ...followUps.flatMap(({ question, markdown }) => [`### ${question}`, markdown]),
  ]);
}

export const writeGuide = ({ head, markdown }: GuideSource): string => writeMdx(head, [markdown]);

/** Entries of `parts.yaml` or `question-types.yaml`. */
export const writeList = (entries: readonly object[]): string => toYaml(entries);

const writeMdx = (head: object, blocks: readonly string[]): string =>
  `---\n${Object.keys(head).length > 0 ? toYaml(head) : ''}---\n\n${blocks.filter((block) => block !== '').join('\n\n')}\n`;

/** Data as YAML, a text never folded. */
export const toYaml = (data: object): string => stringify(data, { lineWidth: 0 });

/** Keys in the order of the schema, so that none is forgotten. */
const orderKeys = (head: StoryHead): object =>
  Object.fromEntries(
    Object.keys(frontmatterSchema.shape).flatMap((key) => {
      const value: unknown = Reflect.get(head, key);
      return value === undefined ? [] : [[key, value]];
    }),
  );

/** The letters in the order the format asks for; a section of the author's own stays behind the one it followed. */
function orderSections(sections: readonly SectionSource[]): SectionSource[] {
  let rank = -1;
  const ranked = sections.map((section) => {
    const own = letters.indexOf(kindOf(section.heading));
    rank = own === -1 ? rank : own;
    return { section, rank };
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ section }) => section);
}

const letters: readonly ReturnType<typeof kindOf>[] = ['short', 'situation', 'task', 'action', 'result'];
