/** The few words the pipeline itself puts into a page. */
export interface ProseWords {
  /** Name of a paragraph's own link: `Paragraph 5`. */
  readonly paragraph: (number: number) => string;
  /** Name of a table that scrolls: `Table 1`. */
  readonly table: (number: number) => string;
  /** Heading of the footnotes. */
  readonly footnotes: string;
  /** Name of the link from footnote `number` back to its mark; `mark` counts several marks from 1. */
  readonly backToReference: (number: number, mark: number) => string;
}

/** The words in English. */
export const englishProseWords: ProseWords = {
  paragraph: (number) => `Paragraph ${number}`,
  table: (number) => `Table ${number}`,
  footnotes: 'Footnotes',
  backToReference: (number, mark) => `Back to reference ${number}${mark > 1 ? `-${mark}` : ''}`,
};
