import type { Problem } from '#lib/problems.ts';
import { foldSlug } from '#content/schema/slug.ts';
import { quoteFound } from '#lib/problems.ts';
import { decodePath } from '#lib/site-address.ts';
import type { Body } from '#content/markdown/body.ts';
import { addresses, FIXED_PAGES, listsAbove } from '#content/addresses.ts';
import type { ArticleFrontMatter } from '#content/schema/article.ts';
import { findLooseProblems, findLostFiles } from './check-folder.ts';
import {
  findArchivedProblems,
  findDeadLinks,
  type DeadLink,
  type OpenAddresses,
  type OpenPage,
} from './check-links.ts';
import type { MapPlace } from '#content/schema/place.ts';
import type { PageFrontMatter } from '#content/schema/page.ts';
import { folderOf } from './content-files.ts';
import type { Reading } from './read-file.ts';
import type { Section } from '#content/schema/section.ts';
import type { ContentListing } from './list-content-files.ts';
import type { Topic } from '#content/schema/topic.ts';

/** Every file of the newsroom, as far as it could be read. */
export interface Readings {
  readonly articles: readonly Reading<ArticleFrontMatter>[];
  readonly sections: readonly Reading<Section>[];
  readonly topics: readonly Reading<Topic>[];
  readonly pages: readonly Reading<PageFrontMatter>[];
  readonly places: readonly Reading<MapPlace>[];
}

const labelsOf = (body: Body | undefined): readonly string[] | undefined =>
  body && [...body.numbering.labels, ...body.numbering.removed.map(({ label }) => label)];

/** Files for machines that are there whatever the newsroom writes. */
const FILES = [addresses.rss, addresses.atom, addresses.jsonFeed, addresses.sitemap];
/** Ids that the site itself gives to an article’s page, and to every page. */
const OWN_PLACES = ['main', 'record'];

const PLAIN = /^[\w/.~-]*$/u;

/** An address as it is kept; most of a large archive are that already. */
const decodeAddress = (address: string): string =>
  PLAIN.test(address) ? address : decodePath(address);

/** All that readers can open: pages, lists, former addresses, and the files that are published as they are. */
function listOpenAddresses({ articles, pages }: Readings, files: readonly string[]): OpenAddresses {
  const open = new Map<string, OpenPage>();
  const former = new Map<string, OpenPage>();
  const machines = new Set([...files, ...FILES].map(decodeAddress));
  const list = (address: string): unknown => open.set(decodeAddress(address), {});
  FIXED_PAGES.forEach(list);
  const listFormer = (aliases: readonly string[] | undefined, page: OpenPage): void => {
    for (const address of aliases ?? []) former.set(address, page);
  };
  for (const { contentFile, body, valid } of pages) {
    const page = { labels: labelsOf(body), ids: body && ['main', ...body.ids] };
    listFormer(valid.aliases, page);
    open.set(contentFile.address, page);
  }
  for (const { contentFile, body, valid, isDraft } of articles) {
    if (isDraft) continue;
    const { address } = contentFile;
    const notes = (valid.notes ?? []).map(({ about }) => `about-the-${about}`);
    const ids = body && [...OWN_PLACES, ...notes, ...(valid.withdrawn ? [] : body.ids)];
    const page = { labels: valid.withdrawn ? [] : labelsOf(body), ids };
    listFormer(valid.aliases, page);
    open.set(address, page);
    if (valid.withdrawn) continue;
    machines.add(decodeAddress(addresses.cite(address)));
    machines.add(decodeAddress(addresses.plainText(address)));
    machines.add(decodeAddress(addresses.markdown(address)));
    listsAbove(address).forEach(list);
    if (valid.section !== undefined) list(addresses.section(valid.section));
    if (valid.topics?.length) list(addresses.topics);
    for (const topic of valid.topics ?? []) list(addresses.topic(topic));
  }
  return { pages: open, files: machines, former };
}

/** Former addresses that two files claim; both the first and the second might be right. */
function findAliasProblems({ articles, pages }: Readings): Problem[] {
  const takers = new Map<string, string>();
  const all = draftsLast<{ readonly aliases: string[] }>([...articles, ...pages]);
  return all.flatMap(({ file, valid, findLine }) =>
    (valid.aliases ?? []).flatMap((alias, index) => {
      const taker = takers.get(foldSlug(alias)) ?? file;
      takers.set(foldSlug(alias), taker);
      if (taker === file) return [];
      return [
        {
          kind: 'former addresses that are taken',
          file,
          line: findLine(['aliases', index]),
          field: `aliases[${index}]`,
          found: quoteFound(alias),
          expected: 'an address that is not taken',
          advice: `Remove it here or in ${taker}.`,
        },
      ];
    }),
  );
}

