import type { CardWords } from '#cards/card-layout.ts';
import { formatDay, formatMonth, monthOf, yearOf } from '#lib/dates.ts';
import { textDirection } from '#lib/languages.ts';
import { collapseSpace } from '#lib/text.ts';
import { publication } from '#publication.ts';
import { words } from '#i18n/words.ts';
import { formatAge } from './date-phrases.ts';
import { addresses, permalinkFor } from './permalinks.ts';
import type { Story } from './story.ts';

/** A story’s card as the build draws it. */
export interface StoryCard {
  /** Path of the story’s file, for reports. */
  readonly file: string;
  /** Site-absolute address of the picture. */
  readonly address: string;
  readonly words: CardWords;
}

/** The date of a card: of a text from elsewhere its year, and the month of events of another year. */
function formatCardDate(story: Story): string {
  const { source, published, events } = story;
  const { language } = publication;
  if (source === undefined) return formatDay(published, language);
  const year = yearOf(published);
  const isOneMonth =
    events !== undefined &&
    yearOf(events.to) !== year &&
    events.from.slice(0, 7) === events.to.slice(0, 7);
  if (!isOneMonth) return formatAge(story) ?? '';
  return words.cardAge(year, formatMonth(yearOf(events.to), monthOf(events.to), language));
}

/** Decides what a story’s card says. */
export function createStoryCard(story: Story): StoryCard {
  return {
    file: story.file,
    address: addresses.storyCard(story.address),
    words: {
      publication: publication.name,
      kicker: story.section.name,
      headline: collapseSpace(story.headline),
      date: formatCardDate(story),
      host: new URL(permalinkFor(addresses.front)).host,
      language: story.language,
      direction: textDirection(story.language),
      around: textDirection(publication.language),
    },
  };
}

/** A card in words, for those who do not see it. */
export function formatCardAlt(story: Story): string {
  return `${publication.name}: ${story.headline}`;
}
