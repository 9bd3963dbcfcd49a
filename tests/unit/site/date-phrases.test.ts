import { expect, test } from 'vitest';
import type { Article } from '#site/article.ts';
import { createArticlePage } from '#site/article-page.ts';
import { formatAgeSentence } from '#site/date-phrases.ts';
import { article } from './articles.ts';

const source: Article['source'] = { file: 'source.txt' };
const days = (from: string, to = from) => ({ from, to });

test.each<[Partial<Article>, string]>([
  [{}, 'Published June 29, 2017.'],
  [{ events: days('2016-09-09') }, 'Published June 29, 2017.'],
  [{ source }, 'From 2017.'],
  [{ source, events: days('2017-06-01', '2017-06-02') }, 'From 2017.'],
  [{ source, events: days('2016-09-09', '2016-09-12') }, 'From 2017, on events of September 2016.'],
  [{ source, events: days('2016-08-30', '2016-09-12') }, 'From 2017, on events of 2016.'],
])('a preview of %j begins with %j', (facts, sentence) => {
  const text = article('a', { published: '2017-06-29', ...facts });
  expect(formatAgeSentence(text)).toBe(sentence);
  const { openGraph, description } = createArticlePage(text).head;
  const shown = openGraph.find(({ property }) => property === 'og:description')?.content;
  expect(shown).toBe(`${sentence} The first paragraph.`);
  // Search engines print the date themselves.
  expect(description).toBe('The first paragraph.');
});
