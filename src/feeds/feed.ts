import { startOf } from '#lib/dates.ts';
import { publication } from '#publication.ts';
import { createArticlePage } from '#site/article-page.ts';
import type { Edition, SubjectList } from '#site/edition.ts';
import { formatTitle } from '#site/head.ts';
import { addresses, permalinkFor } from '#site/permalinks.ts';
import type { Article } from '#site/article.ts';
import { createProseParts, formatProse } from '#site/prose-parts.ts';
import { openingOf } from '#site/teaser.ts';
import { createFeedHtml } from './feed-html.ts';

/** How many articles a feed holds, the newest. */
const MOST_ARTICLES = 30;

/** An article as every feed has it, in whatever format. */
export interface FeedArticle {
  readonly permalink: string;
  readonly headline: string;
  readonly opening: string;
  /** As written: a day, or a date-time with offset. */
  readonly published: string;
  readonly updated: string | undefined;
  /** None where the byline is empty: nobody is invented. */
  readonly authors: readonly string[];
  readonly subjects: readonly string[];
  readonly rights: string | undefined;
  readonly language: string;
  /** The whole text, with its dates and notes; every link in it is absolute. */
  readonly html: string;
}

/** A feed of articles, newest first. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** Whole address of the page whose articles these are. */
  readonly home: string;
  /** Whole address of the feed itself. */
  readonly self: string;
  readonly language: string;
  /** When any of the articles last changed, as written; undefined without articles. */
  readonly updated: string | undefined;
  readonly articles: readonly FeedArticle[];
}

/** What a feed is about, and where it stands. Addresses are site-absolute. */
interface FeedFacts {
  readonly title: string;
  readonly description: string;
  readonly home: string;
  readonly self: string;
  /** Newest first. */
  readonly articles: readonly Article[];
}

async function createFeedArticle(article: Article): Promise<FeedArticle> {
  return {
    permalink: permalinkFor(article.address),
    headline: article.headline,
    opening: openingOf(article),
    published: article.published,
    updated: article.updated,
    authors: article.byline,
    subjects: [article.section, ...article.topics].map(({ name }) => name),
    rights: article.source?.rights,
    language: article.language,
    html: createFeedHtml(
      createArticlePage(article),
      formatProse(await createProseParts(article)),
      article.language,
    ),
  };
}

// Nothing in a feed depends on when it is built.
async function createFeed(facts: FeedFacts): Promise<Feed> {
  const articles = await Promise.all(facts.articles.slice(0, MOST_ARTICLES).map(createFeedArticle));
  return {
    title: facts.title,
    description: facts.description,
    home: permalinkFor(facts.home),
    self: permalinkFor(facts.self),
    language: publication.language,
    updated: articles
      .map(({ published, updated }) => updated ?? published)
      .toSorted((a, b) => startOf(b) - startOf(a))[0],
    articles,
  };
}

/** The feed of all articles, at the address of one of its formats. */
export function createNewsFeed({ articles }: Edition, self: string): Promise<Feed> {
  const { name, tagline } = publication;
  const facts = { title: name, description: tagline, home: addresses.front, self, articles };
  return createFeed(facts);
}

/** The feed of a section. */
export function createSectionFeed({ subject, articles }: SubjectList): Promise<Feed> {
  const title = formatTitle(subject.name, publication.name);
  const self = addresses.sectionFeed(subject.slug);
  const description = subject.standfirst ?? title;
  return createFeed({ title, description, home: subject.address, self, articles });
}
