import { createCitation, type Citation } from '#citations/facts.ts';
import type { Piece } from '#citations/styles.ts';
import { article } from '../site/articles.ts';

const ann = { name: 'Ann Lee' };
const bo = { name: 'Bo Ek' };
const cy = { name: 'Jean-Paul van der Fox' };

const source = { file: 'source.txt', publisher: undefined, url: undefined, rights: undefined };

const RAY =
  'A Ray Of Hope For Syria? US, Russia Enter Military Agreement To Cease Hostilities Across The Conflict-Torn Region';

const plain = { headline: 'The Bridge Opens', published: '2020-01-02' } as const;

const lettered = (letters: string) => Array.from(letters, (letter) => ({ name: `Ann ${letter}o` }));

/** Articles to be cited, each for what a citation has to say or to leave out. */
export const citedArticles = {
  'no author': article('s', plain),
  'one author': article('s', { ...plain, authors: [ann] }),
  'two authors': article('s', { ...plain, authors: [ann, bo] }),
  'three authors': article('s', { ...plain, authors: [ann, bo, cy] }),
  'four authors': article('s', { ...plain, authors: [ann, bo, cy, { name: 'Di Oz Jr.' }] }),
  'twenty-two authors': article('s', { ...plain, authors: lettered('ABCDEFGHIJKLMNOPQRSTUV') }),
  'an organisation': article('s', {
    ...plain,
    authors: [{ name: 'Example Wire', organisation: true }],
  }),
  'this publication': article('s', {
    ...plain,
    authors: [{ name: 'Pressmark', organisation: true }],
  }),
  'a family name that comes first': article('s', {
    ...plain,
    authors: [{ name: 'Wang Xiaoming', family: 'Wang' }],
  }),
  'a source without a publisher': article('s', { ...plain, source, authors: [ann] }),
  'a source with a publisher': article('s', {
    ...plain,
    source: { ...source, publisher: 'Example Wire' },
  }),
  updated: article('s', { ...plain, updated: '2020-03-04' }),
  corrected: article('s', {
    ...plain,
    corrections: [
      { on: '2020-02-03', was: 'ten', is: 'twelve' },
      { on: '2020-01-03', was: 'a', is: 'b' },
    ],
  }),
  'a date that its events contradict': article('a-ray-of-hope-for-syria', {
    headline: RAY,
    published: '2017-06-29',
    events: { from: '2016-09-09', to: '2016-09-12' },
    source,
  }),
  'a headline with quotation marks': article('s', {
    ...plain,
    headline: 'Was It "Safe"? “Yes,” They Said',
  }),
  Chinese: article('s', {
    ...plain,
    headline: '大桥终于开通了',
    language: 'zh',
    authors: [{ name: '王小明' }],
  }),
  Arabic: article('s', {
    ...plain,
    headline: 'الجسر يفتح أبوابه',
    language: 'ar',
    authors: [{ name: 'ليلى حداد' }],
  }),
  Russian: article('s', {
    ...plain,
    headline: 'Мост Открыт',
    language: 'ru',
    authors: [{ name: 'Анна Иванова' }],
  }),
} as const;

/** The name of one of these articles. */
export type CitedCase = keyof typeof citedArticles;

/** Whether one of these articles has this name. */
export function isCitedCase(name: string): name is CitedCase {
  return name in citedArticles;
}

/** What is known of one of these articles. */
export function citationOf(name: CitedCase): Citation {
  return createCitation(citedArticles[name]);
}

/** Pieces as plain text; `paragraph` is the number of the one that is cited. */
export function formatPieces(pieces: readonly Piece[], paragraph?: string): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('italic' in piece) return piece.italic;
      return paragraph === undefined
        ? (piece.otherwise ?? '')
        : piece.located.replace('#', paragraph);
    })
    .join('');
}
