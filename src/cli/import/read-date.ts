/** Languages whose month names are read in dates that are written out. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'uk', 'ar', 'tr', 'sv'];
const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2001, month, 15)));

function createMonthTable(): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const language of LANGUAGES)
    for (const [index, date] of MONTHS.entries())
      for (const month of ['long', 'short'] as const) {
        // With its day a month stands in the case that dates have: июня, not июнь.
        const format = new Intl.DateTimeFormat(language, {
          month,
          day: 'numeric',
          timeZone: 'UTC',
          numberingSystem: 'latn',
          calendar: 'gregory',
        });
        const name = format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
        table.set(name.toLowerCase().replace(/\.$/u, ''), index + 1);
      }
  return table;
}

const MONTH_NUMBERS = createMonthTable();

function formatDay(year: string, month: number, day: string): string | undefined {
  const written = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
  return isDay && Number(year) >= 1400 ? written : undefined;
}

function formatTime(time: string, offset: string): string {
  const [, hours = '', minutes = '', seconds = '00'] =
    /^(\d\d?):(\d\d)(?::(\d\d))?/u.exec(time) ?? [];
  const sign = offset.replaceAll(/[\s:]/gu, '').toUpperCase();
  const zone =
    sign === 'Z' || sign === 'UTC' || sign === 'GMT'
      ? 'Z'
      : `${sign.slice(0, 3)}:${sign.slice(3) || '00'}`;
  return `T${hours.padStart(2, '0')}:${minutes}:${seconds}${zone}`;
}

const ISO =
  /^(\d{4})[-/.](\d\d?)[-/.](\d\d?)(?:[T\s]+(\d\d?:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?$/iu;
/** The form of mail and feeds: Fri, 09 Jan 2015 10:00:00 +0300. */
const MAIL =
  /^(?:\p{L}+,\s*)?(?<day>\d\d?)\s+(?<month>\p{L}{3,})\s+(?<year>\d{4})\s+(?<time>\d\d?:\d\d(?::\d\d)?)\s*(?<offset>Z|UTC?|GMT|[A-Z]{3}|[+-]\d{4})?$/u;
/** Zones of America that mail still names, from Greenwich. */
const ZONES: Readonly<Record<string, string>> = {
  EST: '-0500',
  EDT: '-0400',
  CST: '-0600',
  CDT: '-0500',
  MST: '-0700',
  MDT: '-0600',
  PST: '-0800',
  PDT: '-0700',
  UT: 'Z',
};
const DOTTED = /^(\d\d?)\.\s?(\d\d?)\.\s?(\d{4})$/u;
const EAST_ASIAN = /^(\d{4})\s*年\s*(\d\d?)\s*月\s*(\d\d?)\s*日$/u;
const NAMED =
  /^(?:\p{L}+\.?,?\s+)?(?:(?<month>\p{L}+)\.?\s+(?<day>\d\d?)(?:st|nd|rd|th)?,?|(?<day2>\d\d?)(?:st|nd|rd|th|\.|er)?\s+(?:de\s+)?(?<month2>\p{L}+)\.?,?(?:\s+de)?)\s+(?<year>\d{4})(?:\s+г\.?)?$/u;

/**
 * A date as archives write it, in the form that front matter takes: a day, or a moment if its offset
 * is written too. A time without offset is somebody's local time, so only its day is known. Forms
 * that two countries read in two ways (03/04/2016) are no dates.
 */
export function readDate(value: unknown): string | undefined {
  const text = (
    value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : ''
  ).trim();
  const [, year = '', month = '', day = '', time, offset] = ISO.exec(text) ?? [];
  if (year !== '') {
    const written = formatDay(year, Number(month), day);
    return written && time && offset ? written + formatTime(time, offset) : written;
  }
  const mail = MAIL.exec(text)?.groups;
  if (mail) {
    const month = MONTH_NUMBERS.get((mail['month'] ?? '').toLowerCase());
    const written =
      month === undefined ? undefined : formatDay(mail['year'] ?? '', month, mail['day'] ?? '');
    const zone = ZONES[mail['offset'] ?? ''] ?? mail['offset'] ?? '';
    return written && /^(?:Z|UTC|GMT|[+-])/u.test(zone)
      ? written + formatTime(mail['time'] ?? '', zone)
      : written;
  }
  const [, dottedDay = '', dottedMonth = '', dottedYear = ''] = DOTTED.exec(text) ?? [];
  if (dottedYear !== '') return formatDay(dottedYear, Number(dottedMonth), dottedDay);
  const [, asianYear = '', asianMonth = '', asianDay = ''] = EAST_ASIAN.exec(text) ?? [];
  if (asianYear !== '') return formatDay(asianYear, Number(asianMonth), asianDay);
  const named = NAMED.exec(text)?.groups;
  const number = MONTH_NUMBERS.get((named?.['month'] ?? named?.['month2'] ?? '').toLowerCase());
  if (!named || number === undefined) return undefined;
  return formatDay(named['year'] ?? '', number, named['day'] ?? named['day2'] ?? '');
}
