import { dayOf, yearOf } from '#lib/dates.ts';
import { collapseSpace } from '#lib/text.ts';
import type { Citation } from './citation.ts';
import { formatCitationNotes } from './citation-notes.ts';
import type { CitedName } from './cited-name.ts';

/** With a comma the parts are told; a name without one stands as it is. */
function formatName(name: CitedName): string {
  if (name.kind === 'whole') return name.name;
  return [name.family, name.given, name.suffix].filter(Boolean).join(', ');
}

/** The file `citation.ris`: a web page, lines ended as RIS asks. */
export function formatRis(citation: Citation): string {
  const { authors, title, shortTitle, site, date, url, language, key } = citation;
  const note = formatCitationNotes(citation);
  const lines: [string, string][] = [
    ['TY', 'ELEC'],
    ['ID', key],
    ['TI', title],
    ...(shortTitle === title ? [] : [['ST', shortTitle] satisfies [string, string]]),
    ...authors.map((name): [string, string] => ['AU', formatName(name)]),
    ['T2', site],
    ['PY', yearOf(date)],
    ['DA', `${dayOf(date).replaceAll('-', '/')}/`],
    ['UR', url],
    ['LA', language],
    ...(note === '' ? [] : [['N1', note] satisfies [string, string]]),
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${collapseSpace(value)}\r\n`).join('');
}
