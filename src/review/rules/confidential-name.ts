import { factShows } from '../../legend/facts.ts';
import type { Where } from '../../legend/locate.ts';
import type { Confidential, Legend } from '../../legend/schema.ts';
import { findAll } from '../prose.ts';
import type { Story, StoryRule } from '../rule.ts';

/** A public story names nobody whom `confidential.yaml` lists. */
export const confidentialName: StoryRule = {
  code: 'confidential-name',
  severity: 'error',
  scope: 'story',
  explanation:
    'People have published employers and revenue by accident. A public legend must not hold a listed name.',
  example: '`company: Acme` while `confidential.yaml` lists Acme',
  source: 'Your own list.',
  review: (story, { confidential }) =>
    story.legend.visibility === 'public'
      ? confidential.flatMap((entry) => {
          const [first] = findName(story, entry.name);
          return first ? [{ spot: first, ...wordsFor(entry) }] : [];
        })
      : [],
};

const wordsFor = ({ name, say }: Confidential) => ({
  message: `\`${name}\` is confidential, and the public edition would show it.`,
  hint: say ? `Say “${say}”, or make the legend private.` : 'Say it another way, or make the legend private.',
});

function findName({ legend, at }: Story, name: string): Where[] {
  const sign = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${sign}(?![\\p{L}\\p{N}])`, 'giu');
  const head = headTexts(legend).find(({ text }) => findAll(text, pattern).length > 0);
  if (head) return [at.value(head.path)];
  const { inShort, situation, task, action, result, others, followUps } = legend;
  const told = [inShort, situation, task, action, result, ...others, ...followUps];
  return told.flatMap((passage) => {
    if (!passage) return [];
    const title = 'question' in passage ? passage.question : passage.heading;
    if (findAll(title, pattern).length > 0) return [at.heading(passage.position)];
    return findAll(passage.text, pattern).map(({ index, words }) => at.words(passage, index, words.length));
  });
}

function headTexts(legend: Legend): { path: (string | number)[]; text: string }[] {
  const { title, shortTitle, company, hook, word, tags, bestFor, cues, facts } = legend;
  const texts: { path: (string | number)[]; text: string | undefined }[] = [
    { path: ['title'], text: title },
    { path: ['shortTitle'], text: shortTitle },
    { path: ['company'], text: company },
    { path: ['hook'], text: hook },
    { path: ['word'], text: word },
    ...tags.map((tag, index) => ({ path: ['tags', index], text: tag.replaceAll('-', ' ') })),
    ...bestFor.map(({ question }, index) => ({ path: ['bestFor', index, 'question'], text: question })),
    ...Object.entries(cues).map(([key, text]) => ({
      path: ['cues', Array.isArray(cues) ? Number(key) : key],
      text,
    })),
    ...facts.flatMap((fact, index) =>
      [...factShows, 'public' as const]
        .filter((key) => !fact.confidential || key === 'label' || key === 'public')
        .map((key) => ({ path: ['facts', index, key], text: fact[key] })),
    ),
  ];
  return texts.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
}
