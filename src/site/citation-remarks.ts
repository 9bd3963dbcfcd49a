import type { Period } from '#lib/dates.ts';
import type { Citation } from './citation.ts';

/** How a style writes days and periods. */
export interface DateStyle {
  readonly day: (written: string) => string;
  readonly period: (period: Period) => string;
}

/** The words about the source’s date; none for a text of our own, whose date needs no such words. */
export function sourceRemarks({ source, date, events }: Citation, style: DateStyle): string[] {
  if (!source) return [];
  const publisher = source.publisher === undefined ? '' : `, ${source.publisher}`;
  return [
    `dated ${style.day(date)} in the source${publisher}`,
    ...(events ? [`on events of ${style.period(events)}`] : []),
  ];
}

/** The words about what was changed since. In English, as the styles are, whatever the site speaks. */
export function changeRemarks({ updated, corrections }: Citation, style: DateStyle): string[] {
  const [latest] = corrections;
  return [
    ...(updated === undefined ? [] : [`updated ${style.day(updated)}`]),
    ...(latest === undefined ? [] : [`corrected ${style.day(latest.on)}`]),
  ];
}
