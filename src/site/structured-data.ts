import { isoPeriod, startOf } from '#lib/dates.ts';
import { publication } from '#publication.ts';
import { formatDescription } from '#site/head.ts';
import { addresses, permalinkFor } from '#site/permalinks.ts';
import type { Article } from '#site/article.ts';
import { openingOf } from '#site/teaser.ts';
import { words } from '#i18n/words.ts';

/** Several schema.org objects as one. */
export function createGraph(...objects: readonly object[]): object {
  return { '@context': 'https://schema.org', '@graph': objects };
}

const here = {
  '@type': 'Organization',
  name: publication.name,
  url: permalinkFor(addresses.front),
};

/** The publication as schema.org's WebSite. */
export function createWebSite(): object {
  return {
    '@type': 'WebSite',
    name: publication.name,
    description: publication.tagline,
    url: permalinkFor(addresses.front),
    inLanguage: publication.language,
    publisher: here,
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${permalinkFor(addresses.search)}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** The way from the front page to an article, as schema.org's BreadcrumbList. */
export function createBreadcrumbs({ section, headline, address }: Article): object {
  const steps = [
    { name: publication.name, address: addresses.front },
    { name: section.name, address: section.address },
    { name: headline, address },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: permalinkFor(step.address),
    })),
  };
}

const listOf = <Member>(members: readonly Member[]): readonly Member[] | undefined =>
  members.length > 0 ? members : undefined;

/** The day or moment of the last change, an update or a correction; none of a text as it was. */
function findLastChange({ updated, corrections }: Article): string | undefined {
  const corrected = corrections[0]?.on;
  if (updated === undefined || corrected === undefined) return updated ?? corrected;
  return startOf(updated) < startOf(corrected) ? corrected : updated;
}

/**
 * An article as schema.org's NewsArticle. Only what the record knows: no author and no publisher is
 * invented; a text from elsewhere names this site only as the publisher of these data.
 */
export function createNewsArticle(article: Article, principles?: string): object {
  const permalink = permalinkFor(article.address);
  const statedPublisher = article.source?.publisher;
  return {
    '@type': 'NewsArticle',
    '@id': permalink,
    url: permalink,
    mainEntityOfPage: permalink,
    headline: article.headline,
    description: formatDescription(openingOf(article)),
    image: permalinkFor(addresses.articleCard(article.address)),
    datePublished: article.published,
    dateModified: findLastChange(article),
    temporalCoverage: article.events && isoPeriod(article.events),
    inLanguage: article.language,
    articleSection: article.section.name,
    keywords: article.topics.map((topic) => topic.name),
    author:
      article.byline.length > 0
        ? article.authors.map(({ name, organisation }) => ({
            '@type': organisation === true ? 'Organization' : 'Person',
            name,
          }))
        : undefined,
    publisher: statedPublisher
      ? { '@type': 'Organization', name: statedPublisher }
      : article.source
        ? undefined
        : here,
    sdPublisher: here,
    isBasedOn: article.source?.url,
    copyrightNotice: article.source?.rights,
    citation: listOf(
      article.notes
        .flatMap(({ evidence }) => evidence)
        .map(({ title, url }) => ({ '@type': 'CreativeWork', name: title, url })),
    ),
    correction: listOf(
      article.corrections.map(({ on, was, is }) => ({
        '@type': 'CorrectionComment',
        text: words.record.correction(was, is),
        datePublished: on,
      })),
    ),
    publishingPrinciples: principles && permalinkFor(principles),
    isAccessibleForFree: true,
  };
}

/** JSON for a `<script type="application/ld+json">`: no text in it can close the element. */
export function formatStructuredData(structured: object): string {
  return JSON.stringify(structured).replaceAll('<', String.raw`\u003c`);
}
