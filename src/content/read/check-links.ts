import type { Problem } from '#lib/problems.ts';
import { quoteFound } from '#lib/problems.ts';
import type { Body } from '#content/markdown/body.ts';
import { findNearest } from './nearest.ts';

/** Addresses a reader can open, each with the numbers of its paragraphs, also removed ones, if they are known. */
export type OpenAddresses = ReadonlyMap<string, readonly string[] | undefined>;

const PARAGRAPH = /^#p([1-9]\d*|\d+[a-z]+)$/u;
/** Only the path of a link is looked at; any origin will do to take it apart. */
const ANY_ORIGIN = 'https://example.org';

function refuseLink(href: string, from: string, open: OpenAddresses) {
  const target = URL.canParse(href, ANY_ORIGIN + from) ? new URL(href, ANY_ORIGIN + from) : null;
  const path = target?.pathname ?? '';
  if (target === null || !open.has(path)) {
    const nearest = findNearest(path, open.keys());
    return {
      expected: 'an address that readers can open',
      advice: nearest ? `Write ${nearest}.` : 'Correct the link, or remove it.',
    };
  }
  const [, label] = PARAGRAPH.exec(target.hash) ?? [];
  const labels = open.get(path);
  if (label === undefined || labels === undefined || labels.includes(label)) return null;
  const last = labels.findLast((one) => /\d$/u.test(one));
  return {
    expected: last === undefined ? 'an address without a paragraph' : `#p1 to #p${last}`,
    advice: 'Correct the number of the paragraph.',
  };
}

/** Links within the site that lead to no page, or to no paragraph of it. */
export function findLinkProblems(
  file: string,
  address: string,
  { internalLinks }: Body,
  open: OpenAddresses,
): Problem[] {
  return internalLinks.flatMap(({ href, line }) => {
    const refusal = refuseLink(href, address, open);
    return refusal ? [{ file, line, found: quoteFound(href), ...refusal }] : [];
  });
}
