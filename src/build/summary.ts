import type { BuildData } from '#site/build-data.ts';
import type { PageCounts } from './keep-pages.ts';
import type { SiteSize } from './publish.ts';

/** What a build has made, and how long it took. */
export interface Built extends SiteSize {
  readonly articles: BuildData['articles'];
  readonly pages: PageCounts;
  readonly seconds: number;
}

const inNumbers = new Intl.NumberFormat('en');
const MEGABYTE = 1_000_000;

const count = (number: number, one: string, many = `${one}s`): string =>
  `${inNumbers.format(number)} ${number === 1 ? one : many}`;

/** Says what a build has made: the last line of its log. */
export function formatSummary({ articles, pages, files, bytes, seconds }: Built): string {
  let words = 0;
  for (const { blocks } of articles)
    for (const { text } of blocks) words += text.split(/\s+/u).filter(Boolean).length;
  const html = files.filter((file) => file.endsWith('.html')).length;
  const size = inNumbers.format(Math.ceil(bytes / MEGABYTE));
  return [
    `${count(articles.length, 'article')} with ${count(words, 'word')} on ${count(html, 'page')}:`,
    `${count(files.length, 'file')}, ${size} MB, in ${count(Math.round(seconds), 'second')}.`,
    `Of their pages and text files ${inNumbers.format(pages.rendered)} were rendered and ${inNumbers.format(pages.kept)} kept from the last build.`,
  ].join(' ');
}
