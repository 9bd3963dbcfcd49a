import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { quoteFound, type Problem } from '#lib/problems.ts';
import type { Newsroom, ArticleEntry } from '#content/newsroom.ts';

/** A piece of advice has the form of a problem, and stops nothing. */
export type Advice = Problem;

/** The links of an article to pages elsewhere: in its text, and the evidence of its notes. */
function listLinks({ body, front }: ArticleEntry): readonly string[] {
  const evidence = front.notes.flatMap((note) => note.evidence.map(({ url }) => url));
  return [...new Set([...body.externalLinks.map(({ href }) => href), ...evidence])];
}

const lineOf = (text: string, words: string): number => {
  const at = text.indexOf(words);
  return at === -1 ? 1 : text.slice(0, at).split('\n').length;
};

function adviseOnCopies(article: ArticleEntry, text: string): Advice[] {
  const kept = new Set(article.front.archived.map(({ link }) => link));
  const missing = listLinks(article).filter((link) => !kept.has(link));
  const [first] = missing;
  if (first === undefined) return [];
  return [
    {
      kind: 'articles with links that have no archived copy',
      file: article.file,
      line: lineOf(text, first),
      found:
        missing.length === 1
          ? `a link without an archived copy, ${quoteFound(first)}`
          : `${missing.length} links without an archived copy, the first ${quoteFound(first)}`,
      expected: 'a copy for the day when the page is gone',
      advice: 'Have it archived and write archived: [{ link: "…", copy: "…", on: … }].',
    },
  ];
}

const adviseOnPlainHttp = (article: ArticleEntry, text: string): Advice[] =>
  listLinks(article)
    .filter((link) => /^http:/iu.test(link))
    .map((link) => ({
      kind: 'links without https',
      file: article.file,
      line: lineOf(text, link),
      found: quoteFound(link),
      expected: 'an address that begins with https:',
      advice: 'Write https: if the same page answers there.',
    }));

const adviseOnEnd = (article: ArticleEntry, text: string): Advice[] =>
  listLinks(article)
    .filter((link) => /[.,;:!'"”’]$/u.test(link))
    .map((link) => ({
      kind: 'links that end with a punctuation mark',
      file: article.file,
      line: lineOf(text, link),
      found: quoteFound(link),
      expected: 'an address without the mark that ends a sentence',
      advice: 'Remove the last character, if it is not the address’s own.',
    }));

/** What a sub-editor would say about the links of a newsroom without problems. `root` is the repository's folder. */
export async function findAdvice(
  root: string,
  { articles }: Pick<Newsroom, 'articles'>,
): Promise<readonly Advice[]> {
  const advice: Advice[] = [];
  for (const article of articles) {
    const text = await readFile(join(root, article.file), 'utf8');
    for (const advise of [adviseOnPlainHttp, adviseOnEnd, adviseOnCopies])
      advice.push(...advise(article, text));
  }
  return advice;
}
