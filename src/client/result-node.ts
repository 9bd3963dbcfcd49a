import type { AskedTerm, Found } from '#search/answer.ts';
import type { Story } from '#search/engine.ts';
import { meta } from '#search/shown-meta.ts';
import type { Part } from '#search/matching.ts';
import { findPassages } from '#search/passages.ts';
import { searchWords } from '#words/words.ts';

import { createElement, createLink } from './elements.ts';
import type { Child } from './elements.ts';
import { formatLink, formatMarkedLink } from './story-link.ts';
import type { Way } from './story-link.ts';
import { findMarks, markShortText } from './story-marks.ts';

const markedNodes = (parts: readonly Part[]): Child[] =>
  parts.map(({ text, marked }) => (marked ? createElement('mark', [text]) : text));

/** The language of a story's own words, said where it is not that of the page. */
function sayLanguage(node: HTMLElement, { language, direction }: Story): HTMLElement {
  if (language !== document.documentElement.lang)
    Object.assign(node, { lang: language, dir: direction });
  return node;
}

/** A link that is clean to copy, and takes the marks along when it is followed. */
function createStoryLink(
  way: Way,
  marks: readonly string[],
  children: readonly Child[],
): HTMLElement {
  const clean = formatLink(way);
  const link = createLink(clean, children);
  const carry = (): void => {
    if (marks.length > 0) link.href = formatMarkedLink(way, marks);
    setTimeout(() => {
      link.href = clean;
    });
  };
  link.addEventListener('click', carry);
  link.addEventListener('auxclick', carry);
  return link;
}

function createLack({ terms: had }: Found, terms: readonly AskedTerm[]): HTMLElement[] {
  const lacked = terms.filter(
    ({ kind, used }, index) => kind !== 'excluded' && used.length > 0 && !had.includes(index),
  );
  if (lacked.length === 0) return [];
  return [
    createElement('p', [searchWords.answer.lacks(lacked.map(({ typed }) => typed))], 'aside'),
  ];
}

/** One story of the results: headline, dates, and passages that lead to their paragraphs. */
export function createResultNode(
  story: Story,
  found: Found,
  terms: readonly AskedTerm[],
): HTMLElement {
  const marks = findMarks(story, terms);
  const asked = terms
    .filter(({ kind }) => kind !== 'excluded')
    .flatMap(({ kind, typed, used }) => (kind === 'phrase' ? [typed] : used));
  const short = (text: string): Child[] => markedNodes(markShortText(text, [...marks, ...asked]));
  const { url } = story;
  const dateline = short(story.meta[meta.dateline] ?? '');
  const passages = findPassages(story).map((passage) =>
    sayLanguage(
      createElement('p', [createStoryLink({ url, ...passage }, marks, markedNodes(passage.parts))]),
      story,
    ),
  );
  return createElement('li', [
    sayLanguage(
      createElement('h2', [createStoryLink({ url }, marks, short(story.meta[meta.title] ?? url))]),
      story,
    ),
    ...(dateline.length > 0 ? [createElement('p', dateline, 'aside')] : []),
    ...createLack(found, terms),
    ...passages,
  ]);
}
