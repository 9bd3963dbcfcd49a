import { formatLabels } from '#lib/label-ranges.ts';
import { isolate, languageAttributes, type LanguageAttributes } from '#lib/languages.ts';
import { publication } from '#publication.ts';
import { createHead, type Head } from '#site/head.ts';
import { addresses, hrefFor } from '#site/permalinks.ts';
import type { Article } from '#site/article.ts';
import { words } from '#i18n/words.ts';
import { createCitation, type Citation } from './facts.ts';
import type { CitedName } from './names.ts';
import {
  formatApaInText,
  formatApaReference,
  formatChicagoEntry,
  formatChicagoNote,
  formatChicagoShortNote,
  formatMlaEntry,
  formatMlaInText,
  type Piece,
} from './styles.ts';

/** A piece as a page shows it: words, of which some run the other way and stand apart, or a paragraph’s place. */
export type ShownPiece =
  | {
      readonly kind: 'words';
      readonly text: string;
      readonly italic: boolean;
      readonly apart: boolean;
    }
  | { readonly kind: 'place'; readonly located: string; readonly otherwise: string };

/** One way a style cites the article: where it stands, and what stands there. */
export interface CitedForm {
  readonly label: string;
  readonly pieces: readonly ShownPiece[];
}

/** A style with its edition, and its forms. */
export interface CitedStyle {
  readonly name: string;
  readonly forms: readonly CitedForm[];
}

/** All that an article's citing page prints. */
export interface CitePage {
  readonly head: Head;
  readonly article: {
    readonly href: string;
    readonly headline: string;
    readonly language: LanguageAttributes;
  };
  readonly styles: readonly CitedStyle[];
  /** Of the citations: the styles speak English. */
  readonly language: LanguageAttributes;
  readonly files: readonly { readonly href: string; readonly name: string }[];
  /** The numbers of the paragraphs that can be pointed to, as `formatLabels` writes them. */
  readonly labels: string;
  /** The same, each with the id that an address names it by. */
  readonly paragraphs: readonly {
    readonly id: string;
    readonly label: string;
    readonly name: string;
  }[];
}

// A citation runs from left to right, whatever the names in it do.
const apart = (text: string): string => isolate(text, 'ltr');

const nameApart = (name: CitedName): CitedName =>
  name.kind === 'whole' ? { kind: 'whole', name: apart(name.name) } : name;

const withTextsApart = (citation: Citation): Citation => ({
  ...citation,
  authors: citation.authors.map(nameApart),
  title: apart(citation.title),
  shortTitle: apart(citation.shortTitle),
  site: apart(citation.site),
});

/** Pieces as a page shows them: what `isolate` has set apart is on its own. */
function showPieces(pieces: readonly Piece[]): ShownPiece[] {
  return pieces.flatMap((piece): ShownPiece[] => {
    if (typeof piece === 'object' && 'located' in piece)
      return [{ kind: 'place', located: piece.located, otherwise: piece.otherwise ?? '' }];
    const italic = typeof piece === 'object';
    const text = typeof piece === 'object' ? piece.italic : piece;
    // Every second part was between isolates.
    return text
      .split(/[\u2068\u2069]/u)
      .map((part, index) => ({ kind: 'words', text: part, italic, apart: index % 2 === 1 }));
  });
}

const createForm = (label: string, pieces: readonly Piece[]): CitedForm => ({
  label,
  pieces: showPieces(pieces),
});

function createStyles(citation: Citation): CitedStyle[] {
  const { inList, inText, inNote, inLaterNote } = words.cite;
  return [
    {
      name: 'APA 7',
      forms: [
        createForm(inList, formatApaReference(citation)),
        createForm(inText, formatApaInText(citation)),
      ],
    },
    {
      name: 'MLA 9',
      forms: [
        createForm(inList, formatMlaEntry(citation)),
        createForm(inText, formatMlaInText(citation)),
      ],
    },
    {
      name: 'Chicago 17',
      forms: [
        createForm(inList, formatChicagoEntry(citation)),
        createForm(inNote, formatChicagoNote(citation)),
        createForm(inLaterNote, formatChicagoShortNote(citation)),
      ],
    },
  ];
}

/** The files that lie beside each article: how their names end, and what they are called. */
const FILES = [
  ['bib', 'BibTeX'],
  ['ris', 'RIS'],
  ['csl.json', 'CSL-JSON'],
] as const;

/** Decides what an article's citing page says. Robots find the article, not this page. */
export function createCitePage(article: Article): CitePage {
  return {
    head: createHead({
      title: words.cite.headline,
      description: words.cite.description(article.headline),
      listed: false,
    }),
    article: {
      href: hrefFor(article.address),
      headline: article.headline,
      language: languageAttributes(article.language, publication.language),
    },
    styles: createStyles(withTextsApart(createCitation(article))),
    language: languageAttributes('en', publication.language),
    files: FILES.map(([ending, name]) => ({
      href: hrefFor(addresses.citation(article.address, ending)),
      name,
    })),
    labels: formatLabels(article.labels),
    paragraphs: article.labels.map((label) => ({
      id: `p${label}`,
      label,
      name: words.cite.paragraph(label),
    })),
  };
}
