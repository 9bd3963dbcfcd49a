import { formatDay } from '#lib/dates.ts';
import { languageAttributes, type LanguageAttributes } from '#lib/languages.ts';
import { publication } from '#publication.ts';
import type { Edition, Shelf } from '#site/edition.ts';
import { hrefFor } from '#site/permalinks.ts';
import type { Story } from '#site/story.ts';
import type { Moment } from '#site/teaser.ts';
import { words } from '#i18n/words.ts';

/** How many related stories are shown. */
const MOST_RELATED = 3;

/** How far, on either side in time, related stories are looked for under each topic. */
const REACH = 8;

/** A story to read next, and why it is offered: `Also on Syria`, `Later story`. */
export interface OnwardLink {
  readonly href: string;
  readonly headline: string;
  readonly reason: string;
  readonly date: Moment;
  readonly language: LanguageAttributes;
}

/** Where each story stands: in the whole edition, and under each of its topics. */
interface Places {
  readonly inEdition: ReadonlyMap<Story, number>;
  readonly underTopics: ReadonlyMap<
    string,
    Shelf & { readonly places: ReadonlyMap<Story, number> }
  >;
}

const placesOf = (stories: readonly Story[]): ReadonlyMap<Story, number> =>
  new Map(stories.map((story, place) => [story, place]));

const createPlaces = (edition: Edition): Places => ({
  inEdition: placesOf(edition.stories),
  underTopics: new Map(
    edition.topics.map((shelf) => [
      shelf.subject.slug,
      { ...shelf, places: placesOf(shelf.stories) },
    ]),
  ),
});

/** The stories next to one in time under each of its topics, with the topics they were met under. */
function findNearby(story: Story, { underTopics }: Places): Map<Story, string[]> {
  const nearby = new Map<Story, string[]>();
  for (const { slug, name } of story.topics) {
    const topic = underTopics.get(slug);
    const place = topic?.places.get(story);
    if (topic === undefined || place === undefined) continue;
    for (const other of topic.stories.slice(Math.max(0, place - REACH), place + REACH + 1)) {
      nearby.set(other, [...(nearby.get(other) ?? []), name]);
    }
  }
  return nearby;
}

function createLink(story: Story, reason: string): OnwardLink {
  return {
    href: hrefFor(story.address),
    headline: story.headline,
    reason,
    date: { iso: story.published, text: formatDay(story.published, publication.language) },
    language: languageAttributes(story.language, publication.language),
  };
}

function createLinks(edition: Edition, place: number, places: Places): readonly OnwardLink[] {
  const { stories } = edition;
  const [later, story, earlier] = [stories[place - 1], stories[place], stories[place + 1]];
  if (story === undefined) return [];
  const distance = (other: Story): number => Math.abs((places.inEdition.get(other) ?? 0) - place);
  const related = [...findNearby(story, places)]
    .filter(([other]) => other !== story && other !== later && other !== earlier)
    .toSorted(([a, ofA], [b, ofB]) => ofB.length - ofA.length || distance(a) - distance(b))
    .slice(0, MOST_RELATED);
  return [
    ...related.map(([other, names]) => createLink(other, words.alsoOn(names))),
    ...(later ? [createLink(later, words.laterStory)] : []),
    ...(earlier ? [createLink(earlier, words.earlierStory)] : []),
  ];
}

/**
 * What to read after each story, by its address: those with most topics in common, nearest in time
 * first, then the next later and the next earlier story; none twice, and nothing after one that is
 * alone. Only neighbours in time are looked at, so the work grows as the number of stories does.
 */
export function createOnward(edition: Edition): ReadonlyMap<string, readonly OnwardLink[]> {
  const places = createPlaces(edition);
  return new Map(
    edition.stories.map(({ address }, place) => [address, createLinks(edition, place, places)]),
  );
}
