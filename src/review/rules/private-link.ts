import { isVisible } from '../../legend/visibility.ts';
import { findAddresses } from '../addresses.ts';
import { leadsElsewhere, listLinks, readLink, toAddress } from '../link.ts';
import type { BankRule } from '../rule.ts';

/** What the public edition shows does not lead to what it hides. */
export const privateLink: BankRule = {
  code: 'private-link',
  severity: 'warning',
  scope: 'bank',
  explanation:
    'The public edition would tell the name of a story that you keep to yourself, in a link to no page.',
  example: 'a link to `/legends/cache/`, which is a draft',
  source: 'The pages of both editions.',
  review({ bank, ids, publish }) {
    const secret = new Set(bank.legends.filter((one) => !isVisible(one, 'public')).map(({ id }) => id));
    if (secret.size === 0) return [];
    const open = publish();
    const openIds = ids.filter((id) => !secret.has(id));
    const shown = findAddresses(open.bank, openIds).pages;
    const hidden = new Set([...findAddresses(bank, ids).pages].filter((page) => !shown.has(page)));
    return listLinks(open)
      .filter(({ link }) => !leadsElsewhere(link) && hidden.has(toAddress(readLink(link).page)))
      .map(({ link, file, at, passage }) => ({
        file,
        spot: at.source(passage, link),
        message: `The link \`${link}\` leads to a page that the public edition does not have.`,
        hint: 'Put it in a `<Note>`, take it out, or make that story public.',
      }));
  },
};
