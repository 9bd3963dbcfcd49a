import { isoPeriod } from '#lib/dates.ts';
import { publication } from '#publication.ts';
import { permalinkFor } from '#site/permalinks.ts';
import type { Story } from '#site/story.ts';

/**
 * A story as schema.org's NewsArticle. Only what the record knows: no author and no publisher is
 * invented; a text from elsewhere names this site only as the publisher of these data.
 */
export function createNewsArticle(story: Story): object {
  const permalink = permalinkFor(story.address);
  const here = { '@type': 'Organization', name: publication.name, url: permalinkFor('/') };
  const statedPublisher = story.source?.publisher;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': permalink,
    url: permalink,
    mainEntityOfPage: permalink,
    headline: story.headline,
    description: story.standfirst,
    datePublished: story.published,
    dateModified: story.updated,
    temporalCoverage: story.events && isoPeriod(story.events),
    inLanguage: story.language,
    articleSection: story.section.name,
    keywords: story.topics.map((topic) => topic.name),
    author:
      story.byline.length > 0
        ? story.byline.map((name) => ({ '@type': 'Person', name }))
        : undefined,
    publisher: statedPublisher
      ? { '@type': 'Organization', name: statedPublisher }
      : story.source
        ? undefined
        : here,
    sdPublisher: here,
    isAccessibleForFree: true,
  };
}

/** JSON for a `<script type="application/ld+json">`: no text in it can close the element. */
export function formatStructuredData(structured: object): string {
  return JSON.stringify(structured).replaceAll('<', String.raw`\u003c`);
}
