import { dayOf, monthOf, yearOf } from '#lib/dates.ts';
import type { Citation } from './citation.ts';
import { formatCitationNotes } from './citation-notes.ts';
import type { CitedName } from './cited-name.ts';

// The macros that every BibTeX style spells in its own language.
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

/** Text in which TeX finds no command. Its letters stay as they are, in UTF-8. */
function escapeTex(text: string): string {
  return text.replaceAll(/[\\{}$&%#_~^]/gu, (sign) => SPECIAL[sign] ?? `\\${sign}`);
}

/** An address is taken as it stands, but for what would end its field. */
const escapeAddress = (url: string): string => url.replaceAll(/[{}\\]/gu, encodeURIComponent);

function formatName(name: CitedName): string {
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
      ? [['author', `{${authors.map(formatName).join(' and ')}}`] satisfies [string, string]]
      : []),
    // The inner braces keep the headline’s capitals.
    ['title', `{{${escapeTex(title)}}}`],
    ['howpublished', `{${escapeTex(site)}}`],
    ['year', `{${yearOf(date)}}`],
    ['month', MONTHS[Number(monthOf(date)) - 1] ?? ''],
    ['day', `{${Number(dayOf(date).slice(8))}}`],
    ['url', `{${escapeAddress(url)}}`],
    ['language', `{${language}}`],
    ...(note === '' ? [] : [['note', `{${escapeTex(note)}}`] satisfies [string, string]]),
  ];
  const lines = fields.map(([name, value]) => `  ${name} = ${value},\n`);
  return `@misc{${citation.key},\n${lines.join('')}}\n`;
}
