import { formatDay, formatPeriod } from '#lib/dates.ts';
import type { Citation } from './citation.ts';
import { capitalise, withinQuotes, withStop, type Piece } from './citation-pieces.ts';
import { changeRemarks, sourceRemarks, type DateStyle } from './citation-remarks.ts';
import { nameInverted, nameShort, type CitedName } from './cited-name.ts';

const MOST_IN_NOTE = 3;
const MOST_IN_LIST = 10;
const NAMED_OF_MORE = 7;

const style: DateStyle = {
  day: (written) => formatDay(written, 'en'),
  period: (period) => formatPeriod(period, 'en'),
};

function joinNames(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  return names.length === 2
    ? `${names[0] ?? ''} and ${last}`
    : `${names.slice(0, -1).join(', ')}, and ${last}`;
}

/** In notes up to three names; of more, the first and others. */
function nameInNote(
  authors: readonly CitedName[],
  format: (name: CitedName) => string,
): string | undefined {
  const [first] = authors;
  if (first === undefined) return undefined;
  return authors.length > MOST_IN_NOTE
    ? `${format(first)} et al.`
    : joinNames(authors.map((name) => format(name)));
}

/** In a bibliography up to ten names, the first turned round; of more, seven and others. */
function listAuthors(authors: readonly CitedName[]): string {
  const names = authors.map((name, index) => (index === 0 ? nameInverted(name) : name.name));
  if (names.length > MOST_IN_LIST) return `${names.slice(0, NAMED_OF_MORE).join(', ')}, et al.`;
  // A name that was turned round keeps the comma before the “and”.
  const [first = '', second, ...others] = names;
  return others.length === 0 && second !== undefined ? `${first}, and ${second}` : joinNames(names);
}

/** Chicago’s note (17th edition, notes and bibliography, website). */
export function formatChicagoNote(citation: Citation): Piece[] {
  const { authors, title, site, url, date, source } = citation;
  const by = nameInNote(authors, (author) => author.name);
  const dates = [
    ...(source ? sourceRemarks(citation, style) : [style.day(date)]),
    ...changeRemarks(citation, style),
  ];
  return [
    `${by === undefined ? '' : `${by}, `}“${withinQuotes(title)},” ${[site, ...dates].join(', ')}`,
    { located: ', para. #' },
    `, ${url}.`,
  ];
}

/** Chicago’s note where the story was cited before. */
export function formatChicagoShortNote({ authors, shortTitle }: Citation): Piece[] {
  const by = nameInNote(authors, nameShort);
  const title = withinQuotes(shortTitle);
  return [
    `${by === undefined ? '' : `${by}, `}“${title}`,
    { located: ',', otherwise: withStop(title).slice(title.length) },
    '”',
    { located: ' para. #.' },
  ];
}

/** Chicago’s entry in a bibliography. */
export function formatChicagoEntry(citation: Citation): Piece[] {
  const { authors, title, site, url, date, source } = citation;
  const changes = changeRemarks(citation, style);
  const place = source
    ? `${withStop(site)} ${withStop(capitalise([...sourceRemarks(citation, style), ...changes].join('; ')))}`
    : withStop([site, style.day(date), ...changes].join(', '));
  return [
    ...(authors.length > 0 ? [`${withStop(listAuthors(authors))} `] : []),
    `“${withStop(withinQuotes(title))}” ${place} ${url}.`,
  ];
}
