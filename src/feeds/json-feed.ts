import { formatRfc3339 } from './feed-dates.ts';
import type { Feed, FeedStory } from './feed.ts';

const createItem = (story: FeedStory): object => ({
  id: story.permalink,
  url: story.permalink,
  title: story.headline,
  summary: story.opening,
  content_html: story.html,
  date_published: formatRfc3339(story.published),
  date_modified: story.updated === undefined ? undefined : formatRfc3339(story.updated),
  authors: story.authors.length > 0 ? story.authors.map((name) => ({ name })) : undefined,
  tags: story.subjects,
  language: story.language,
});

/** A feed as JSON Feed 1.1 with full texts (https://www.jsonfeed.org/version/1.1/). */
export function formatJsonFeed(feed: Feed): string {
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.home,
    feed_url: feed.self,
    language: feed.language,
    items: feed.stories.map(createItem),
  })}\n`;
}
