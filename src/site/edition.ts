import { startOf, yearOf } from '#lib/dates.ts';
import type { Story, Subject } from '#site/story.ts';

/** A section or topic with its stories, newest first. It exists only if it has any. */
export interface Shelf {
  readonly subject: Subject;
  readonly stories: readonly Story[];
}

/** A page of our own, such as “About”. */
export interface PlainPage {
  readonly id: string;
  readonly address: string;
  readonly headline: string;
  readonly standfirst: string | undefined;
  /** BCP 47; undefined where it is the publication's. */
  readonly language: string | undefined;
  /** Its former addresses. */
  readonly aliases: readonly string[];
}

/** All that the public may read now, in order, with every index computed once. */
export interface Edition {
  /** Newest first. */
  readonly stories: readonly Story[];
  /** By name. */
  readonly sections: readonly Shelf[];
  /** By name. */
  readonly topics: readonly Shelf[];
  /** Newest year first; stories of a year newest first. */
  readonly years: ReadonlyMap<string, readonly Story[]>;
  readonly pages: readonly PlainPage[];
  /** Stories that were published and taken back: each keeps its address, and is in no list. */
  readonly withdrawn: readonly Story[];
}

/** What the newsroom has written, drafts included. */
export interface Newsroom {
  readonly stories: readonly Story[];
  readonly pages: readonly PlainPage[];
}

const newestFirst = (a: Story, b: Story): number =>
  startOf(b.published) - startOf(a.published) || (a.address < b.address ? -1 : 1);

/** Whether readers may see a story at a moment: no draft, and not dated later. */
export function isPublic(
  { draft, published }: Pick<Story, 'draft' | 'published'>,
  now: Date,
): boolean {
  return !draft && startOf(published) <= now.getTime();
}

function groupBy<T>(
  stories: readonly Story[],
  keysOf: (story: Story) => readonly T[],
): Map<T, Story[]> {
  const groups = new Map<T, Story[]>();
  for (const story of stories) {
    for (const key of keysOf(story)) {
      const group = groups.get(key);
      if (group) group.push(story);
      else groups.set(key, [story]);
    }
  }
  return groups;
}

function createShelves(
  stories: readonly Story[],
  subjectsOf: (story: Story) => readonly Subject[],
): Shelf[] {
  const subjects = new Map<string, Subject>();
  for (const subject of stories.flatMap(subjectsOf)) subjects.set(subject.slug, subject);
  const bySlug = groupBy(stories, (story) => subjectsOf(story).map((subject) => subject.slug));
  return [...subjects.values()]
    .map((subject) => ({ subject, stories: bySlug.get(subject.slug) ?? [] }))
    .toSorted((a, b) => a.subject.name.localeCompare(b.subject.name, 'en'));
}

/** Puts together the edition of a moment: drafts and stories dated after `now` stay out. */
export function createEdition(newsroom: Newsroom, now: Date): Edition {
  const published = newsroom.stories.filter((story) => isPublic(story, now)).toSorted(newestFirst);
  const stories = published.filter(({ withdrawn }) => withdrawn === undefined);
  return {
    stories,
    sections: createShelves(stories, (story) => [story.section]),
    topics: createShelves(stories, (story) => story.topics),
    years: groupBy(stories, (story) => [yearOf(story.published)]),
    pages: newsroom.pages,
    withdrawn: published.filter(({ withdrawn }) => withdrawn !== undefined),
  };
}
