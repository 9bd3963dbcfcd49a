import { dayOf, formatDay, formatPeriod, monthOf, yearOf, type Period } from '#lib/dates.ts';
import { collapseSpace } from '#lib/text.ts';
import type { Citation } from './facts.ts';
import type { CitedName } from './names.ts';
import { withStop } from './styles.ts';

const day = (written: string): string => formatDay(written, 'en');

/**
 * What the record says that a reference manager has no field for, in sentences: where the date is
 * from, what the source does not name, and what was changed. In English, as reference managers are.
 */
function formatCitationNotes(citation: Citation): string {
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

// The macros that every BibTeX style spells in its own language.
const BIBTEX_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const TEX_SPECIAL: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

/** Text in which TeX finds no command. Its letters stay as they are, in UTF-8. */
function escapeTex(text: string): string {
  return text.replaceAll(/[\\{}$&%#_~^]/gu, (sign) => TEX_SPECIAL[sign] ?? `\\${sign}`);
}

/** An address is taken as it stands, but for what would end its field. */
const escapeAddress = (url: string): string => url.replaceAll(/[{}\\]/gu, encodeURIComponent);

function formatBibtexName(name: CitedName): string {
  if (name.kind === 'whole') return `{${escapeTex(name.name)}}`;
  const { family, suffix, given } = name;
  return escapeTex([family, suffix, given].filter(Boolean).join(', '));
}

/** The file `citation.bib`: one entry that BibTeX and biblatex both know. */
export function formatBibtex(citation: Citation): string {
  const { authors, title, site, date, url, language } = citation;
  const note = formatCitationNotes(citation);
  const fields: [string, string][] = [
    ...(authors.length > 0
      ? [['author', `{${authors.map(formatBibtexName).join(' and ')}}`] satisfies [string, string]]
      : []),
    // The inner braces keep the headline’s capitals.
    ['title', `{{${escapeTex(title)}}}`],
    ['howpublished', `{${escapeTex(site)}}`],
    ['year', `{${yearOf(date)}}`],
    ['month', BIBTEX_MONTHS[Number(monthOf(date)) - 1] ?? ''],
    ['day', `{${Number(dayOf(date).slice(8))}}`],
    ['url', `{${escapeAddress(url)}}`],
    ['language', `{${language}}`],
    ...(note === '' ? [] : [['note', `{${escapeTex(note)}}`] satisfies [string, string]]),
  ];
  const lines = fields.map(([name, value]) => `  ${name} = ${value},\n`);
  return `@misc{${citation.key},\n${lines.join('')}}\n`;
}

/** A comma separates the parts; a name without one is written as it is. */
function formatRisName(name: CitedName): string {
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
    ...authors.map((name): [string, string] => ['AU', formatRisName(name)]),
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

const partsOf = (written: string): number[] => dayOf(written).split('-').map(Number);

function createCslName(name: CitedName): object {
  if (name.kind === 'whole') return { literal: name.name };
  const { family, given, suffix } = name;
  return { family, given, ...(suffix === undefined ? {} : { suffix }) };
}

function createEventDate({ from, to }: Period): object {
  return { 'date-parts': from === to ? [partsOf(from)] : [partsOf(from), partsOf(to)] };
}

/** An article as an item of CSL-JSON (Citation Style Language 1.0.2). */
export function createCslItem(citation: Citation): object {
  const { authors, source, events } = citation;
  const note = formatCitationNotes(citation);
  return {
    id: citation.key,
    type: 'webpage',
    title: citation.title,
    ...(citation.shortTitle === citation.title ? {} : { 'title-short': citation.shortTitle }),
    ...(authors.length > 0 ? { author: authors.map(createCslName) } : {}),
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
