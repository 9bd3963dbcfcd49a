import { dayOf, formatDay, yearOf } from '#lib/dates.ts';
import { textDirection } from '#lib/languages.ts';
import { publication } from '#publication.ts';
import { createDatePhrases, type DatePhrase } from '#site/date-phrases.ts';
import { createHead, type Head } from '#site/head.ts';
import { hrefFor, permalinkFor } from '#site/permalinks.ts';
import { createRecord, type StoryRecord } from '#site/record.ts';
import type { Story } from '#site/story.ts';
import { createNewsArticle } from '#site/structured-data.ts';
import { words } from '#words/en.ts';

/** A link by its name. */
export interface NamedLink {
  readonly href: string;
  readonly name: string;
}

/** A note of the site about the text, signed and dated. */
export interface NoteView {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
  readonly signed: string;
  readonly on: string;
}

/** A figure that stands above the text, because the body does not hold it. */
export interface FigureView {
  readonly caption: string;
  readonly credit: string | undefined;
}

/** All that an article's page prints, in the order of the page. */
export interface ArticlePage {
  readonly head: Head;
  readonly kicker: NamedLink;
  readonly headline: string;
  readonly standfirst: string | undefined;
  readonly byline: string | undefined;
  /** Dates under the headline, each a whole phrase. */
  readonly dates: readonly DatePhrase[];
  readonly notes: readonly NoteView[];
  readonly figure: FigureView | undefined;
  readonly record: StoryRecord;
  readonly topics: readonly NamedLink[];
  readonly permalink: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** What the search index files the story under. */
  readonly facets: {
    readonly section: string;
    readonly topics: readonly string[];
    readonly years: readonly string[];
    readonly language: string;
    readonly published: string;
  };
}

function yearsOf({ published, events }: Story): string[] {
  return [...new Set([published, ...(events ? [events.from, events.to] : [])].map(yearOf))];
}

const nameList = (names: readonly string[]): string =>
  new Intl.ListFormat(publication.language, { type: 'conjunction' }).format(names);

/** Decides what the page of a story says. */
export function createArticlePage(story: Story): ArticlePage {
  return {
    head: createHead({
      title: story.headline,
      description: story.standfirst ?? story.paragraphs[0] ?? story.headline,
      address: story.address,
      article: {
        published: story.published,
        updated: story.updated,
        section: story.section.name,
        topics: story.topics.map((topic) => topic.name),
        language: story.language,
      },
      structuredData: createNewsArticle(story),
    }),
    kicker: { href: hrefFor(story.section.address), name: story.section.name },
    headline: story.headline,
    standfirst: story.standfirst,
    byline: story.byline.length > 0 ? words.by(nameList(story.byline)) : undefined,
    dates: createDatePhrases(story),
    notes: story.notes.map((note) => ({
      id: `about-the-${note.about}`,
      heading: words.note.heading(note.about),
      text: note.text,
      signed: words.note.signed(publication.name, formatDay(note.on, publication.language)),
      on: note.on,
    })),
    figure:
      story.figure && !story.figurePlaced
        ? { caption: story.figure.caption, credit: story.figure.credit }
        : undefined,
    record: createRecord(story),
    topics: story.topics.map((topic) => ({ href: hrefFor(topic.address), name: topic.name })),
    permalink: permalinkFor(story.address),
    language: story.language,
    direction: textDirection(story.language),
    facets: {
      section: story.section.slug,
      topics: story.topics.map((topic) => topic.slug),
      years: yearsOf(story),
      language: story.language,
      published: dayOf(story.published),
    },
  };
}
