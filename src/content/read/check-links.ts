import type { Body } from '#content/markdown/body.ts';
import type { ArticleFrontMatter } from '#content/schema/article.ts';
import { quoteFound, type Problem } from '#lib/problems.ts';
import { decodePath, readFormerAddress } from '#lib/site-address.ts';
import { decodePart } from '#lib/web-address.ts';
import { findNearest } from './nearest.ts';
import type { Reading } from './read-file.ts';

/** What a reader can open. */
export interface OpenAddresses {
  /** Pages by decoded address. */
  readonly pages: ReadonlyMap<string, OpenPage>;
  /** Decoded addresses of files. */
  readonly files: ReadonlySet<string>;
  /** Pages by their former addresses, each as it is kept. */
  readonly former: ReadonlyMap<string, OpenPage>;
}

/** A page that a reader can open. */
export interface OpenPage {
  /** Numbers of its paragraphs, also of removed ones; undefined where any will do. */
  readonly labels?: readonly string[] | undefined;
  /** Its other places. */
  readonly ids?: readonly string[] | undefined;
}

/** A link within the site that leads nowhere. */
export interface DeadLink {
  /** As it was written. */
  readonly href: string;
  readonly problem: Problem;
}

const DEAD = 'dead links within the site';
const PARAGRAPH = /^p([1-9]\d*|\d+[a-z]+)$/u;
/** Only the path of a link is looked at; any origin will do to take it apart. */
const ANY_ORIGIN = 'https://example.org';

type Refusal = Pick<Problem, 'expected' | 'advice'>;

function refusePlace(id: string, path: string, { labels, ids }: OpenPage): Refusal | undefined {
  const [, label] = PARAGRAPH.exec(id) ?? [];
  if (label !== undefined) {
    if (labels === undefined || labels.includes(label)) return undefined;
    const last = labels.findLast((one) => /\d$/u.test(one));
    return {
      expected: last === undefined ? 'an address without a paragraph' : `#p1 to #p${last}`,
      advice: 'Correct the number of the paragraph.',
    };
  }
  if (ids === undefined || id === '' || ids.includes(id)) return undefined;
  const nearest = findNearest(id, ids);
  return {
    expected: 'a heading or paragraph of that page',
    advice: nearest
      ? `Write ${path}#${nearest}.`
      : 'Correct what stands after the #, or remove it.',
  };
}

function refuseLink(
  href: string,
  from: string,
  open: OpenAddresses,
  isAdvised: boolean,
): Refusal | undefined {
  const target = URL.parse(href, ANY_ORIGIN + from);
  const path = decodePath(target?.pathname ?? '');
  const page = target && (open.former.get(readFormerAddress(path + target.search)) ?? open.pages.get(path));
  if (open.files.has(path)) return undefined;
  if (page) return refusePlace(decodePart(target.hash.slice(1)), path, page);
  const nearest = isAdvised ? findNearest(path, open.pages.keys()) : undefined;
  return {
    expected: 'an address that readers can open',
    advice: nearest ? `Write ${nearest}.` : 'Correct the link, or remove it.',
  };
}

/** Links within the site that lead to no page, or to no place in it. The nearest address is looked for only where it is told. */
export function findDeadLinks(
  file: string,
  address: string,
  { internalLinks }: Body,
  open: OpenAddresses,
  isAdvised: boolean,
): DeadLink[] {
  return internalLinks.flatMap(({ href, line }) => {
    const refusal = refuseLink(href, address, open, isAdvised);
    if (!refusal) return [];
    return [{ href, problem: { kind: DEAD, file, line, found: quoteFound(href), ...refusal } }];
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
