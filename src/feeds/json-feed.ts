import { formatRfc3339 } from './feed-dates.ts';
import type { Feed, FeedArticle } from './feed.ts';

const createItem = (article: FeedArticle): object => ({
  id: article.permalink,
  url: article.permalink,
  title: article.headline,
  summary: article.opening,
  content_html: article.html,
  date_published: formatRfc3339(article.published),
  date_modified: article.updated === undefined ? undefined : formatRfc3339(article.updated),
  authors: article.authors.length > 0 ? article.authors.map((name) => ({ name })) : undefined,
  tags: article.subjects,
  language: article.language,
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
    items: feed.articles.map(createItem),
  })}\n`;
}
