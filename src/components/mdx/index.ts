import Cut from './Cut.astro';
import Fact from './Fact.astro';
import Note from './Note.astro';
import type { mdxNames } from './names.ts';
import Scale from './Scale.astro';
import SectionHeading from './SectionHeading.astro';

/** What authors may write in a legend: `Fact`, `Cut` and `Note` everywhere; any other makes the site render the file. */
export const mdxComponents = { Fact, Cut, Note, Scale, h2: SectionHeading } satisfies Record<
  (typeof mdxNames)[number] | 'Fact' | 'Cut' | 'Note' | 'h2',
  unknown
>;