/**
 * Files at one address, such as an article in a folder and as a file. Addresses that differ in case, or in how
 * their letters are composed, alone are one to many systems. What is kept back takes nothing from what is published.
 */
function findDoubleProblems({ articles, sections, topics, pages, places }: Readings): Problem[] {
  const takers = new Map<string, { readonly address: string; readonly file: string }>();
  const all: readonly Pick<Reading<unknown>, 'contentFile' | 'file'>[] = [
    ...draftsLast(articles),
    ...sections,
    ...topics,
    ...pages,
    ...places,
  ];
  return all.flatMap(({ contentFile: { address, kind }, file }) => {
    const folded = foldSlug(address);
    const taker = takers.get(folded);
    if (taker === undefined) {
      takers.set(folded, { address, file });
      return [];
    }
    const isSame = taker.address === address;
    return [
      {
        kind: 'addresses of two articles',
        file,
        line: 1,
        found: isSame ? `a second ${kind === 'articles' ? 'article' : 'file'} at ${address}` : `${address} beside ${taker.address}`,
        expected: isSame ? 'one' : 'addresses that differ in more than their case',
        advice: `Remove it or ${taker.file}, or give one of them another slug.`,
      },
    ];
  });
}

const draftsLast = <Front>(all: readonly Reading<Front>[]): readonly Reading<Front>[] => [
  ...all.filter(({ isDraft }) => !isDraft),
  ...all.filter(({ isDraft }) => isDraft),
];

/** Files that no article in their folder names as its source. */
function findMisplaced({ misplaced }: ContentListing, { articles }: Readings): readonly Problem[] {
  const sources = new Set(
    articles.map(({ file, valid }) => `${folderOf(file)}/${valid.source?.file ?? ''}`),
  );
  return misplaced.filter(({ file }) => !sources.has(file));
}

/** Links within the site that lead nowhere, by the path of the text within the content. */
export type DeadLinks = ReadonlyMap<string, readonly DeadLink[]>;

/** So many dead links are told the nearest address: to compare takes long, and whoever has more corrects them by kind. */
const MOST_ADVISED = 500;

/** Finds them all. `files` are addresses of files that are published as they are. */
export function findAllDeadLinks(readings: Readings, files: readonly string[]): DeadLinks {
  const { articles, sections, topics, pages, places } = readings;
  const open = listOpenAddresses(readings, files);
  const all = new Map<string, readonly DeadLink[]>();
  let advised = 0;
  for (const reading of [...articles, ...sections, ...topics, ...pages, ...places]) {
    const { contentFile, file, body, isImported } = reading;
    if (!body) continue;
    const isAdvised = !isImported && advised < MOST_ADVISED;
    const dead = findDeadLinks(file, contentFile.address, body, open, isAdvised);
    if (isAdvised) advised += dead.length;
    all.set(contentFile.path, dead);
  }
  return all;
}

/** All problems of a newsroom but its dead links: each file's own, and those that show only beside the others. */
export function findNewsroomProblems(listing: ContentListing, readings: Readings): Problem[] {
  const { articles, sections, topics, pages, places } = readings;
  return [
    ...listing.problems,
    ...findMisplaced(listing, readings),
    ...findDoubleProblems(readings),
    ...[...articles, ...sections, ...topics, ...pages, ...places].flatMap(
      ({ contentFile, file, body, problems }) => [
        ...problems,
        ...(body ? findLostFiles(file, contentFile.path, body, listing.beside) : []),
      ],
    ),
    ...articles.flatMap(({ contentFile, file, valid, isKnown }) =>
      isKnown('source') && file.endsWith('/index.md')
        ? findLooseProblems(
            folderOf(file),
            listing.beside.get(folderOf(contentFile.path)) ?? new Set(),
            valid.source?.file,
          )
        : [],
    ),
    ...findAliasProblems(readings),
    ...articles.flatMap(findArchivedProblems),
  ];
}
