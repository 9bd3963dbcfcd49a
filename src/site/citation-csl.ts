import { dayOf, type Period } from '#lib/dates.ts';
import type { Citation } from './citation.ts';
import { formatCitationNotes } from './citation-notes.ts';
import type { CitedName } from './cited-name.ts';

const partsOf = (written: string): number[] => dayOf(written).split('-').map(Number);

function createName(name: CitedName): object {
  if (name.kind === 'whole') return { literal: name.name };
  const { family, given, suffix } = name;
  return { family, given, ...(suffix === undefined ? {} : { suffix }) };
}

function createEventDate({ from, to }: Period): object {
  return { 'date-parts': from === to ? [partsOf(from)] : [partsOf(from), partsOf(to)] };
}

/** A story as an item of CSL-JSON (Citation Style Language 1.0.2). */
export function createCslItem(citation: Citation): object {
  const { authors, source, events } = citation;
  const note = formatCitationNotes(citation);
  return {
    id: citation.key,
    type: 'webpage',
    title: citation.title,
    ...(citation.shortTitle === citation.title ? {} : { 'title-short': citation.shortTitle }),
    ...(authors.length > 0 ? { author: authors.map(createName) } : {}),
    'container-title': citation.site,
    issued: { 'date-parts': [partsOf(citation.date)] },
    ...(events ? { 'event-date': createEventDate(events) } : {}),
    ...(source?.publisher === undefined ? {} : { 'original-publisher': source.publisher }),
    URL: citation.url,
    language: citation.language,
    ...(note === '' ? {} : { note }),
  };
}

/** The file `citation.csl.json`: a list with this one item. */
export function formatCslJson(citation: Citation): string {
  return `${JSON.stringify([createCslItem(citation)], undefined, 2)}\n`;
}
