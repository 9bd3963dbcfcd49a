import { foldText } from '#lib/text.ts';
import { SearchError } from '#search/query/answer.ts';
import type { Answer, LanguageTotal, Term } from '#search/query/answer.ts';
import type { LinkedSentence, QueryTerms, SearchWords } from '#i18n/types.ts';

import { formatRequest, hasFilters, LONGEST_QUERY } from './query-address.ts';
import type { SearchRequest } from './query-address.ts';

/** More links than these are no help in a sentence. */
const MOST_LINKS = 4;

/** A piece of a sentence; with an address it is a link. */
export interface SentencePart {
  readonly text: string;
  readonly href?: string;
}

export type Sentence = readonly SentencePart[];

/** A page with a name: a topic's or an article's. */
export interface NamedPage {
  readonly name: string;
  readonly href: string;
}

/** The sentences about an answer. */
export interface AnswerContext {
  readonly answer: Answer;
  readonly request: SearchRequest;
  readonly topics: readonly NamedPage[];
  /** Forms of the query's words in the results shown. */
  readonly forms: readonly string[];
}

/** The letters and digits of a name, to compare it with what a reader wrote. */
export const toKey = (name: string): string => foldText(name).replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** The name of a language in the page's language, or its tag. */
export function nameLanguage(tag: string): string {
  try {
    const names = new Intl.DisplayNames(document.documentElement.lang, { type: 'language' });
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Whether articles were searched for a term. */
export const isSearched = ({ kind, words }: Term): boolean =>
  kind !== 'excluded' && words.length > 0;

/** A term in a sentence: the word searched for, or the beginning that was typed. */
export function nameTerm({ typed, status, words }: Term): string {
  if (status === 'completed') return `${typed}…`;
  return status === 'corrected' ? (words[0] ?? typed) : typed;
}

/**
 * How a query was answered, in a few sentences: what no article has and what is shown instead, how
 * many articles have the rest, how each word was read, and which languages were searched.
 */
export function describeAnswer(context: AnswerContext, words: SearchWords): Sentence[] {
  const { answer, request } = context;
  if (answer.terms.length === 0) return plain(words.status.noWord(request.text));
  return [
    ...(request.text.length > LONGEST_QUERY ? plain(words.status.shortened(LONGEST_QUERY)) : []),
    ...describeUnknown(context, words),
    ...describeCount(context, words),
    ...describeReading(context, words),
    ...describeLonger(context, words),
    ...describeTopics(context, words),
    ...describeLanguages(context, words),
  ];
}

/** Why there is no answer, as far as the page can know. */
export function describeFailure(error: unknown, { status }: SearchWords): string {
  const reason = error instanceof SearchError ? error.reason : 'not-responding';
  if (reason === 'no-webassembly') return status.noWebAssembly;
  if (!navigator.onLine) return status.offline;
  return reason === 'no-index' ? status.noIndex : status.notResponding;
}

const plain = (text: string): Sentence[] => [[{ text }]];
const linked = ({ before, link, after }: LinkedSentence, href: string): Sentence[] => [
  [{ text: before }, { text: link, href }, { text: after }],
];
const typedOf = (terms: readonly Term[]): string[] => terms.map(({ typed }) => typed);

/** A sentence that ends with a list of links. */
const linkList = (text: string, links: readonly SentencePart[]): Sentence[] => [
  [
    { text },
    ...links.flatMap((link, index) => (index === 0 ? [link] : [{ text: ', ' }, link])),
    { text: '.' },
  ],
];

/** The terms that were not found as typed, and what was searched for instead. */
function describeUnknown({ answer, request }: AnswerContext, { status }: SearchWords): Sentence[] {
  const wanted = answer.terms.filter(({ kind }) => kind !== 'excluded');
  const unknown = wanted.filter((term) => term.status === 'unknown' && !isSearched(term));
  const asWords = wanted.filter((term) => term.status === 'unknown' && isSearched(term));
  const corrected = wanted.filter((term) => term.status === 'corrected');
  const ofKind = (kind: Term['kind']): string[] =>
    typedOf(unknown.filter((term) => term.kind === kind));
  const correction = status.corrected(typedOf(corrected), corrected.map(nameTerm));
  return [
    ...(unknown.length > 0 ? plain(status.unknown(ofKind('word'), ofKind('phrase'))) : []),
    ...(asWords.length > 0 ? plain(status.phraseAsWords(typedOf(asWords))) : []),
    ...(corrected.length > 0 ? linked(correction, formatRequest({ ...request, exact: true })) : []),
  ];
}

function nameTerms(terms: readonly Term[]): QueryTerms {
  const isNamed = ({ kind, status, words }: Term): boolean =>
    kind === 'excluded' || (status !== 'unknown' && words.length > 0);
  const ofKind = (kind: Term['kind']): string[] =>
    terms.filter((term) => term.kind === kind && isNamed(term)).map(nameTerm);
  const wordsOfUnknown = terms
    .filter((term) => term.status === 'unknown' && isSearched(term))
    .flatMap((term) => term.words);
  return {
    words: [...ofKind('word'), ...wordsOfUnknown],
    phrases: ofKind('phrase'),
    excluded: ofKind('excluded'),
  };
}

function describeCount({ answer, request }: AnswerContext, { status }: SearchWords): Sentence[] {
  const { terms, results, withAll } = answer;
  const searched = terms.filter(isSearched);
  if (terms.every(({ kind }) => kind === 'excluded')) return plain(status.onlyExcluded);
  if (searched.length === 0) return [];
  const named = nameTerms(terms);
  if (results.length === 0) {
    if (!hasFilters(request.filters)) return plain(status.withNone(named));
    return linked(status.noneInFilters(named), formatRequest({ ...request, filters: {} }));
  }
  const withSome = results.length - withAll;
  if (withAll === 0) {
    const each = searched.map((term) => ({ word: nameTerm(term), articles: term.articles }));
    return plain(status.withSome(withSome, each));
  }
  if (withSome === 0) return plain(status.withAll(withAll, named));
  return plain(status.withAllAndSome(withAll, withSome, named));
}

/** How the words searched for differ from those typed. */
function describeReading({ answer, forms }: AnswerContext, { status }: SearchWords): Sentence[] {
  const ofStatus = (wanted: Term['status']): Term[] =>
    answer.terms.filter((term) => term.status === wanted);
  const stopWords = ofStatus('stop-word');
  return [
    ...ofStatus('completed').flatMap(({ typed, words }) => plain(status.completed(typed, words))),
    ...(stopWords.length > 0 ? plain(status.stopWords(typedOf(stopWords))) : []),
    ...(forms.length > 0 ? plain(status.otherForms(forms)) : []),
  ];
}

/** The query with a longer word in the place of a typed one. */
function replaceWord(text: string, typed: string, longer: string): string {
  const pieces = text.split(/(\s+)/u);
  return pieces.includes(typed)
    ? pieces.map((piece) => (piece === typed ? longer : piece)).join('')
    : text.replace(typed, () => longer);
}

/** Longer words with a typed word in them (compounds), as links to their queries. */
function describeLonger({ answer, request }: AnswerContext, { status }: SearchWords): Sentence[] {
  return answer.terms.flatMap(({ typed, longer }) => {
    if (!longer || longer.words.length === 0) return [];
    const links = longer.words.slice(0, MOST_LINKS).map((word) => ({
      text: word,
      href: formatRequest({ ...request, text: replaceWord(request.text, typed, word) }),
    }));
    return linkList(status.longer(typed, longer.articles), links);
  });
}

/** Topics with the name of the query, or of a word of it that no article has. */
function describeTopics(
  { answer, request, topics }: AnswerContext,
  { status }: SearchWords,
): Sentence[] {
  const lost = answer.terms.filter((term) => ['unknown', 'corrected'].includes(term.status));
  const wanted = new Set([request.text, ...typedOf(lost)].map(toKey));
  return topics
    .filter(({ name }) => wanted.has(toKey(name)))
    .flatMap(({ name, href }) => linked(status.topic(name), href));
}

/** Which languages were searched, with links to search the others too. */
function describeLanguages(
  { answer, request }: AnswerContext,
  { status }: SearchWords,
): Sentence[] {
  const { searched, notSearched } = answer;
  if (notSearched.length === 0 || request.filters.language !== undefined) return [];
  const alsoSearch = (totals: readonly LanguageTotal[]): string =>
    formatRequest({
      ...request,
      languages: [...new Set([...request.languages, ...totals.map(({ language }) => language)])],
    });
  const articles = notSearched.reduce((sum, total) => sum + total.articles, 0);
  const links =
    notSearched.length > MOST_LINKS
      ? [
          {
            text: status.otherLanguages(notSearched.length, articles),
            href: alsoSearch(notSearched),
          },
        ]
      : notSearched.map((total) => ({
          text: status.languageTotal(nameLanguage(total.language), total.articles),
          href: alsoSearch([total]),
        }));
  return [
    ...(searched.length > 0
      ? plain(status.searched(searched.map(({ language }) => nameLanguage(language))))
      : []),
    ...linkList(status.alsoSearch, links),
  ];
}
