import { formatDay, formatPeriod, monthOf, yearOf } from '#lib/dates.ts';
import type { Citation } from './citation.ts';
import { capitalise, withStop, type Piece } from './citation-pieces.ts';
import { changeRemarks, sourceRemarks, type DateStyle } from './citation-remarks.ts';
import { nameShort, type CitedName } from './cited-name.ts';

const MOST_LISTED = 20;

const usual: DateStyle = {
  day: (written) => formatDay(written, 'en'),
  period: (period) => formatPeriod(period, 'en'),
};

/** `2017, June 29` */
function formatApaDay(written: string): string {
  const [month = ''] = formatDay(`${yearOf(written)}-${monthOf(written)}-01`, 'en').split(' ');
  return `${yearOf(written)}, ${month} ${Number(written.slice(8, 10))}`;
}

const initial = (name: string): string => `${Array.from(name)[0] ?? ''}.`;

/** `Jean-Paul Bo` becomes `J.-P. B.` */
function initialsOf(given: string): string {
  return given
    .split(' ')
    .map((part) => part.split('-').map(initial).join('-'))
    .join(' ');
}

function listed(name: CitedName): string {
  if (name.kind === 'whole') return name.name;
  return [name.family, initialsOf(name.given), name.suffix].filter(Boolean).join(', ');
}

/** Up to twenty names, the last after an ampersand; of more, nineteen and the last. */
function listAuthors(authors: readonly CitedName[]): string {
  const names = authors.map(listed);
  const last = names.pop() ?? '';
  if (names.length === 0) return last;
  if (names.length >= MOST_LISTED)
    return `${names.slice(0, MOST_LISTED - 1).join(', ')}, … ${last}`;
  return `${names.join(', ')}, & ${last}`;
}

/** APA’s entry in a list of references (7th edition, webpage). The headline keeps its own capitals. */
export function formatApaReference(citation: Citation): Piece[] {
  const { authors, title, site, url, date } = citation;
  const remarks = [...sourceRemarks(citation, usual), ...changeRemarks(citation, usual)];
  const bracket = remarks.length > 0 ? ` [${capitalise(remarks.join('; '))}]` : '';
  const heading: Piece[] = bracket
    ? [{ italic: title }, `${bracket}. `]
    : [{ italic: withStop(title) }, ' '];
  const day = `(${formatApaDay(date)}). `;
  const author = listAuthors(authors);
  // A site that is its own author is named once.
  const place = author === site ? url : `${withStop(site)} ${url}`;
  return authors.length === 0
    ? [...heading, day, place]
    : [`${withStop(author)} ${day}`, ...heading, place];
}

function briefAuthors([first, second, ...others]: readonly CitedName[]): string | undefined {
  if (first === undefined) return undefined;
  if (second === undefined) return nameShort(first);
  return others.length > 0
    ? `${nameShort(first)} et al.`
    : `${nameShort(first)} & ${nameShort(second)}`;
}

/** APA’s reference within a text. */
export function formatApaInText({ authors, shortTitle, date }: Citation): Piece[] {
  const by = briefAuthors(authors) ?? { italic: shortTitle };
  return ['(', by, `, ${yearOf(date)}`, { located: ', para. #' }, ')'];
}
