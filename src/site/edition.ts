import { startOf, yearOf } from '#lib/dates.ts';
import type { BodyPart } from '#content/markdown/body.ts';
import type { Article, Subject } from '#site/article.ts';

/** A section or topic with its articles, newest first. It exists only if it has any. */
export interface SubjectList {
  readonly subject: Subject;
  readonly articles: readonly Article[];
}

/** A page of our own, such as “About”. */
export interface PlainPage {
  readonly id: string;
  /** Path of its file from the repository's root. */
  readonly file: string;
  readonly address: string;
  /** Its body: HTML, and the pictures in it, which lie beside its file. */
  readonly parts: readonly BodyPart[];
  readonly headline: string;
  readonly standfirst: string | undefined;
  /** BCP 47; undefined where it is the publication's. */
  readonly language: string | undefined;
  /** Its former addresses. */
  readonly aliases: readonly string[];
  /** Its line of the ledger. */
  readonly ledgerLine: string;
}

/** All that the public may read now, in order, with every index computed once. */
export interface Edition {
  /** Newest first. */
  readonly articles: readonly Article[];
  /** By name. */
  readonly sections: readonly SubjectList[];
  /** By name. */
  readonly topics: readonly SubjectList[];
  /** Newest year first; articles of a year newest first. */
  readonly years: ReadonlyMap<string, readonly Article[]>;
  readonly pages: readonly PlainPage[];
  /** Articles that were published and taken back: each keeps its address, and is in no list. */
  readonly withdrawn: readonly Article[];
}

/** What the newsroom has written, drafts included. */
export interface Newsroom {
  readonly articles: readonly Article[];
  readonly pages: readonly PlainPage[];
}

const newestFirst = (a: Article, b: Article): number =>
  startOf(b.published) - startOf(a.published) || (a.address < b.address ? -1 : 1);

/** Whether readers may see an article at a moment: no draft, and not dated later. */
export function isPublic(
  { draft, published }: Pick<Article, 'draft' | 'published'>,
  now: Date,
): boolean {
  return !draft && startOf(published) <= now.getTime();
}

function groupBy<T>(
  articles: readonly Article[],
  keysOf: (article: Article) => readonly T[],
): Map<T, Article[]> {
  const groups = new Map<T, Article[]>();
  for (const article of articles) {
    for (const key of keysOf(article)) {
      const group = groups.get(key);
      if (group) group.push(article);
      else groups.set(key, [article]);
    }
  }
  return groups;
}

function listSubjects(
  articles: readonly Article[],
  subjectsOf: (article: Article) => readonly Subject[],
): SubjectList[] {
  const subjects = new Map<string, Subject>();
  for (const subject of articles.flatMap(subjectsOf)) subjects.set(subject.slug, subject);
  const bySlug = groupBy(articles, (article) => subjectsOf(article).map((subject) => subject.slug));
  return [...subjects.values()]
    .map((subject) => ({ subject, articles: bySlug.get(subject.slug) ?? [] }))
    .toSorted((a, b) => a.subject.name.localeCompare(b.subject.name, 'en'));
}

/** Puts together the edition of a moment: drafts and articles dated after `now` stay out. */
export function createEdition(newsroom: Newsroom, now: Date): Edition {
  const published = newsroom.articles
    .filter((article) => isPublic(article, now))
    .toSorted(newestFirst);
  const articles = published.filter(({ withdrawn }) => withdrawn === undefined);
  return {
    articles,
    sections: listSubjects(articles, (article) => [article.section]),
    topics: listSubjects(articles, (article) => article.topics),
    years: groupBy(articles, (article) => [yearOf(article.published)]),
    pages: newsroom.pages,
    withdrawn: published.filter(({ withdrawn }) => withdrawn !== undefined),
  };
}
