import { describe, expect, test } from 'vitest';
import { drawArticleMap, findMapView } from '#site/article-map.ts';
import type { Article } from '#site/article.ts';
import { article } from './articles.ts';

type Place = Article['map'][number];
const aleppo: Place = { name: 'Aleppo', coordinates: [36.2021, 37.1343], country: 'SY' };
const damascus: Place = { name: 'Damascus', coordinates: [33.5138, 36.2765], country: 'SY' };
const denver: Place = { name: 'Denver', coordinates: [39.7392, -104.9903], country: 'US' };
const singapore: Place = { name: 'Singapore', coordinates: [1.3521, 103.8198], country: 'SG' };
const strait: Place = { name: 'Strait of Hormuz', coordinates: [26.6, 56.5] };

test('an article without places has no map', () => {
  expect(findMapView(article('plain'))).toBeUndefined();
});

describe('a map', () => {
  test('stands at the address of its article, in a size that is known before it comes', () => {
    expect(findMapView(article('truce', { map: [aleppo, damascus] }))).toEqual({
      src: '/2020/01/02/truce/map.svg',
      width: 680,
      height: 480,
      alt: 'Map of Syria with Aleppo and Damascus',
      caption: 'Aleppo and Damascus. Map: Natural Earth, public domain; borders as drawn there.',
    });
  });

  test.each([
    [[denver], 'Map of the United States with Denver'],
    [[aleppo, denver], 'Map of Syria and the United States with Aleppo and Denver'],
    [[singapore], 'Map of Singapore'],
    [[strait], 'Map with Strait of Hormuz'],
  ])('is told in words', (map, alt) => {
    expect(findMapView(article('s', { map }))?.alt).toBe(alt);
  });

  test('says the same by itself', () => {
    const svg = drawArticleMap(article('truce', { map: [aleppo, damascus] }));
    expect(svg).toContain('<title>Map of Syria with Aleppo and Damascus</title>');
    expect(svg).toContain(
      '<desc>Map: Natural Earth, public domain; borders as drawn there.</desc>',
    );
  });
});
