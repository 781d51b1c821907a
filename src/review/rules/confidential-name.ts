import type { Where } from '../../legend/locate.ts';
import type { Confidential } from '../../legend/schema.ts';
import { toSlug } from '../../legend/text.ts';
import { findAll } from '../prose.ts';
import { listPublications, type Publication } from '../published.ts';
import type { BankRule } from '../rule.ts';

/** Nothing the public edition shows names anybody whom `confidential.yaml` lists. */
export const confidentialName: BankRule = {
  code: 'confidential-name',
  severity: 'error',
  scope: 'bank',
  explanation:
    'People have published employers and revenue by accident. Nothing that the public edition shows must hold a listed name.',
  example: '`company: Acme` while `confidential.yaml` lists Acme',
  source: 'Your own list.',
  review(desk) {
    if (desk.confidential.length === 0) return [];
    const publications = listPublications(desk);
    return desk.confidential.flatMap((entry) => {
      const pattern = buildPattern(entry.name);
      const slug = toSlug(entry.name);
      return publications.flatMap((publication) => {
        const found = findFirst(publication, pattern, slug);
        return found
          ? [{ file: publication.file, spot: found.spot, ...wordsFor(entry, publication, found) }]
          : [];
      });
    });
  },
};

const wordsFor = ({ name, say }: Confidential, { isStory }: Publication, { isFileName }: Found) => ({
  message: `\`${name}\` is confidential, and the public edition would show it${isFileName ? ' as the name of the file' : ''}.`,
  hint: `${isFileName ? 'Rename the file' : say ? `Say “${say}”` : 'Say it another way'}${isStory ? ', or make the legend private' : ''}.`,
});

function findFirst({ texts }: Publication, pattern: RegExp, slug: string): Found | undefined {
  for (const { text, isSlug, isFileName, find } of texts) {
    const named = isSlug && slug !== '' && `-${toSlug(text)}-`.includes(`-${slug}-`);
    const [first] = named ? [{ index: 0, words: text }] : findAll(text.normalize('NFC'), pattern);
    if (first) return { spot: find(first.index, first.words), isFileName };
  }
  return undefined;
}

/** A name in any letters, over a line end, and however its words are joined: `Big Client`, `big-client`, `O’Reilly`. */
function buildPattern(name: string): RegExp {
  const whole = name.normalize('NFC');
  const words = whole.split(joints).filter((word) => word !== '');
  const sign = (words.length > 0 ? words : [whole])
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join(joints.source);
  return new RegExp(`(?<![\\p{L}\\p{N}])${sign}(?![\\p{L}\\p{N}])`, 'giu');
}

const joints = /(?:[\s\p{Pd}'’ʼ]|&nbsp;)+/u;

interface Found {
  spot: Where;
  isFileName: true | undefined;
}
