import { formatDay, formatPeriod } from '#lib/dates.ts';
import type { Citation } from './citation.ts';
import { withStop } from './citation-pieces.ts';

const day = (written: string): string => formatDay(written, 'en');

/**
 * What the record says that a reference manager has no field for, in sentences: where the date is
 * from, what the source does not name, and what was changed. In English, as reference managers are.
 */
export function formatCitationNotes(citation: Citation): string {
  const { source, date, events, authors, updated, corrections } = citation;
  return [
    ...(source
      ? [
          `Dated ${day(date)} in the source.`,
          ...(events ? [`Reports events of ${formatPeriod(events, 'en')}.`] : []),
          ...(authors.length === 0 ? ['The source names no author.'] : []),
          source.publisher === undefined
            ? 'The source names no publisher.'
            : `Publisher of the source: ${withStop(source.publisher)}`,
        ]
      : []),
    ...(updated === undefined ? [] : [`Updated ${day(updated)}.`]),
    ...corrections.map(({ on, was, is }) => `Corrected ${day(on)}: “${was}” now reads “${is}”.`),
  ].join(' ');
}
