import { formatMonth, monthOf, startOf, yearOf } from '#lib/dates.ts';
import { publication } from '#publication.ts';
import type { Edition, SubjectList } from '#site/edition.ts';
import { createHead, formatTitle, type Head, type HeadFacts } from '#site/head.ts';
import { addresses, hrefFor, type NamedLink } from '#site/permalinks.ts';
import type { Article } from '#site/article.ts';
import { NO_PICTURES, type TeaserPictures } from '#site/teaser-pictures.ts';
import { createTeaser, type DatedBy, type Teaser } from '#site/teaser.ts';
import { words } from '#i18n/words.ts';

/** The most headlines on one page; a list of more is a list of its parts. */
export const MOST_HEADLINES = 2_000;

/** The most articles in a group that each show how they begin; of more, headlines alone are shown. */
const MOST_OPENINGS = 100;

/** Teasers under a heading; the heading is absent where one group is the whole list. */
export interface TeaserGroup {
  /** Its place on the page, where the page has links to its groups. */
  readonly id?: string;
  readonly heading: string | undefined;
  readonly href: string | undefined;
  readonly count: string | undefined;
  /** None where the list is too long to show them. */
  readonly teasers: readonly Teaser[];
}

/** A link to a neighbouring page. */
export interface Neighbour {
  readonly href: string;
  readonly text: string;
}

/** A list of articles: a section, a topic, a year or a month. */
export interface ListPage {
  /** Address below the site's root, without its slashes at the ends, for the router. */
  readonly path: string;
  readonly address: string;
  readonly head: Head;
  readonly kicker: readonly string[] | undefined;
  readonly headline: string;
  readonly standfirst: string | undefined;
  readonly count: string;
  readonly groups: readonly TeaserGroup[];
  /** Links to the years of the whole list, where it is grouped by years and has several. */
  readonly jumps: readonly NamedLink[];
  readonly newer: Neighbour | undefined;
  readonly older: Neighbour | undefined;
}

interface ListFacts {
  readonly address: string;

  readonly kicker?: readonly string[];
  readonly headline: string;
  readonly standfirst?: string | undefined;
  readonly feed?: HeadFacts['feed'];
  /** How many entries it has. */
  readonly count: string;
  readonly groups: readonly TeaserGroup[];
  readonly newer?: Neighbour | undefined;
  readonly older?: Neighbour | undefined;
}

function createTeasers(
  articles: readonly Article[],
  pictures: TeaserPictures,
  datedBy: DatedBy = 'article',
): Teaser[] {
  const isLong = articles.length > MOST_OPENINGS;
  return articles.map((article) => {
    const picture = isLong ? undefined : pictures.get(article.address);
    const teaser = createTeaser(article, publication.language, { picture, datedBy });
    return isLong ? { ...teaser, opening: undefined } : teaser;
  });
}

function createGroup(
  articles: readonly Article[],
  pictures: TeaserPictures,
  month?: Month,
): TeaserGroup {
  return {
    heading: month?.name,
    href: month && hrefFor(month.address),
    count: words.articles(articles.length),
    teasers: createTeasers(articles, pictures),
  };
}

const chronologyDay = ({ events, published }: Article): string => events?.from ?? published;

/** Articles in the order of the days they are about, the latest first; one that names none stands at its own day. */
function orderByEvents(articles: readonly Article[]): Article[] {
  return articles.toSorted((a, b) => startOf(chronologyDay(b)) - startOf(chronologyDay(a)));
}

/** The same under the years of those days. */
function createChronology(articles: readonly Article[], pictures: TeaserPictures): TeaserGroup[] {
  const years = new Map<string, Article[]>();
  for (const article of articles) {
    const year = yearOf(chronologyDay(article));
    years.set(year, [...(years.get(year) ?? []), article]);
  }
  return [...years].map(([year, some]) => ({
    id: `y${year}`,
    heading: year,
    href: undefined,
    count: undefined,
    teasers: createTeasers(some, pictures, 'events'),
  }));
}

function createList(facts: ListFacts): ListPage {
  const { count } = facts;
  return {
    address: facts.address,
    path: facts.address.replaceAll(/^\/|\/$/gu, ''),
    head: createHead({
      title: facts.headline,
      description: facts.standfirst ?? `${facts.headline}: ${count}.`,
      address: facts.address,
      feed: facts.feed,
    }),
    kicker: facts.kicker,
    headline: facts.headline,
    standfirst: facts.standfirst,
    count,
    groups: facts.groups,
    jumps: [],
    newer: facts.newer,
    older: facts.older,
  };
}

/** The addresses of a section's or topic's pages, the first its own. */
export function listSubjectAddresses({ subject, articles }: SubjectList): string[] {
  const last = Math.ceil(articles.length / publication.articlesPerPage);
  return Array.from({ length: last }, (_, index) =>
    addresses.continued(subject.address, index + 1),
  );
}

interface SubjectFacts {
  readonly kicker: string;
  readonly feed?: HeadFacts['feed'];
  /** How the articles of a page are grouped. */
  readonly group: (articles: readonly Article[]) => readonly TeaserGroup[];
}

