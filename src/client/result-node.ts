import { languageAttributes } from '#lib/languages.ts';
import type { Story } from '#search/engine.ts';
import { filters, meta } from '#search/facets.ts';
import { markText } from '#search/matching.ts';
import type { Part } from '#search/matching.ts';
import { findPassages } from '#search/passages.ts';
import type { Wanted } from '#search/query.ts';

type Child = Node | string;

function element(tag: string, children: readonly Child[], className = ''): HTMLElement {
  const node = document.createElement(tag);
  if (className !== '') node.className = className;
  node.append(...children);
  return node;
}

function link(href: string, children: readonly Child[]): HTMLElement {
  const node = document.createElement('a');
  node.href = href;
  node.append(...children);
  return node;
}

const markedNodes = (parts: readonly Part[]): Child[] =>
  parts.map(({ text, marked }) => (marked ? element('mark', [text]) : text));

/** The language of a story's own words, said where it is not that of the page. */
function sayLanguage(node: HTMLElement, { filters: filed }: Story): HTMLElement {
  const here = document.documentElement.lang;
  Object.assign(node, languageAttributes(filed[filters.language]?.[0] ?? here, here));
  return node;
}

/** One story of the results: headline, dates, and passages that lead to their paragraphs. */
export function createResultNode(story: Story, wanted: Wanted): HTMLElement {
  const headline = markedNodes(markText(story.meta[meta.title] ?? story.url, wanted));
  const dateline = markedNodes(markText(story.meta[meta.dateline] ?? '', wanted));
  const passages = findPassages(story).map(({ id, parts }) =>
    sayLanguage(
      element('p', [link(id === undefined ? story.url : `${story.url}#${id}`, markedNodes(parts))]),
      story,
    ),
  );
  return element('li', [
    sayLanguage(element('h2', [link(story.url, headline)]), story),
    ...(dateline.length > 0 ? [element('p', dateline, 'dates')] : []),
    ...passages,
  ]);
}
