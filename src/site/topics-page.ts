import { publication } from '#publication.ts';
import type { Edition } from '#site/edition.ts';
import { createHead, type Head } from '#site/head.ts';
import { addresses, hrefFor } from '#site/permalinks.ts';
import { words } from '#i18n/words.ts';

/** A topic in the index of topics. */
export interface TopicEntry {
  readonly href: string;
  readonly name: string;
  readonly standfirst: string | undefined;
  readonly count: string;
}

/** The index of topics, by name. */
export interface TopicsPage {
  readonly head: Head;
  readonly headline: string;
  readonly count: string;
  readonly topics: readonly TopicEntry[];
}

/** Decides what the index of topics lists: all that have articles. */
export function createTopicsPage({ topics }: Edition): TopicsPage {
  const count = words.lists.topics(topics.length);
  return {
    head: createHead({
      title: words.topics,
      description: `${publication.name}: ${count}.`,
      address: addresses.topics,
    }),
    headline: words.topics,
    count,
    topics: topics.map(({ subject: { address, name, standfirst }, articles }) => ({
      href: hrefFor(address),
      name,
      standfirst,
      count: words.articles(articles.length),
    })),
  };
}
