import { startOf } from '#lib/dates.ts';
import { publication } from '#publication.ts';
import { createArticlePage } from '#site/article-page.ts';
import type { Edition, Shelf } from '#site/edition.ts';
import { formatTitle } from '#site/head.ts';
import { addresses, permalinkFor } from '#site/permalinks.ts';
import type { Story } from '#site/story.ts';
import { openingOf } from '#site/teaser.ts';
import { createFeedHtml } from './feed-html.ts';

/** How many stories a feed holds, the newest. */
const MOST_STORIES = 30;

/** A story as every feed tells it, in whatever format. */
export interface FeedStory {
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

/** A feed of stories, newest first. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** Whole address of the page whose stories these are. */
  readonly home: string;
  /** Whole address of the feed itself. */
  readonly self: string;
  readonly language: string;
  /** When any of the stories last changed, as written; undefined without stories. */
  readonly updated: string | undefined;
  readonly stories: readonly FeedStory[];
}

/** Gives the HTML of a story's body by the story's identity. */
type LoadBodyHtml = (id: string) => Promise<string>;

/** What a feed is about, and where it stands. Addresses are site-absolute. */
interface FeedFacts {
  readonly title: string;
  readonly description: string;
  readonly home: string;
  readonly self: string;
  /** Newest first. */
  readonly stories: readonly Story[];
}

async function createFeedStory(story: Story, loadBodyHtml: LoadBodyHtml): Promise<FeedStory> {
  return {
    permalink: permalinkFor(story.address),
    headline: story.headline,
    opening: openingOf(story),
    published: story.published,
    updated: story.updated,
    authors: story.byline,
    subjects: [story.section, ...story.topics].map(({ name }) => name),
    rights: story.source?.rights,
    language: story.language,
    html: createFeedHtml(createArticlePage(story), await loadBodyHtml(story.id), story.language),
  };
}

// Nothing in a feed depends on when it is built.
async function createFeed(facts: FeedFacts, loadBodyHtml: LoadBodyHtml): Promise<Feed> {
  const stories = await Promise.all(
    facts.stories.slice(0, MOST_STORIES).map((story) => createFeedStory(story, loadBodyHtml)),
  );
  return {
    title: facts.title,
    description: facts.description,
    home: permalinkFor(facts.home),
    self: permalinkFor(facts.self),
    language: publication.language,
    updated: stories
      .map(({ published, updated }) => updated ?? published)
      .toSorted((a, b) => startOf(b) - startOf(a))[0],
    stories,
  };
}

/** The feed of all stories, at the address of one of its formats. */
export function createNewsFeed(
  { stories }: Edition,
  self: string,
  loadBodyHtml: LoadBodyHtml,
): Promise<Feed> {
  const { name, tagline } = publication;
  const facts = { title: name, description: tagline, home: addresses.front, self, stories };
  return createFeed(facts, loadBodyHtml);
}

/** The feed of a section. */
export function createSectionFeed(
  { subject, stories }: Shelf,
  loadBodyHtml: LoadBodyHtml,
): Promise<Feed> {
  const title = formatTitle(subject.name, publication.name);
  const self = addresses.sectionFeed(subject.slug);
  const description = subject.standfirst ?? title;
  return createFeed({ title, description, home: subject.address, self, stories }, loadBodyHtml);
}
