import { findCountryName } from '#lib/countries.ts';
import { drawMap, MAP_SIZE } from '#maps/draw-map.ts';
import { publication } from '#publication.ts';
import { addresses, hrefFor } from '#site/permalinks.ts';
import type { Story } from '#site/story.ts';
import { words } from '#i18n/words.ts';

/** A map as the page of its story shows it. */
export interface MapView {
  readonly src: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The map in words. */
  readonly alt: string;
  /** Where its lines are from. */
  readonly caption: string;
}

function formatTitle({ map }: Story): string {
  const { language } = publication;
  const countries = map.flatMap(({ country }) => findCountryName(country ?? '', language) ?? []);
  const names = [...new Set(countries)];
  return words.map.title(
    names,
    map.map(({ name }) => name).filter((name) => !names.includes(name)),
  );
}

/** The map of a story, if its front matter names places. */
export function findMapView(story: Story): MapView | undefined {
  if (story.map.length === 0) return undefined;
  return {
    src: hrefFor(addresses.map(story.address)),
    ...MAP_SIZE,
    alt: formatTitle(story),
    caption: words.map.caption,
  };
}

/** The file of a story's map, SVG. */
export function drawStoryMap(story: Story): string {
  return drawMap({
    places: story.map,
    title: formatTitle(story),
    description: words.map.caption,
    language: publication.language,
  });
}
