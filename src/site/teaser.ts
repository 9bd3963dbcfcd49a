import { formatDay } from '#lib/dates.ts';
import { languageAttributes, type Direction } from '#lib/languages.ts';
import { shorten } from '#lib/text.ts';
import { formatEvents } from '#site/date-phrases.ts';
import { hrefFor } from '#site/permalinks.ts';
import type { Story } from '#site/story.ts';

const OPENING_LENGTH = 280;

/** A date as printed and as machines read it. */
export interface Moment {
  readonly iso: string;
  readonly text: string;
}

/** A story in a list. */
export interface Teaser {
  readonly href: string;
  readonly headline: string;
  /** The standfirst, or else the text's own opening lines, shortened; absent in long lists. */
  readonly opening: string | undefined;
  readonly kicker: string;
  readonly date: Moment;
  /** The days the story is about, where they are known: `September 9–12, 2016`. */
  readonly events: string | undefined;
  /** Language and direction of headline and opening, each only where it is not the interface's. */
  readonly language: string | undefined;
  readonly direction: Direction | undefined;
}

/** What stands for a story where there is room for a few lines: its standfirst, or else how it begins. */
export function openingOf(story: Story): string {
  return story.standfirst ?? story.paragraphs[0] ?? story.headline;
}

/** What a list shows of a story; `interfaceLanguage` is the language its date is written in. */
export function createTeaser(story: Story, interfaceLanguage: string): Teaser {
  const { lang, dir } = languageAttributes(story.language, interfaceLanguage);
  return {
    href: hrefFor(story.address),
    headline: story.headline,
    opening: story.standfirst ?? shorten(story.paragraphs[0] ?? '', OPENING_LENGTH),
    kicker: story.section.name,
    date: { iso: story.published, text: formatDay(story.published, interfaceLanguage) },
    events: formatEvents(story),
    language: lang,
    direction: dir,
  };
}