/** The pages of a section or topic, `publication.articlesPerPage` articles to a page. */
function createSubjectPages(
  subjectList: SubjectList,
  { kicker, feed, group }: SubjectFacts,
): ListPage[] {
  const { subject, articles } = subjectList;
  const perPage = publication.articlesPerPage;
  const pages = listSubjectAddresses(subjectList);
  const last = pages.length;
  const linkTo = (page: string | undefined, text: string): Neighbour | undefined =>
    page === undefined ? undefined : { href: hrefFor(page), text };
  return pages.map((address, index) => {
    const number = index + 1;
    const some = articles.slice(index * perPage, number * perPage);
    return createList({
      address,
      kicker: last > 1 ? [kicker, words.pageOf(number, last)] : [kicker],
      headline: number === 1 ? subject.name : `${subject.name} (${words.pageOf(number, last)})`,
      standfirst: number === 1 ? subject.standfirst : undefined,
      feed,
      count: words.articles(articles.length),
      groups: group(some),
      newer: linkTo(pages[index - 1], words.newer),
      older: linkTo(pages[index + 1], words.older),
    });
  });
}

/** The pages of a section, which has a feed of its own. */
export function createSectionPages(
  subjectList: SubjectList,
  pictures: TeaserPictures = NO_PICTURES,
): ListPage[] {
  const { slug, name } = subjectList.subject;
  return createSubjectPages(subjectList, {
    kicker: words.lists.section,
    feed: { address: addresses.sectionFeed(slug), title: formatTitle(name, publication.name) },
    group: (articles) => {
      const group = createGroup(articles, pictures);
      const teasers = group.teasers.map((teaser) => ({ ...teaser, kicker: undefined }));
      return [{ ...group, teasers }];
    },
  });
}

/** The pages of a topic: a chronology of what its articles are about. */
export function createTopicPages(
  { subject, articles }: SubjectList,
  pictures: TeaserPictures = NO_PICTURES,
): ListPage[] {
  const pages = createSubjectPages(
    { subject, articles: orderByEvents(articles) },
    { kicker: words.lists.topic, group: (some) => createChronology(some, pictures) },
  );
  const jumps = createJumps(pages);
  return pages.map((page) => ({ ...page, jumps }));
}

/** A link to where each group begins, on whichever page that is. */
function createJumps(pages: readonly ListPage[]): NamedLink[] {
  const jumps = new Map<string, NamedLink>();
  for (const { address, groups } of pages)
    for (const { id, heading } of groups)
      if (id !== undefined && heading !== undefined && !jumps.has(id))
        jumps.set(id, { href: `${hrefFor(address)}#${id}`, name: heading });
  return jumps.size > 1 ? [...jumps.values()] : [];
}

interface Month {
  readonly year: string;
  readonly month: string;
  readonly name: string;
  readonly address: string;
  readonly articles: readonly Article[];
}

function monthsOf(articles: readonly Article[]): Month[] {
  const months = new Map<string, Article[]>();
  for (const article of articles) {
    const address = addresses.month(article.published);
    const group = months.get(address);
    if (group) group.push(article);
    else months.set(address, [article]);
  }
  return [...months].flatMap(([address, group]) => {
    const published = group[0]?.published ?? '';
    const [year, month] = [yearOf(published), monthOf(published)];
    return [
      {
        year,
        month,
        address,
        name: formatMonth(year, month, publication.language),
        articles: group,
      },
    ];
  });
}

interface Neighbours {
  readonly newer: Neighbour | undefined;
  readonly older: Neighbour | undefined;
}

/** The entries before and after one, in a list that runs from newest to oldest. */
function neighboursOf(all: readonly Neighbour[], index: number): Neighbours {
  return { newer: index > 0 ? all[index - 1] : undefined, older: all[index + 1] };
}

/** One page a year, its articles grouped by month. */
export function createYearPages(
  edition: Edition,
  pictures: TeaserPictures = NO_PICTURES,
): ListPage[] {
  const years = [...edition.years];
  const links = years.map(([year]) => ({ href: hrefFor(addresses.year(year)), text: year }));
  return years.map(([year, articles], index) =>
    createList({
      address: addresses.year(year),
      headline: year,
      count: words.articles(articles.length),
      standfirst: articles.length > MOST_HEADLINES ? words.lists.byMonth : undefined,
      groups: monthsOf(articles).map((month) =>
        articles.length > MOST_HEADLINES
          ? { ...createGroup([], pictures, month), count: words.articles(month.articles.length) }
          : createGroup(month.articles, pictures, month),
      ),
      ...neighboursOf(links, index),
    }),
  );
}

/** One page a month that has articles. */
export function createMonthPages(
  edition: Edition,
  pictures: TeaserPictures = NO_PICTURES,
): ListPage[] {
  const months = monthsOf(edition.articles);
  const links = months.map((month) => ({ href: hrefFor(month.address), text: month.name }));
  return months.map((month, index) =>
    createList({
      address: month.address,
      headline: month.name,
      count: words.articles(month.articles.length),
      groups: [createGroup(month.articles, pictures)],
      ...neighboursOf(links, index),
    }),
  );
}

/** The index of topics: those that have articles, each with its standfirst and how many they are. */
export function createTopicsPage(topics: Edition['topics']): ListPage {
  const teasers = topics.map(({ subject: { address, name, standfirst }, articles }) => ({
    href: hrefFor(address),
    headline: name,
    opening: standfirst,
    kicker: undefined,
    dates: [{ iso: undefined, text: words.articles(articles.length) }],
    picture: undefined,
    language: undefined,
    direction: undefined,
  }));
  return createList({
    address: addresses.topics,
    headline: words.topics,
    count: words.lists.topics(topics.length),
    groups: [{ heading: undefined, href: undefined, count: undefined, teasers }],
  });
}
