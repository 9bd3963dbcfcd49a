import { formatMonth, monthOf, yearOf } from '#lib/dates.ts';
import { publication } from '#publication.ts';
import type { Edition, Shelf } from '#site/edition.ts';
import { createHead, type Head } from '#site/head.ts';
import { addresses, hrefFor } from '#site/permalinks.ts';
import type { Story } from '#site/story.ts';
import { createTeaser, type Teaser } from '#site/teaser.ts';
import { words } from '#words/en.ts';

/** Teasers under a heading; the heading is absent where one group is the whole list. */
export interface TeaserGroup {
  readonly heading: string | undefined;
  readonly href: string | undefined;
  readonly teasers: readonly Teaser[];
}

/** A link to a neighbouring page. */
export interface Neighbour {
  readonly href: string;
  readonly text: string;
}

/** A list of stories: a section, a topic, a year or a month. */
export interface ListPage {
  /** Address below the site's root, without its slashes at the ends, for the router. */
  readonly path: string;
  readonly address: string;
  readonly head: Head;
  readonly kicker: string | undefined;
  readonly headline: string;
  readonly standfirst: string | undefined;
  readonly count: string;
  readonly groups: readonly TeaserGroup[];
  readonly newer: Neighbour | undefined;
  readonly older: Neighbour | undefined;
}

interface ListFacts {
  readonly address: string;
  readonly kicker?: string;
  readonly headline: string;
  readonly standfirst?: string | undefined;
  readonly stories: readonly Story[];
  readonly groups: readonly TeaserGroup[];
  readonly newer?: Neighbour | undefined;
  readonly older?: Neighbour | undefined;
}

const teaser = (story: Story): Teaser => createTeaser(story, publication.language);

function createList(facts: ListFacts): ListPage {
  const count = words.stories(facts.stories.length);
  return {
    address: facts.address,
    path: facts.address.replaceAll(/^\/|\/$/gu, ''),
    head: createHead({
      title: facts.headline,
      description: facts.standfirst ?? `${facts.headline}: ${count}.`,
      address: facts.address,
    }),
    kicker: facts.kicker,
    headline: facts.headline,
    standfirst: facts.standfirst,
    count,
    groups: facts.groups,
    newer: facts.newer,
    older: facts.older,
  };
}

/** The pages of a section or topic, `publication.storiesPerPage` stories to a page. */
export function createShelfPages(shelf: Shelf, kicker: string): ListPage[] {
  const { subject, stories } = shelf;
  const perPage = publication.storiesPerPage;
  const last = Math.ceil(stories.length / perPage);
  const page = (number: number): string => hrefFor(addresses.continued(subject.address, number));
  return Array.from({ length: last }, (_, index) => {
    const number = index + 1;
    const some = stories.slice(index * perPage, number * perPage);
    return createList({
      address: addresses.continued(subject.address, number),
      kicker: last > 1 ? `${kicker} · ${words.pageOf(number, last)}` : kicker,
      headline: number === 1 ? subject.name : `${subject.name} (${words.pageOf(number, last)})`,
      standfirst: number === 1 ? subject.standfirst : undefined,
      stories,
      groups: [{ heading: undefined, href: undefined, teasers: some.map(teaser) }],
      newer: number > 1 ? { href: page(number - 1), text: words.newer } : undefined,
      older: number < last ? { href: page(number + 1), text: words.older } : undefined,
    });
  });
}

interface Month {
  readonly year: string;
  readonly month: string;
  readonly name: string;
  readonly address: string;
  readonly stories: readonly Story[];
}

function monthsOf(stories: readonly Story[]): Month[] {
  const months = new Map<string, Story[]>();
  for (const story of stories) {
    const address = addresses.month(story.published);
    const group = months.get(address);
    if (group) group.push(story);
    else months.set(address, [story]);
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
        stories: group,
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

/** One page a year, its stories grouped by month. */
export function createYearPages(edition: Edition): ListPage[] {
  const years = [...edition.years];
  const links = years.map(([year]) => ({ href: hrefFor(addresses.year(year)), text: year }));
  return years.map(([year, stories], index) =>
    createList({
      address: addresses.year(year),
      headline: year,
      stories,
      groups: monthsOf(stories).map((month) => ({
        heading: month.name,
        href: hrefFor(month.address),
        teasers: month.stories.map(teaser),
      })),
      ...neighboursOf(links, index),
    }),
  );
}

/** One page a month that has stories. */
export function createMonthPages(edition: Edition): ListPage[] {
  const months = monthsOf(edition.stories);
  const links = months.map((month) => ({ href: hrefFor(month.address), text: month.name }));
  return months.map((month, index) =>
    createList({
      address: month.address,
      headline: month.name,
      stories: month.stories,
      groups: [{ heading: undefined, href: undefined, teasers: month.stories.map(teaser) }],
      ...neighboursOf(links, index),
    }),
  );
}
