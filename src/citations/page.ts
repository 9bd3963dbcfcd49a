import { formatLabels } from '#lib/label-ranges.ts';
import { isolate, languageAttributes, type LanguageAttributes } from '#lib/languages.ts';
import { publication } from '#publication.ts';
import { words } from '#words/words.ts';
import { formatApaInText, formatApaReference } from './apa.ts';
import { formatChicagoEntry, formatChicagoNote, formatChicagoShortNote } from './chicago.ts';
import { formatMlaEntry, formatMlaInText } from './mla.ts';
import { showPieces, type Piece, type ShownPiece } from './pieces.ts';
import { createCitation, type Citation } from './facts.ts';
import type { CitedName } from './names.ts';
import { createHead, type Head } from '#site/head.ts';
import { addresses, hrefFor } from '#site/permalinks.ts';
import type { Story } from '#site/story.ts';

/** One way a style cites the story: where it stands, and what stands there. */
export interface CitedForm {
  readonly label: string;
  readonly pieces: readonly ShownPiece[];
}

/** A style with its edition, and its forms. */
export interface CitedStyle {
  readonly name: string;
  readonly forms: readonly CitedForm[];
}

/** All that the page prints that tells how to cite a story. */
export interface CitePage {
  readonly head: Head;
  readonly story: {
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

/** The files that lie beside each story: how their names end, and what they are called. */
const FILES = [
  ['bib', 'BibTeX'],
  ['ris', 'RIS'],
  ['csl.json', 'CSL-JSON'],
] as const;

/** Decides what the page says that tells how to cite a story. Robots find the story, not this page. */
export function createCitePage(story: Story): CitePage {
  return {
    head: createHead({
      title: words.cite.headline,
      description: words.cite.description(story.headline),
      listed: false,
    }),
    story: {
      href: hrefFor(story.address),
      headline: story.headline,
      language: languageAttributes(story.language, publication.language),
    },
    styles: createStyles(withTextsApart(createCitation(story))),
    language: languageAttributes('en', publication.language),
    files: FILES.map(([ending, name]) => ({
      href: hrefFor(addresses.citation(story.address, ending)),
      name,
    })),
    labels: formatLabels(story.labels),
  };
}
