import { formatDay, yearOf } from '#lib/dates.ts';
import {
  isolate,
  languageAttributes,
  textDirection,
  type LanguageAttributes,
} from '#lib/languages.ts';
import { bindDate, bindDatesIn, bindHeadline } from '#lib/typesetting.ts';
import { publication } from '#publication.ts';
import {
  createDatePhrases,
  formatAgeSentence,
  listAge,
  type DatePhrase,
} from '#site/date-phrases.ts';
import type { Edition } from '#site/edition.ts';
import { createHead, type Head } from '#site/head.ts';
import type { PictureView } from '#site/picture.ts';
import { addresses, hrefFor, permalinkFor, type NamedLink } from '#site/permalinks.ts';
import { createQuotationView, type QuotationView } from '#site/quotation.ts';
import { createRecord, type ArticleRecord } from '#site/record.ts';
import { formatCardAlt } from '#site/article-card.ts';
import { findMapView, type MapView } from '#site/article-map.ts';
import type { Article } from '#site/article.ts';
import { createBreadcrumbs, createGraph, createNewsArticle } from '#site/structured-data.ts';
import { openingOf } from '#site/teaser.ts';
import { words } from '#i18n/words.ts';

/** A note of the site about the text, signed and dated. */
export interface NoteView {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
  readonly signed: string;
  readonly on: string;
  /** Too long for the margin: it stands above the text. */
  readonly isLong: boolean;
}

/** A figure that stands above the text, because the body does not hold it. */
export interface FigureView {
  readonly caption: string;
  readonly credit: string | undefined;
  readonly picture: PictureView | undefined;
  /** That the source has no picture for it, where that is so. */
  readonly missing: string | undefined;
}

/** All that an article's page prints, in the order of the page. */
export interface ArticlePage {
  readonly head: Head;
  readonly kicker: NamedLink;
  /** `From 2017`, `events of 2016`: how old a text from elsewhere is, without reference to today. */
  readonly age: readonly string[];
  readonly headline: string;
  readonly standfirst: string | undefined;
  readonly byline: string | undefined;
  /** Dates under the headline, each a whole phrase. */
  readonly dates: readonly DatePhrase[];
  /** That the text was corrected, and when last. */
  readonly corrected: DatePhrase | undefined;
  readonly notes: readonly NoteView[];
  readonly figure: FigureView | undefined;
  readonly map: MapView | undefined;
  readonly hasFootnotes: boolean;
  readonly record: ArticleRecord;
  readonly topics: readonly NamedLink[];
  readonly permalink: string;
  /** Where the permalink is drawn as a code, for paper. */
  readonly qrCode: string;
  readonly quotation: QuotationView;
  /** For elements with the text's own words: its language, where it is not the interface's. */
  readonly inText: LanguageAttributes;
  /** For elements with the site's words inside those of the text: back to the interface's. */
  readonly inSite: LanguageAttributes;
  /** What the search index files the article under. */
  readonly facets: {
    readonly section: string;
    readonly topics: readonly string[];
    readonly year: string;
    readonly eventYears: readonly string[];
    readonly language: string;
  };
}

/** The years of an article's events; a span of many years gives each of them. */
function eventYearsOf({ events }: Article): string[] {
  if (!events) return [];
  const [from, to] = [Number(yearOf(events.from)), Number(yearOf(events.to))];
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(4, '0'));
}

const direction = textDirection(publication.language);

const nameList = (names: readonly string[]): string =>
  new Intl.ListFormat(publication.language, { type: 'conjunction' }).format(
    names.map((name) => isolate(name, direction)),
  );

/** The address of the page about how the publication works, if there is one. */
export function findPrinciples({ pages }: Pick<Edition, 'pages'>): string | undefined {
  return pages.find(({ address }) => address === addresses.about)?.address;
}

/** Characters of a note that the margin holds: some eighty words. */
const LONGEST_IN_MARGIN = 520;

const asWritten = (text: string): string => text;

function createNotes({ notes }: Article, bindDay = asWritten, bind = asWritten): NoteView[] {
  return notes.map((note) => ({
    id: `about-the-${note.about}`,
    heading: words.note.heading(note.about),
    text: bind(note.text),
    signed: words.note.signed(publication.name, bindDay(formatDay(note.on, publication.language))),
    on: note.on,
    isLong: note.text.length > LONGEST_IN_MARGIN,
  }));
}

function findLastCorrection({ corrections }: Article): DatePhrase | undefined {
  const last = corrections
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  return last === undefined
    ? undefined
    : { iso: last, text: words.corrected(bindDate(formatDay(last, publication.language))) };
}

/**
 * Decides what the page of an article says; `picture` is that of its figure, `principles` the address
 * of the page about how the publication works, each if there is one.
 */
export function createArticlePage(
  article: Article,
  picture?: PictureView,
  principles?: string,
): ArticlePage {
  return {
    head: createHead({
      title: article.headline,
      description: openingOf(article),
      address: article.address,
      article: {
        byline: article.byline,
        published: article.published,
        updated: article.updated,
        section: article.section.name,
        topics: article.topics.map((topic) => topic.name),
        language: article.language,
        age: formatAgeSentence(article),
      },
      card: { address: addresses.articleCard(article.address), alt: formatCardAlt(article) },
      structuredData: createGraph(
        createNewsArticle(article, principles),
        createBreadcrumbs(article),
      ),
    }),
    kicker: { href: hrefFor(article.section.address), name: article.section.name },
    age: listAge(article),
    headline: article.headline,
    standfirst: article.standfirst,
    byline: article.byline.length > 0 ? words.by(nameList(article.byline)) : undefined,
    dates: createDatePhrases(article),
    corrected: findLastCorrection(article),
    notes: createNotes(article),
    figure:
      article.figure && !article.figurePlaced
        ? {
            caption: article.figure.caption,
            credit: article.figure.credit,
            picture,
            missing:
              article.source && !picture
                ? words.noPhotograph(article.figure.credit !== undefined)
                : undefined,
          }
        : undefined,
    map: findMapView(article),
    hasFootnotes: article.blocks.some(({ id }) => id?.startsWith('fn-')),
    record: createRecord(article),
    topics: article.topics.map((topic) => ({ href: hrefFor(topic.address), name: topic.name })),
    permalink: permalinkFor(article.address),
    qrCode: hrefFor(addresses.qrCode(article.address)),
    quotation: createQuotationView(article),
    inText: languageAttributes(article.language, publication.language),
    inSite: languageAttributes(publication.language, article.language),
    facets: {
      section: article.section.slug,
      topics: article.topics.map((topic) => topic.slug),
      year: yearOf(article.published),
      eventYears: eventYearsOf(article),
      language: article.language,
    },
  };
}

/** What a page prints, with spaces at which no line ends: for pages only, not for texts, indexes and machines. */
export interface TypesetArticlePage extends ArticlePage {
  /** `headline` bound by sense. */
  readonly boundHeadline: string;
}

/** Keeps together what is read together on the page of an article: its headline, its dates. */
export function typesetArticlePage(article: Article, page: ArticlePage): TypesetArticlePage {
  return {
    ...page,
    age: page.age.map(bindDate),
    boundHeadline: bindHeadline(page.headline),
    dates: createDatePhrases(article, bindDate),
    notes: createNotes(article, bindDate, bindDatesIn),
  };
}
