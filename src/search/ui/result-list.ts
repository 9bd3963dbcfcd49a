import { createElement, createLink } from '#lib/dom/elements.ts';
import type { Child } from '#lib/dom/elements.ts';
import { foldText } from '#lib/text.ts';
import type { Answer, Part, Passage, Result, ResultContent, Term } from '#search/query/answer.ts';
import { formatLink, formatMarkedLink } from '#share/marked-link.ts';
import type { LinkTarget } from '#share/marked-link.ts';
import { searchWords } from '#i18n/words.ts';

import { isSearched, nameTerm } from './answer-sentences.ts';
import type { ResultPosition } from './query-address.ts';

const PAGE_SIZE = 10;
const NO_ANSWER: Answer = { terms: [], results: [], withAll: 0, searched: [], notSearched: [] };

/** Some consecutive results of an answer with their content. */
export interface LoadedResults {
  readonly answer: Answer;
  /** Index of the first one in the answer. */
  readonly from: number;
  readonly contents: readonly ResultContent[];
}

/** Loads the next ten results, or all up to `upTo`. Rejects if one cannot be loaded. */
export async function loadResults(answer: Answer, from: number, upTo = 0): Promise<LoadedResults> {
  const results = answer.results.slice(from, Math.max(upTo, from + PAGE_SIZE));
  const contents = await Promise.all(results.map((result) => result.load()));
  return { answer, from, contents };
}

/** The list of results, and the button for more of them. */
export class ResultList {
  readonly #list: HTMLElement;
  readonly #more: HTMLButtonElement;
  #answer = NO_ANSWER;
  #contents: readonly ResultContent[] = [];

  constructor(list: HTMLElement, more: HTMLButtonElement) {
    this.#list = list;
    this.#more = more;
  }

  /** The answer whose results are shown. */
  get answer(): Answer {
    return this.#answer;
  }

  /** The results shown. */
  get contents(): readonly ResultContent[] {
    return this.#contents;
  }

  /** Forms of the query's words in the results shown, each once, in small letters if it is written so. */
  get forms(): readonly string[] {
    const forms = new Map<string, string>();
    for (const form of this.#contents.flatMap((content) => content.forms)) {
      const key = foldText(form);
      // Capitals may only be those of a sentence's beginning.
      if (!forms.has(key) || form === form.toLowerCase()) forms.set(key, form);
    }
    return [...forms.values()];
  }

  /** Shows the first results of an answer, or appends further ones and moves the focus there. */
  show({ answer, from, contents }: LoadedResults): void {
    const items = contents.flatMap((content, index) => {
      const result = answer.results[from + index];
      return result ? [createResultItem(content, result, answer.terms)] : [];
    });
    if (from === 0) this.#list.replaceChildren(...items);
    else this.#list.append(...items);
    this.#contents = [...this.#contents.slice(0, from), ...contents];
    this.#answer = answer;
    const left = answer.results.length - this.#contents.length;
    this.#more.textContent = searchWords.more(left);
    this.#more.hidden = left === 0;
    if (from > 0) items[0]?.querySelector('a')?.focus();
  }

  /** Says on the button why no more results could be loaded. */
  showFailure(sentence: string): void {
    this.#more.textContent = `${sentence} ${searchWords.retry}`;
  }

  /** The place of a link that is followed. */
  positionOf(link: Element): ResultPosition {
    const index = [...this.#list.querySelectorAll('a')].findIndex((one) => one === link);
    return { shown: this.#contents.length, link: index, top: link.getBoundingClientRect().top };
  }

  /** Moves the focus back to a link that was followed, and the page to where the link stood. */
  returnTo({ link = -1, top }: ResultPosition): void {
    const followed = this.#list.querySelectorAll('a')[link];
    followed?.focus({ preventScroll: top !== undefined });
    // Relative to the link: the filters above it appear later, and browsers then keep what is in view.
    if (followed && top !== undefined)
      scrollBy({ top: followed.getBoundingClientRect().top - top, behavior: 'instant' });
  }
}

const createMarked = (parts: readonly Part[]): Child[] =>
  parts.map(({ text, marked }) => (marked ? createElement('mark', [text]) : text));

/** Sets the language of an article's own words where it is not the page's. */
function withLanguage(element: HTMLElement, { language, direction }: ResultContent): HTMLElement {
  if (language === document.documentElement.lang) return element;
  element.lang = language;
  element.dir = direction;
  return element;
}

/** A link that is clean when copied, and carries the marks when followed. */
function createResultLink(
  target: LinkTarget,
  marks: readonly string[],
  children: readonly Child[],
): HTMLElement {
  const clean = formatLink(target);
  const link = createLink(clean, children);
  const carryMarks = (): void => {
    if (marks.length > 0) link.href = formatMarkedLink(target, marks);
    setTimeout(() => {
      link.href = clean;
    });
  };
  link.addEventListener('click', carryMarks);
  link.addEventListener('auxclick', carryMarks);
  return link;
}

/** The number of a paragraph: a figure to see, and words to hear. */
function createNumber(number: string): Child[] {
  const figure = createElement('span', [number], 'number');
  figure.ariaHidden = 'true';
  return [
    figure,
    createElement('span', [searchWords.result.paragraph(number)], 'hidden-words'),
    ' ',
  ];
}

function createPassage(passage: Passage, content: ResultContent): HTMLElement {
  const { id, number, directive, parts } = passage;
  const target = { url: content.url, id, directive };
  const label = number === undefined ? [] : createNumber(number);
  const text = withLanguage(createElement('span', createMarked(parts), 'text'), content);
  const link = createResultLink(target, content.marks, [...label, text]);
  return createElement('p', [link]);
}

const BETWEEN_DATES = ' · ';

/** The dates of an article, each apart, so that each can stand on a line of the margin. */
function createDates(dateline: readonly Part[]): HTMLElement {
  const dates = dateline
    .map(({ text }) => text)
    .join('')
    .split(BETWEEN_DATES);
  const children = dates.flatMap((date, index) => [
    // The dot stays behind the date before it: no line begins with one.
    ...(index > 0 ? [createElement('span', ['\u00A0· '], 'dot')] : []),
    createElement('span', [date]),
  ]);
  return createElement('p', children, 'aside dates');
}

/** One result: headline, dates, missing words, passages, and how many more there are. */
export function createResultItem(
  content: ResultContent,
  result: Result,
  terms: readonly Term[],
): HTMLElement {
  const { url, headline, dateline, passages, morePassages, marks } = content;
  const missing = terms.filter((term, index) => isSearched(term) && !result.terms.includes(index));
  const aside = (children: readonly Child[]): HTMLElement => createElement('p', children, 'aside');
  const heading = createElement('h2', [createResultLink({ url }, marks, createMarked(headline))]);
  return createElement('li', [
    withLanguage(heading, content),
    ...(dateline.length > 0 ? [createDates(dateline)] : []),
    ...(missing.length > 0 ? [aside([searchWords.result.missing(missing.map(nameTerm))])] : []),
    ...passages.map((passage) => createPassage(passage, content)),
    ...(morePassages > 0 ? [aside([searchWords.result.morePassages(morePassages)])] : []),
  ]);
}
