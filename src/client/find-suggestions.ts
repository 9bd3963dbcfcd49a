import type { Story } from '#search/engine.ts';
import { meta } from '#search/shown-meta.ts';
import { beginsWith } from '#search/matching.ts';

import type { Suggestion } from './suggestion-box.ts';

const MOST = 6;
const MOST_PAGES = 2;

/** A page that may be meant: a topic's or a story's. */
export interface NamedPage {
  readonly name: string;
  readonly href: string;
}

const isMeant = (name: string, typed: readonly string[]): boolean =>
  typed.every((word) => name.split(/\s+/u).some((part) => beginsWith(part, word)));

/** The topics that the row of choices names. */
export const nameTopics = (row: Element): NamedPage[] =>
  [...row.querySelectorAll<HTMLOptionElement>('select[name="topic"] option')].flatMap(
    ({ text, dataset }) =>
      dataset['href'] === undefined ? [] : [{ name: text, href: dataset['href'] }],
  );

/** The headlines of stories as pages. */
export const namePages = (stories: readonly Story[]): NamedPage[] =>
  stories.map(({ url, meta: shown }) => ({ name: shown[meta.title] ?? '', href: url }));

/**
 * What may be meant by what is typed so far: words that complete it, then topics and headlines
 * with all of its words, six in all.
 */
export function findSuggestions(
  typed: string,
  completions: readonly string[],
  topics: readonly NamedPage[],
  headlines: readonly NamedPage[],
): Suggestion[] {
  const words = typed.split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const before = words.slice(0, -1);
  const page =
    (kind: 'topic' | 'story') =>
    ({ name, href }: NamedPage): Suggestion => ({ kind, text: name, href });
  const pages = [
    ...topics
      .filter(({ name }) => isMeant(name, words))
      .slice(0, MOST_PAGES)
      .map(page('topic')),
    ...headlines
      .filter(({ name }) => isMeant(name, words))
      .slice(0, MOST_PAGES)
      .map(page('story')),
  ];
  const completed = completions
    .map((word): Suggestion => ({ kind: 'word', text: [...before, word].join(' ') }))
    .filter(({ text }) => text.toLowerCase() !== typed.toLowerCase());
  return [...completed.slice(0, MOST - pages.length), ...pages];
}
