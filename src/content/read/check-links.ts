import type { Body } from '#content/markdown/body.ts';
import type { ArticleFrontMatter } from '#content/schema/article.ts';
import { quoteFound, type Problem } from '#lib/problems.ts';
import { decodePath } from '#lib/site-address.ts';
import { decodePart } from '#lib/web-address.ts';
import { findNearest } from './nearest.ts';
import type { Reading } from './read-file.ts';

/** Addresses a reader can open, each with the numbers of its paragraphs, also removed ones, if they are known. */
export type OpenAddresses = ReadonlyMap<string, readonly string[] | undefined>;

const DEAD = 'dead links within the site';
const PARAGRAPH = /^#p([1-9]\d*|\d+[a-z]+)$/u;
/** Only the path of a link is looked at; any origin will do to take it apart. */
const ANY_ORIGIN = 'https://example.org';

function refuseLink(href: string, from: string, open: OpenAddresses) {
  const target = URL.canParse(href, ANY_ORIGIN + from) ? new URL(href, ANY_ORIGIN + from) : null;
  const path = decodePath(target?.pathname ?? '');
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
    return refusal ? [{ kind: DEAD, file, line, found: quoteFound(href), ...refusal }] : [];
  });
}

/** Pages whose places are known, by address: every id that a link can lead to. */
export type OpenPlaces = ReadonlyMap<string, readonly string[]>;

/** Paragraphs are looked at with the addresses. */
const PARAGRAPH_ID = /^p\d+[a-z]*$/u;

/** Links to a heading or another place, in a page of this site, that the page does not have. */
export function findFragmentProblems(
  file: string,
  { internalLinks }: Body,
  places: OpenPlaces,
): Problem[] {
  return internalLinks.flatMap(({ href, line }) => {
    const target = URL.parse(href, ANY_ORIGIN);
    const path = decodePath(target?.pathname ?? '');
    const known = places.get(path);
    const id = decodePart(target?.hash.slice(1) ?? '');
    if (!known || id === '' || PARAGRAPH_ID.test(id) || known.includes(id)) return [];
    const nearest = findNearest(id, known);
    return [
      {
        kind: DEAD,
        file,
        line,
        found: quoteFound(href),
        expected: 'a heading or paragraph of that page',
        advice: nearest
          ? `Write ${path}#${nearest}.`
          : 'Correct what stands after the #, or remove it.',
      },
    ];
  });
}

const normal = (address: string): string => URL.parse(address)?.href ?? address;

/** Archived copies of pages that neither the text nor its evidence links to: nobody would see them. */
export function findArchivedProblems(article: Reading<ArticleFrontMatter>): Problem[] {
  const { file, valid, body, findLine } = article;
  if (!body) return [];
  const links = [
    ...body.externalLinks.map(({ href }) => href),
    ...(valid.notes ?? []).flatMap(({ evidence }) => evidence.map(({ url }) => url)),
  ];
  const known = new Set(links.map(normal));
  return (valid.archived ?? []).flatMap(({ link }, index) => {
    if (known.has(normal(link))) return [];
    const nearest = findNearest(link, links);
    return [
      {
        kind: 'archived copies that no link leads to',
        file,
        line: findLine(['archived', index, 'link']),
        field: `archived[${index}].link`,
        found: quoteFound(link),
        expected: 'an address that the text or its evidence links to',
        advice: nearest ? `Write ${nearest}.` : 'Correct the address, or remove the copy.',
      },
    ];
  });
}
