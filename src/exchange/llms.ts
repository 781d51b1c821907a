import type { Bank, Legend } from '../legend/schema.ts';
import { oneLine } from './markdown.ts';

/** `llms.txt` as llmstxt.org describes it: title, summary, then sections of links, each with a few words. */
export function writeLlms({ legends, parts, guide }: Bank, site: Site): string {
  const toStory = (legend: Legend) =>
    toLink(legend.title, site.storyAddress(legend.id), `${legend.hook}${listQuestions(legend)}`);
  const told = parts.flatMap(({ id, title }) => {
    const links = legends.filter(({ part }) => part === id).map(toStory);
    return links.length === 0 ? [] : [`## ${oneLine(title)}`, links.join('\n')];
  });
  const pages = [
    toLink('Matrix', site.address('/questions/'), 'which story answers which type of question'),
    toLink('Cheat sheet', site.address('/cheat-sheet/'), 'all stories on one page'),
    ...(guide.length > 0 ? [toLink('Guide', site.address('/guide/'), 'how to tell them')] : []),
  ];
  const blocks = [
    `# ${oneLine(site.name)}`,
    `> ${oneLine(site.description)}`,
    'True stories for interviews. Each file holds one: the questions it answers best, a short version, the story in sections, and follow-up questions with answers.',
    ...told,
    '## Optional',
    pages.join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

export interface Site {
  name: string;
  description: string;
  /** Of the Markdown file of a legend. */
  storyAddress(id: string): string;
  /** Of a page. */
  address(path: string): string;
}

function listQuestions({ bestFor }: Legend): string {
  if (bestFor.length === 0) return '';
  return `. Best for: ${bestFor.map(({ question }) => `“${oneLine(question)}”`).join(', ')}`;
}

const toLink = (title: string, address: string, words: string): string =>
  `- [${oneLine(title).replace(/[[\]\\]/g, '\\$&')}](${address}): ${oneLine(words)}`;
