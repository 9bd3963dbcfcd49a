import { parseArgs } from 'node:util';

import { openSearchSite } from '../tests/setup/search-site.ts';
import { readLanguages } from './read-languages.ts';

// How often search denies a word that stands in an article, by language: as ../shared/bench/denial-bench asks a site, but
// through the searcher alone. Every word of every article is asked for, as Intl.Segmenter cuts them, and every word as it
// stands between spaces. With `--part 3` the index of each language is in parts of three articles and more.

const { values } = parseArgs({
  options: { language: { type: 'string' }, part: { type: 'string' } },
});
const index = values.part === undefined ? {} : { largest: 1, part: Number(values.part) };
const MONTHS = 12;
const articles = readLanguages();
const site = await openSearchSite(
  articles.map(({ language, headline, text }, number) => {
    const month = String(1 + (number % MONTHS)).padStart(2, '0');
    return {
      url: `/2026/${month}/01/${language}-${number}/`,
      language,
      headline,
      dateline: `${month}/2026`,
      date: `2026-${month}-01T00:00:00.000Z`,
      facets: { section: ['world'], topic: [], year: ['2026'], eventYear: [] },
      blocks: [{ id: 'p1', text }],
    };
  }),
  { index },
);
for (const language of new Set(articles.map((article) => article.language))) {
  if (values.language !== undefined && values.language !== language) continue;
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const texts = articles
    .filter((article) => article.language === language)
    .map(({ headline, text }) => `${headline} ${text}`);
  const words = new Set(
    texts.flatMap((text) => [
      ...[...segmenter.segment(text)]
        .filter((part) => part.isWordLike === true && part.segment.length > 1)
        .map((part) => part.segment),
      ...text.split(/\s+/u).filter((word) => word.length < 60 && /[\p{L}\p{N}]/u.test(word)),
    ]),
  );
  const denied: string[] = [];
  for (const word of words) {
    const { answer, results } = await site
      .ask({ text: word, exact: true, most: 40 })
      .catch(() => ({ answer: undefined, results: [] }));
    const isFound =
      results.length > 0 && answer?.terms.every(({ status }) => status !== 'unknown') === true;
    const isMarked = results.some(({ marks }) => marks.length > 0);
    if (!isFound) denied.push(answer ? word : `${word} (failed)`);
    else if (!isMarked) denied.push(`${word} (not marked)`);
  }
  console.log(
    `${language}: ${denied.length} of ${words.size} words denied or unmarked: ${denied.join(' · ')}`,
  );
}
await site.close();
