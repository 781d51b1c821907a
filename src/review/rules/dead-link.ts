import { nearest } from '../../legend/nearest.ts';
import { type Addresses, findAddresses } from '../addresses.ts';
import { leadsElsewhere, listLinks, readLink, toAddress } from '../link.ts';
import type { BankRule } from '../rule.ts';

/** Links between pages lead somewhere. */
export const deadLink: BankRule = {
  code: 'dead-link',
  severity: 'error',
  scope: 'bank',
  explanation: 'The evening before is no time for a page that is not there.',
  example: 'a link to `/legends/cache/` with no such legend',
  source:
    'The pages of this site. From the guide to a story that is gone it is a warning: people delete stories.',
  review(desk) {
    const known = findAddresses(desk.bank, desk.ids);
    return listLinks(desk).flatMap(({ link, file, id, at, passage }) => {
      const problem = judge(link, known, id);
      const gone = id === undefined && link.startsWith('/legends/');
      const severity = gone ? ('warning' as const) : deadLink.severity;
      return problem ? [{ file, spot: at.source(passage, link), severity, ...problem }] : [];
    });
  },
};

function judge(
  link: string,
  known: Addresses,
  id: string | undefined,
): { message: string; hint: string } | undefined {
  if (leadsElsewhere(link)) return undefined;
  const { page, anchor } = readLink(link);
  if (page === '')
    return anchor === undefined || id === undefined
      ? undefined
      : judgeAnchor(link, known.anchors.get(id), anchor);
  if (!page.startsWith('/')) {
    const legend = /^(?:\.\/)?([^/]+)\.mdx?$/u.exec(page)?.[1];
    const hint = legend ? `Write \`/legends/${legend}/\`.` : 'Start it with `/`, as in `/legends/mtproto/`.';
    return { message: `The link \`${link}\` is not written from the top of the site.`, hint };
  }
  // A file of `public/`, which the review does not know.
  if (/\.\w+$/u.test(page)) return undefined;
  const address = toAddress(page);
  if (!known.pages.has(address)) {
    const near = known.nearest(address);
    return {
      message: `The link \`${link}\` leads to no page.`,
      hint: near ? `Write \`${near}\`.` : 'Take it out.',
    };
  }
  const story = /^\/legends\/([^/]+)\/$/u.exec(address)?.[1];
  return anchor === undefined || story === undefined
    ? undefined
    : judgeAnchor(link, known.anchors.get(story), anchor);
}

function judgeAnchor(link: string, anchors: ReadonlySet<string> | undefined, anchor: string) {
  if (!anchors || anchors.has(anchor)) return undefined;
  const near = nearest(anchor, [...anchors]);
  return {
    message: `The link \`${link}\` leads to no heading of its page.`,
    hint: near ? `Write \`#${near}\`.` : 'Link to the page alone.',
  };
}
