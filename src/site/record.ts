import { formatDay, formatPeriod } from '#lib/dates.ts';
import { publication } from '#publication.ts';
import { addresses, hrefFor } from '#site/permalinks.ts';
import type { Article } from '#site/article.ts';
import { words } from '#i18n/words.ts';

/** A line of the record: a term and what is known under it. */
export interface RecordLine {
  readonly term: string;
  readonly lines: readonly string[];
  /** Words of the text itself under the others, in its own language. */
  readonly quoted?: readonly string[];
  /** Set apart as a code, such as a fingerprint. */
  readonly code?: boolean;
  /** The file beside the page of which the code is the fingerprint. */
  readonly file?: string;
}

/** A link to an archived copy, as it stands behind the link to the page itself. */
export interface ArchivedLink {
  readonly href: string;
  /** `archived June 29, 2017` */
  readonly text: string;
  /** The same with what it is a copy of. */
  readonly name: string;
}

/** A document that supports a note. */
export interface Evidence {
  readonly title: string;
  readonly url: string;
  /** A copy that somebody keeps of it. */
  readonly archived?: ArchivedLink;
}

/** What is known about a text, and what is not. */
export interface ArticleRecord {
  readonly lines: readonly RecordLine[];
  readonly evidence: readonly Evidence[];
  /** Address of the page that shows how to cite the text. */
  readonly citeHref: string;
}

const day = (written: string): string => formatDay(written, publication.language);

function photographLines(article: Article): RecordLine[] {
  if (!article.figure || article.figure.file !== undefined) return [];
  const { caption, credit } = article.figure;
  return [
    {
      term: words.record.photograph,
      lines: [words.record.notSupplied],
      quoted: [caption, ...(credit === undefined ? [] : [credit])],
    },
  ];
}

function sourceLines(article: Article): RecordLine[] {
  if (!article.source) return [];
  const { publisher, url, rights } = article.source;
  return [
    { term: words.record.publisher, lines: [publisher ?? words.record.notStated] },
    ...(url === undefined ? [] : [{ term: words.record.source, lines: [url] }]),
    ...photographLines(article),
    { term: words.record.rights, lines: [rights ?? words.record.notStated] },
  ];
}

function correctionLines(article: Article): RecordLine {
  const lines = article.corrections.map(
    (correction) =>
      `${day(correction.on)}: ${words.record.correction(correction.was, correction.is)}`,
  );
  return { term: words.record.corrections, lines: lines.length > 0 ? lines : [words.record.none] };
}

function createEvidence({ notes, archived }: Article): Evidence[] {
  const copies = new Map(archived.map((one) => [one.link, one]));
  return notes
    .flatMap(({ evidence }) => evidence)
    .map(({ title, url }) => {
      const copy = copies.get(url);
      if (!copy) return { title, url };
      const text = words.record.archived(day(copy.on));
      return { title, url, archived: { href: copy.copy, text, name: `${text}: ${title}` } };
    });
}

/** Puts together the record of an article. Nothing is invented: it states what is missing. */
export function createRecord(article: Article): ArticleRecord {
  const fromSource = article.source !== undefined;
  const noByline = fromSource ? words.record.noByline : words.record.noBylineHere;
  return {
    lines: [
      {
        term: fromSource ? words.record.dateInSource : words.record.published,
        lines: [day(article.published)],
      },
      ...(article.updated ? [{ term: words.record.updated, lines: [day(article.updated)] }] : []),
      ...(article.events
        ? [
            {
              term: words.record.events,
              lines: [formatPeriod(article.events, publication.language)],
            },
          ]
        : []),
      { term: words.record.byline, lines: article.byline.length > 0 ? article.byline : [noByline] },
      ...sourceLines(article),
      correctionLines(article),
      ...(article.sourceSha256
        ? [{ term: words.record.fingerprint, lines: [article.sourceSha256], code: true }]
        : []),
      {
        term: words.record.textFingerprint,
        lines: [article.textSha256],
        code: true,
        file: 'index.txt',
      },
    ],
    evidence: createEvidence(article),
    citeHref: hrefFor(addresses.cite(article.address)),
  };
}
