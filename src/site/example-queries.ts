import { publication } from '#publication.ts';
import type { Article } from '#site/article.ts';

/** Articles that examples are taken from: enough to find some, few enough to be read on each build. */
const MOST_READ = 200;

const WORD = /^\p{L}[\p{L}\p{M}\p{N}'’-]*$/u;
const LONG_ENOUGH = 4;
/** A word of a headline as long as this is no mere “through” or “because”. */
const TELLING = 8;

interface SearchedText {
  readonly article: Article;
  /** Its words, in small letters. */
  readonly words: ReadonlySet<string>;
  /** How they begin. */
  readonly beginnings: ReadonlySet<string>;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const beginningOf = (word: string): string => word.slice(0, LONG_ENOUGH);

function readText(article: Article): SearchedText {
  const { headline, standfirst = '', paragraphs, byline, figure, notes } = article;
  const others = [
    figure?.caption,
    figure?.credit,
    ...notes.flatMap(({ about, text }) => [about, text]),
  ];
  const all = [headline, standfirst, ...paragraphs, ...byline, ...others].join(' ');
  const words = wordsOf(all);
  return { article, words: new Set(words), beginnings: new Set(words.map(beginningOf)) };
}

/** Three words that stand in a row in a headline, nothing between them but spaces. */
function findPhrase(headline: string): string | undefined {
  const words = headline.split(/\s+/u);
  const start = words.findIndex((_, at) => {
    const row = words.slice(at, at + 3);
    const [first = '', , last = ''] = row;
    const isLong = first.length > 2 && last.length >= LONG_ENOUGH;
    return row.length === 3 && isLong && row.every((word) => WORD.test(word));
  });
  return start < 0 ? undefined : words.slice(start, start + 3).join(' ');
}

/** Two words, a text that has the first and not the second: topics if they will do, else words of headlines. */
function findExclusion(texts: readonly SearchedText[]): string | undefined {
  const topics = texts.flatMap(({ article }) => article.topics.map(({ name }) => name));
  const headlines = texts.flatMap(({ article }) => article.headline.split(/\s+/u));
  const names = [...new Set([...topics, ...headlines.filter(({ length }) => length >= TELLING)])]
    .filter((name) => WORD.test(name))
    .map((name) => name.toLowerCase());
  for (const { words, beginnings } of texts) {
    const named = names.find((name) => words.has(name));
    // Search excludes other forms of a word too: no word may begin as this one does.
    const other = names.find((name) => !beginnings.has(beginningOf(name)));
    if (named !== undefined && other !== undefined) return `${named} -${other}`;
  }
  return undefined;
}

/** The name of an author, or of a place on a map that the text names too. */
function findName({ article, words }: SearchedText): string | undefined {
  const place = article.map.find(({ name }) => wordsOf(name).every((word) => words.has(word)));
  return article.byline[0] ?? place?.name;
}

/**
 * Up to three queries that find something: a phrase, a word without another, and a name. They are
 * made from the newest articles in the interface's language, or of all where it has none.
 */
export function createExampleQueries(articles: readonly Article[]): string[] {
  const own = articles.filter(({ language }) => language === publication.language);
  const texts = (own.length > 0 ? own : articles).slice(0, MOST_READ).map(readText);
  const find = (from: (text: SearchedText) => string | undefined): string | undefined => {
    for (const text of texts) {
      const found = from(text);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const phrase = find(({ article }) => findPhrase(article.headline));
  const queries = [phrase && `"${phrase}"`, findExclusion(texts), find(findName)];
  return queries.filter((query) => query !== undefined);
}
