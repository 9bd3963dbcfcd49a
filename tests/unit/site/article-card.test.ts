import { expect, test } from 'vitest';
import { createArticleCard } from '#site/article-card.ts';
import { article } from './articles.ts';

const source = { file: 'source.txt', publisher: undefined, url: undefined, rights: undefined };
const days = (from: string, to: string) => ({ events: { from, to } });

test.each([
  ['of our own', {}, 'June 29, 2017'],
  ['from a source', { source }, 'From 2017'],
  [
    'on events of another year',
    { source, ...days('2016-09-09', '2016-09-12') },
    'From 2017 · events of September 2016',
  ],
  [
    'on events of several months',
    { source, ...days('2016-08-30', '2016-09-12') },
    'From 2017\u00A0· events of 2016',
  ],
  ['on events of its year', { source, ...days('2017-06-01', '2017-06-02') }, 'From 2017'],
])('the card of a text %s is dated %j: %s', (_, facts, date) => {
  expect(createArticleCard(article('s', { published: '2017-06-29', ...facts })).words.date).toBe(
    date,
  );
});

test('a card says what its article is, and in which direction each part runs', () => {
  expect(createArticleCard(article('s', { headline: 'أمل', language: 'ar' }))).toEqual({
    file: 'content/articles/2020/01/02/s/index.md',
    address: '/2020/01/02/s/card.png',
    words: {
      publication: 'Pressmark',
      kicker: 'WORLD',
      headline: 'أمل',
      date: 'January 2, 2020',
      host: 'pressmark.example',
      language: 'ar',
      direction: 'rtl',
      around: 'ltr',
    },
  });
});
