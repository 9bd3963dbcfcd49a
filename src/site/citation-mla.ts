import { monthOf, yearOf, type Period } from '#lib/dates.ts';
import type { Citation } from './citation.ts';
import { capitalise, withinQuotes, withStop, type Piece } from './citation-pieces.ts';
import { changeRemarks, sourceRemarks, type DateStyle } from './citation-remarks.ts';
import { nameInverted, nameShort, type CitedName } from './cited-name.ts';

const MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

const dayAndMonth = (written: string): string =>
  `${Number(written.slice(8, 10))} ${MONTHS[Number(monthOf(written)) - 1] ?? ''}`;

/** `29 June 2017` */
const formatMlaDay = (written: string): string => `${dayAndMonth(written)} ${yearOf(written)}`;

/** `9–12 Sept. 2016`, `30 Sept.–2 Oct. 2016` */
function formatMlaPeriod({ from, to }: Period): string {
  const end = formatMlaDay(to);
  if (from === to) return end;
  if (yearOf(from) !== yearOf(to)) return `${formatMlaDay(from)}–${end}`;
  if (monthOf(from) !== monthOf(to)) return `${dayAndMonth(from)}–${end}`;
  return `${Number(from.slice(8, 10))}–${end}`;
}

const style: DateStyle = { day: formatMlaDay, period: formatMlaPeriod };

function listAuthors([first, second, ...others]: readonly CitedName[]): string {
  if (first === undefined) return '';
  const name = nameInverted(first);
  if (second === undefined) return name;
  return others.length > 0 ? `${name}, et al.` : `${name}, and ${second.name}`;
}

/** MLA’s entry in a list of works cited (9th edition). */
export function formatMlaEntry(citation: Citation): Piece[] {
  const { authors, title, site, url, date, source } = citation;
  const about = sourceRemarks(citation, style).join('; ');
  // What the source says of its date is an optional element, which stands after the title.
  const dates = [...(source ? [] : [style.day(date)]), ...changeRemarks(citation, style)];
  return [
    ...(authors.length > 0 ? [`${withStop(listAuthors(authors))} `] : []),
    `“${withStop(withinQuotes(title))}” `,
    ...(about === '' ? [] : [`${withStop(capitalise(about))} `]),
    { italic: site },
    `, ${[...dates, url].join(', ')}.`,
  ];
}

function briefAuthors([first, second, ...others]: readonly CitedName[]): string | undefined {
  if (first === undefined) return undefined;
  if (second === undefined) return nameShort(first);
  return others.length > 0
    ? `${nameShort(first)} et al.`
    : `${nameShort(first)} and ${nameShort(second)}`;
}

/** MLA’s reference within a text. */
export function formatMlaInText({ authors, shortTitle }: Citation): Piece[] {
  const by = briefAuthors(authors);
  if (by !== undefined) return [`(${by}`, { located: ', par. #' }, ')'];
  return [`(“${withinQuotes(shortTitle)}`, { located: ',' }, '”', { located: ' par. #' }, ')'];
}
