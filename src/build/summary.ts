import type { PageCounts } from './keep-pages.ts';
import type { SiteSize } from './publish.ts';
import type { ArticleCounts } from './search-index.ts';

/** What a build has made, and how long it took. */
export interface Built extends SiteSize {
  readonly counts: ArticleCounts;
  readonly pages: PageCounts;
  readonly seconds: number;
}

const inNumbers = new Intl.NumberFormat('en');
const MEGABYTE = 1_000_000;

const count = (number: number, one: string, many = `${one}s`): string =>
  `${inNumbers.format(number)} ${number === 1 ? one : many}`;

/** Says what a build has made: the last line of its log. */
export function formatSummary({ counts, pages, files, bytes, seconds }: Built): string {
  const html = files.filter((file) => file.endsWith('.html')).length;
  const size = inNumbers.format(Math.ceil(bytes / MEGABYTE));
  return [
    `${count(counts.articles, 'article')} with ${count(counts.words, 'word')} on ${count(html, 'page')}:`,
    `${count(files.length, 'file')}, ${size} MB, in ${count(Math.round(seconds), 'second')}.`,
    `Of their pages and text files ${inNumbers.format(pages.rendered)} were rendered and ${inNumbers.format(pages.kept)} kept from the last build.`,
  ].join(' ');
}
