import { formatDay } from '#lib/dates.ts';
import { textDirection } from '#lib/languages.ts';
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
  /** The standfirst, or else the text's own opening lines, shortened. */
  readonly opening: string;
  readonly kicker: string;
  readonly date: Moment;
  /** The days the story is about, where they are known: `September 9–12, 2016`. */
  readonly events: string | undefined;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** What a list shows of a story; `interfaceLanguage` is the language its date is written in. */
export function createTeaser(story: Story, interfaceLanguage: string): Teaser {
  return {
    href: hrefFor(story.address),
    headline: story.headline,
    opening: story.standfirst ?? shorten(story.paragraphs[0] ?? '', OPENING_LENGTH),
    kicker: story.section.name,
    date: { iso: story.published, text: formatDay(story.published, interfaceLanguage) },
    events: formatEvents(story),
    language: story.language,
    direction: textDirection(story.language),
  };
}
