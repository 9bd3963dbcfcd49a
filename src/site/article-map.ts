import { findCountryName } from '#lib/countries.ts';
import { drawMap, MAP_SIZE } from '#maps/draw-map.ts';
import { publication } from '#publication.ts';
import { addresses, hrefFor } from '#site/permalinks.ts';
import type { Article } from '#site/article.ts';
import { words } from '#i18n/words.ts';

/** A map as the page of its article shows it. */
export interface MapView {
  readonly src: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The map in words. */
  readonly alt: string;
  /** Which places it shows, and where its lines are from. */
  readonly caption: string;
}

function formatTitle({ map }: Article): string {
  const { language } = publication;
  const countries = map.flatMap(({ country }) => findCountryName(country ?? '', language) ?? []);
  const names = [...new Set(countries)];
  return words.map.title(
    names,
    map.map(({ name }) => name).filter((name) => !names.includes(name)),
  );
}

/** The map of an article, if its front matter names places. */
export function findMapView(article: Article): MapView | undefined {
  if (article.map.length === 0) return undefined;
  return {
    src: hrefFor(addresses.map(article.address)),
    ...MAP_SIZE,
    alt: formatTitle(article),
    caption: `${words.map.places(article.map.map(({ name }) => name))} ${words.map.source}`,
  };
}

/** The file of an article's map, SVG. */
export function drawArticleMap(article: Article): string {
  return drawMap({
    places: article.map,
    title: formatTitle(article),
    description: words.map.source,
    language: publication.language,
  });
}
