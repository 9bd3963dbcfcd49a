import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Problem } from '#lib/problems.ts';
import {
  numberInOrder,
  type Manuscript,
  type Prose,
  type Rendered,
  type RenderProse,
} from './prose.ts';
import type { ProseWords } from '#i18n/types.ts';
import { createDraft, type Draft } from './draft.ts';
import { findExcess } from './limits.ts';
import { rehypeArchivedCopies } from './rehype-archived-copies.ts';
import { rehypeBasePath } from './rehype-base-path.ts';
import { rehypeCodeBlocks } from './rehype-code-blocks.ts';
import { rehypeExternalLinks } from './rehype-external-links.ts';
import { rehypeFigures } from './rehype-figures.ts';
import { rehypeFootnotes } from './rehype-footnotes.ts';
import { rehypeFragments } from './rehype-fragments.ts';
import { rehypeHeadingIds } from './rehype-heading-ids.ts';
import { rehypeParagraphs } from './rehype-paragraphs.ts';
import { rehypePictures } from './rehype-pictures.ts';
import { rehypeTables } from './rehype-tables.ts';
import { rehypeText } from './rehype-text.ts';
import { remarkFootnotes } from './remark-footnotes.ts';
import { remarkHeadings } from './remark-headings.ts';
import { remarkHiddenCharacters } from './remark-hidden-characters.ts';
import { remarkHtml } from './remark-html.ts';
import { remarkLinks } from './remark-links.ts';
import { remarkPictures } from './remark-pictures.ts';
import { remarkTaskLists } from './remark-task-lists.ts';
import { readAdvice, readProblems } from './report.ts';
import { runInTime, TimeOver } from '#lib/run-in-time.ts';
import { proseSchema } from './schema.ts';

/** The order is the design: remark plugins judge what the writer wrote, rehype plugins shape what the reader gets. */
function createProcessor(words: ProseWords, base: string) {
  return (
    unified()
      .use(remarkParse)
      // One tilde is "about" in prose; two strike a word out.
      .use(remarkGfm, { singleTilde: false })
      // Before anything reads the words.
      .use(remarkHiddenCharacters)
      // These only report, so their order does not matter.
      .use(remarkHtml)
      .use(remarkTaskLists)
      .use(remarkHeadings)
      .use(remarkLinks)
      .use(remarkPictures)
      .use(remarkFootnotes)
      .use(remarkRehype, {
        allowDangerousHtml: false,
        clobberPrefix: '',
        footnoteLabel: words.footnotes,
        footnoteLabelProperties: {},
        footnoteBackLabel: (index, mark) => words.backToReference(index + 1, mark),
      })
      // Footnote marks are named before anything reads the text without them.
      .use(rehypeFootnotes)
      .use(rehypeHeadingIds)
      .use(rehypeTables, words)
      .use(rehypeCodeBlocks)
      .use(rehypeExternalLinks)
      // Captions and credits leave the prose before its paragraphs are numbered.
      .use(rehypeFigures)
      .use(rehypeParagraphs, words)
      // What the site adds to links is no part of the paragraphs just read.
      .use(rehypeArchivedCopies, words)
      // All ids are given now, so links to them can be checked.
      .use(rehypeFragments)
      // After the checks, which know addresses as they are written.
      .use(rehypeBasePath, base)
      .use(rehypeSanitize, proseSchema)
      // What is read here is what readers get.
      .use(rehypeText)
      // Astro's mark is no HTML attribute; the sanitiser would take it away.
      .use(rehypePictures)
      .use(rehypeStringify)
      .freeze()
  );
}

type Refusal = Pick<Problem, 'found' | 'expected' | 'advice'>;

/** Time that one text may take to render, in milliseconds. */
const LONGEST_RENDERING = 30_000;

function nameFailure(cause: unknown): string {
  if (cause instanceof TimeOver)
    return `Markdown that takes more than ${cause.milliseconds / 1000} seconds to render`;
  return `Markdown that the parser gives up on (${cause instanceof Error ? cause.message : String(cause)})`;
}

const createUnreadable = (cause: unknown): Refusal => ({
  found: nameFailure(cause),
  expected: 'ordinary paragraphs, lists and quotations',
  advice: 'Simplify the text, or bring it back in parts to find the place.',
});

const EMPTY_PROSE: Prose = {
  html: '',
  paragraphs: [],
  numbering: numberInOrder([]),
  text: '',
  ids: [],
  figurePlaced: false,
  pictures: [],
  externalLinks: [],
  internalLinks: [],
};

/** What others need to know of a body that has been read. */
function proseOf(draft: Draft): Omit<Prose, 'html'> {
  const { paragraphs, numbering, text, ids, figurePlaced } = draft;
  const { pictures, externalLinks, internalLinks } = draft;
  return { paragraphs, numbering, text, ids, figurePlaced, pictures, externalLinks, internalLinks };
}

const refuse = (file: string, refusal: Omit<Problem, 'file'>): Rendered => ({
  prose: EMPTY_PROSE,
  problems: [{ file, ...refusal }],
  advice: [],
});

/**
 * Creates a renderer of prose that speaks the given words, for a site under the base path. One
 * serves any number of manuscripts. A text that takes longer than `longest` milliseconds is refused.
 */
export function createProseRenderer(
  words: ProseWords,
  base: string = '/',
  longest: number = LONGEST_RENDERING,
): RenderProse {
  const processor = createProcessor(words, base);
  const render = (manuscript: Manuscript): Rendered => {
    const { file, markdown, firstLine } = manuscript;
    const excess = findExcess(markdown);
    if (excess) return refuse(file, { ...excess, line: firstLine + excess.line - 1 });
    const draft = createDraft(manuscript);
    // Blank lines in place of the front matter make every position one of the file.
    const value = '\n'.repeat(firstLine - 1) + markdown;
    try {
      const printed = runInTime(() => processor.processSync({ value, data: { draft } }), longest);
      return {
        prose: { html: String(printed), ...proseOf(draft) },
        problems: readProblems(printed, file),
        advice: readAdvice(printed, file),
      };
    } catch (cause) {
      return refuse(file, { line: firstLine, ...createUnreadable(cause) });
    }
  };
  return (manuscript) => Promise.resolve(render(manuscript));
}
