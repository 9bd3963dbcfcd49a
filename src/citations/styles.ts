import { formatDay, formatPeriod, monthOf, yearOf, type Period } from '#lib/dates.ts';
import type { Citation } from './facts.ts';
import { nameInverted, nameShort, type CitedName } from './names.ts';

/** A piece of a citation: words, words in italics, or words that stand only where a paragraph is cited. */
export type Piece =
  | string
  | { readonly italic: string }
  /** `#` is the paragraph’s number; `otherwise` stands where none is cited. */
  | { readonly located: string; readonly otherwise?: string };

/** A sentence’s words with a full stop, where they do not end with a mark of their own. */
export function withStop(text: string): string {
  return /[.?!…。？！؟]['’”»)\u2069]*$/u.test(text) ? text : `${text}.`;
}

/** A title as it stands within double quotation marks: those in it become single ones. */
function withinQuotes(title: string): string {
  return title
    .replaceAll(/(?<=^|[\s([—–-])"/gu, '‘')
    .replaceAll('"', '’')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');
}

/** The first letter made a capital. */
function capitalise(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** How a style writes days and periods. */
interface DateStyle {
  readonly day: (written: string) => string;
  readonly period: (period: Period) => string;
}

/** The words about the source’s date; none for a text of our own, whose date needs no such words. */
function sourceRemarks({ source, date, events }: Citation, style: DateStyle): string[] {
  if (!source) return [];
  const publisher = source.publisher === undefined ? '' : `, ${source.publisher}`;
  return [
    `dated ${style.day(date)} in the source${publisher}`,
    ...(events ? [`on events of ${style.period(events)}`] : []),
  ];
}

/** The words about what was changed since. In English, as the styles are, whatever the site speaks. */
function changeRemarks({ updated, corrections }: Citation, style: DateStyle): string[] {
  const [latest] = corrections;
  return [
    ...(updated === undefined ? [] : [`updated ${style.day(updated)}`]),
    ...(latest === undefined ? [] : [`corrected ${style.day(latest.on)}`]),
  ];
}

/** `June 29, 2017`, as APA and Chicago have it. */
const AMERICAN: DateStyle = {
  day: (written) => formatDay(written, 'en'),
  period: (period) => formatPeriod(period, 'en'),
};

/** Authors as a reference in a text names them: one, two, or the first and others. */
function briefAuthors(
  [first, second, ...others]: readonly CitedName[],
  and: '&' | 'and',
): string | undefined {
  if (first === undefined) return undefined;
  if (second === undefined) return nameShort(first);
  return others.length > 0
    ? `${nameShort(first)} et al.`
    : `${nameShort(first)} ${and} ${nameShort(second)}`;
}

const APA_MOST_LISTED = 20;

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

function formatApaAuthor(name: CitedName): string {
  if (name.kind === 'whole') return name.name;
  return [name.family, initialsOf(name.given), name.suffix].filter(Boolean).join(', ');
}

/** Up to twenty names, the last after an ampersand; of more, nineteen and the last. */
function listApaAuthors(authors: readonly CitedName[]): string {
  const names = authors.map(formatApaAuthor);
  const last = names.pop() ?? '';
  if (names.length === 0) return last;
  if (names.length >= APA_MOST_LISTED)
    return `${names.slice(0, APA_MOST_LISTED - 1).join(', ')}, … ${last}`;
  return `${names.join(', ')}, & ${last}`;
}

/** APA’s entry in a list of references (7th edition, webpage). The headline keeps its own capitals. */
export function formatApaReference(citation: Citation): Piece[] {
  const { authors, title, site, url, date } = citation;
  const remarks = [...sourceRemarks(citation, AMERICAN), ...changeRemarks(citation, AMERICAN)];
  const bracket = remarks.length > 0 ? ` [${capitalise(remarks.join('; '))}]` : '';
  const heading: Piece[] = bracket
    ? [{ italic: title }, `${bracket}. `]
    : [{ italic: withStop(title) }, ' '];
  const day = `(${formatApaDay(date)}). `;
  const author = listApaAuthors(authors);
  // A site that is its own author is named once.
  const place = author === site ? url : `${withStop(site)} ${url}`;
  return authors.length === 0
    ? [...heading, day, place]
    : [`${withStop(author)} ${day}`, ...heading, place];
}

/** APA’s reference within a text. */
export function formatApaInText({ authors, shortTitle, date }: Citation): Piece[] {
  const by = briefAuthors(authors, '&') ?? { italic: shortTitle };
  return ['(', by, `, ${yearOf(date)}`, { located: ', para. #' }, ')'];
}

const MLA_MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

const dayAndMonth = (written: string): string =>
  `${Number(written.slice(8, 10))} ${MLA_MONTHS[Number(monthOf(written)) - 1] ?? ''}`;

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

const MLA: DateStyle = { day: formatMlaDay, period: formatMlaPeriod };

function listMlaAuthors([first, second, ...others]: readonly CitedName[]): string {
  if (first === undefined) return '';
  const name = nameInverted(first);
  if (second === undefined) return name;
  return others.length > 0 ? `${name}, et al.` : `${name}, and ${second.name}`;
}

/** MLA’s entry in a list of works cited (9th edition). */
export function formatMlaEntry(citation: Citation): Piece[] {
  const { authors, title, site, url, date, source } = citation;
  const about = sourceRemarks(citation, MLA).join('; ');
  // What the source says of its date is an optional element, which stands after the title.
  const dates = [...(source ? [] : [MLA.day(date)]), ...changeRemarks(citation, MLA)];
  return [
    ...(authors.length > 0 ? [`${withStop(listMlaAuthors(authors))} `] : []),
    `“${withStop(withinQuotes(title))}” `,
    ...(about === '' ? [] : [`${withStop(capitalise(about))} `]),
    { italic: site },
    `, ${[...dates, url].join(', ')}.`,
  ];
}

/** MLA’s reference within a text. */
export function formatMlaInText({ authors, shortTitle }: Citation): Piece[] {
  const by = briefAuthors(authors, 'and');
  if (by !== undefined) return [`(${by}`, { located: ', par. #' }, ')'];
  return [`(“${withinQuotes(shortTitle)}`, { located: ',' }, '”', { located: ' par. #' }, ')'];
}

const CHICAGO_MOST_IN_NOTE = 3;
const CHICAGO_MOST_IN_LIST = 10;
const CHICAGO_LISTED_OF_MORE = 7;

function joinNames(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  return names.length === 2
    ? `${names[0] ?? ''} and ${last}`
    : `${names.slice(0, -1).join(', ')}, and ${last}`;
}

/** In notes up to three names; of more, the first and others. */
function nameChicagoAuthors(
  authors: readonly CitedName[],
  format: (name: CitedName) => string,
): string | undefined {
  const [first] = authors;
  if (first === undefined) return undefined;
  return authors.length > CHICAGO_MOST_IN_NOTE
    ? `${format(first)} et al.`
    : joinNames(authors.map((name) => format(name)));
}

/** In a bibliography up to ten names, the first turned round; of more, seven and others. */
function listChicagoAuthors(authors: readonly CitedName[]): string {
  const names = authors.map((name, index) => (index === 0 ? nameInverted(name) : name.name));
  if (names.length > CHICAGO_MOST_IN_LIST)
    return `${names.slice(0, CHICAGO_LISTED_OF_MORE).join(', ')}, et al.`;
  // A name that was turned round keeps the comma before the “and”.
  const [first = '', second, ...others] = names;
  return others.length === 0 && second !== undefined ? `${first}, and ${second}` : joinNames(names);
}

/** Chicago’s note (17th edition, notes and bibliography, website). */
export function formatChicagoNote(citation: Citation): Piece[] {
  const { authors, title, site, url, date, source } = citation;
  const by = nameChicagoAuthors(authors, (author) => author.name);
  const dates = [
    ...(source ? sourceRemarks(citation, AMERICAN) : [AMERICAN.day(date)]),
    ...changeRemarks(citation, AMERICAN),
  ];
  return [
    `${by === undefined ? '' : `${by}, `}“${withinQuotes(title)},” ${[site, ...dates].join(', ')}`,
    { located: ', para. #' },
    `, ${url}.`,
  ];
}

/** Chicago’s note where the article was cited before. */
export function formatChicagoShortNote({ authors, shortTitle }: Citation): Piece[] {
  const by = nameChicagoAuthors(authors, nameShort);
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
  const changes = changeRemarks(citation, AMERICAN);
  const place = source
    ? `${withStop(site)} ${withStop(capitalise([...sourceRemarks(citation, AMERICAN), ...changes].join('; ')))}`
    : withStop([site, AMERICAN.day(date), ...changes].join(', '));
  return [
    ...(authors.length > 0 ? [`${withStop(listChicagoAuthors(authors))} `] : []),
    `“${withStop(withinQuotes(title))}” ${place} ${url}.`,
  ];
}
