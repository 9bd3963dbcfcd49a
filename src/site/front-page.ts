import { dayOf, startOf } from '#lib/dates.ts';
import { bindDate, bindHeadline } from '#lib/typesetting.ts';
import { publication } from '#publication.ts';
import type { Article } from '#site/article.ts';
import { createDatePhrases, type DatePhrase } from '#site/date-phrases.ts';
import type { Edition } from '#site/edition.ts';
import { createHead, openSearchLink, type Head } from '#site/head.ts';
import { addresses, hrefFor } from '#site/permalinks.ts';
import type { PictureView } from '#site/picture.ts';
import { createGraph, createWebSite } from '#site/structured-data.ts';
import { NO_PICTURES, type TeaserPictures } from '#site/teaser-pictures.ts';
import { createTeaser, type Teaser } from '#site/teaser.ts';
import { words } from '#i18n/words.ts';

const SECONDS = 3;
// Fills its last row whether two or three stand side by side.
const REST = 18;

/** How long an article may lead that asks to, counted from the newest article's day. */
const LEAD_DAYS = 7;
const DAY_MS = 86_400_000;

/** The front page: one article leads, a few stand second, the rest are headlines. */
export interface FrontPage {
  readonly head: Head;
  readonly lead: Teaser | undefined;
  /** The lead's own opening paragraphs, shown when it stands alone. */
  readonly leadParagraphs: readonly string[];
  readonly leadDates: readonly DatePhrase[];
  readonly seconds: readonly Teaser[];
  readonly rest: readonly Teaser[];
  readonly archive: { readonly href: string; readonly text: string } | undefined;
}

/** The articles of the front page: the one that leads first, the others newest first. */
export function listFrontArticles({ articles }: Edition): readonly Article[] {
  const [newest] = articles;
  if (newest === undefined) return [];
  const daysBefore = ({ published }: Article): number =>
    (startOf(dayOf(newest.published)) - startOf(dayOf(published))) / DAY_MS;
  const lead =
    articles.find((article) => article.lead && daysBefore(article) < LEAD_DAYS) ?? newest;
  return [lead, ...articles.filter((article) => article !== lead)].slice(0, 1 + SECONDS + REST);
}

/** Pictures for the front page: that of the article that leads, and those of the others. */
export interface FrontPictures {
  readonly lead: PictureView | undefined;
  readonly others: TeaserPictures;
}

/** Decides what stands on the front page of an edition. */
export function createFrontPage(
  edition: Edition,
  pictures: FrontPictures = { lead: undefined, others: NO_PICTURES },
): FrontPage {
  const shown = listFrontArticles(edition);
  const [lead, ...others] = shown;
  const teasers = others.map((article) =>
    createTeaser(article, publication.language, { picture: pictures.others.get(article.address) }),
  );
  const head = createHead({
    title: publication.name,
    description: publication.tagline,
    address: addresses.front,
    structuredData: createGraph(createWebSite()),
  });
  return {
    head: { ...head, links: [...head.links, openSearchLink] },
    lead: lead && {
      ...createTeaser(lead, publication.language, { picture: pictures.lead }),
      headline: bindHeadline(lead.headline),
    },
    leadParagraphs: others.length === 0 ? (lead?.paragraphs.slice(0, 3) ?? []) : [],
    leadDates: lead ? createDatePhrases(lead, bindDate) : [],
    seconds: teasers.slice(0, SECONDS),
    rest: teasers.slice(SECONDS),
    archive:
      edition.articles.length > shown.length
        ? { href: hrefFor(addresses.archive), text: words.moreArticles }
        : undefined,
  };
}
