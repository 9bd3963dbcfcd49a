import rehypeSanitize from 'rehype-sanitize';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import { defListHastHandlers, remarkDefinitionList } from 'remark-definition-list';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Problem } from '#lib/problems.ts';
import type { BodyRenderer, MarkdownBody, Rendered, RenderedBody } from './body.ts';
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
import { rehypeHeadings } from './rehype-headings.ts';
import { rehypeHtml } from './rehype-html.ts';
import { rehypeParagraphs } from './rehype-paragraphs.ts';
import { rehypeTables } from './rehype-tables.ts';
import { numberBody } from './number-body.ts';
import { remarkFiles } from './remark-files.ts';
import { remarkKnownHtml } from './micromark-html.ts';
import { remarkBareAddresses } from './remark-bare-addresses.ts';
import { remarkFootnotes } from './remark-footnotes.ts';
import { remarkHeadings } from './remark-headings.ts';
import { remarkHiddenCharacters } from './remark-hidden-characters.ts';
import { remarkHtml } from './remark-html.ts';
import { remarkLeftovers } from './remark-leftovers.ts';
import { remarkLinks } from './remark-links.ts';
import { remarkMisread } from './remark-misread.ts';
import { remarkPictures } from './remark-pictures.ts';
import { remarkSpacedPaths } from './remark-spaced-paths.ts';
import { remarkLists } from './remark-lists.ts';
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
      .use(remarkCjkFriendly)
      .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
      .use(remarkDefinitionList)
      .use(remarkKnownHtml)
      // Before anything reads the words.
      .use(remarkHiddenCharacters)
      // Before these change the tree, which no longer is as it was written.
      .use(remarkMisread)
      .use(remarkSpacedPaths)
      .use(remarkLeftovers)
      .use(remarkBareAddresses)
      .use(remarkLists)
      // Before anything judges addresses.
      .use(remarkFiles)
      .use(remarkHtml)
      // These only report, so their order does not matter.
      .use(remarkHeadings)
      .use(remarkLinks)
      .use(remarkPictures)
      .use(remarkFootnotes)
      .use(remarkRehype, {
        allowDangerousHtml: true,
        handlers: defListHastHandlers,
        clobberPrefix: '',
        footnoteLabel: words.footnotes,
        footnoteLabelProperties: {},
        footnoteBackLabel: (index, mark) => words.backToReference(index + 1, mark),
      })
      .use(rehypeHtml)
      // Footnote marks are named before anything reads the text without them.
      .use(rehypeFootnotes)
      .use(rehypeHeadings)
      .use(rehypeTables, words)
      .use(rehypeCodeBlocks)
      // Captions and credits leave the prose before its paragraphs are found.
      .use(rehypeFigures)
      .use(rehypeExternalLinks)
      .use(rehypeParagraphs)
      // What the site adds to links is no part of the paragraphs just read.
      .use(rehypeArchivedCopies, words)
      // What the site has added so far leads nowhere within the text but to notes.
      .use(rehypeFragments)
      // After the checks, which know addresses as they are written.
      .use(rehypeBasePath, base)
      .use(rehypeSanitize, proseSchema)
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

const EMPTY_BODY: RenderedBody = {
  tree: { type: 'root', children: [] },
  paragraphs: [],
  figurePlaced: false,
  pictures: [],
  externalLinks: [],
  internalLinks: [],
  placeLinks: [],
};

/** What others need to know of a body that has been read. */
function findingsOf(draft: Draft): Omit<RenderedBody, 'tree'> {
  const { paragraphs, figurePlaced, pictures, externalLinks, internalLinks, placeLinks } = draft;
  return { paragraphs, figurePlaced, pictures, externalLinks, internalLinks, placeLinks };
}

const dropComments = (markdown: string, comments: readonly string[]): string =>
  comments.reduce((text, comment) => text.replace(comment, ''), markdown);

const refuse = (file: string, refusal: Omit<Problem, 'file'>): Rendered => ({
  body: EMPTY_BODY,
  problems: [{ kind: 'texts that ask too much of the parser', file, ...refusal }],
  advice: [],
});

/**
 * Creates a renderer of bodies that speaks the given words, for a site under the base path. One
 * serves any number of bodies. A text that takes longer than `longest` milliseconds is refused.
 */
export function createBodyRenderer(
  words: ProseWords,
  base: string = '/',
  longest: number = LONGEST_RENDERING,
): BodyRenderer {
  const processor = createProcessor(words, base);
  const render = (body: MarkdownBody): Rendered => {
    const { file, markdown, firstLine } = body;
    const excess = findExcess(markdown);
    if (excess) return refuse(file, { ...excess, line: firstLine + excess.line - 1 });
    const draft = createDraft(body);
    // Blank lines in place of the front matter make every position one of the file.
    const value = '\n'.repeat(firstLine - 1) + markdown;
    const read = new VFile({ value, data: { draft } });
    try {
      const tree = runInTime(() => processor.runSync(processor.parse(read), read), longest);
      return {
        body: { tree, ...findingsOf(draft) },
        ...(draft.comments.length > 0 ? { markdown: dropComments(markdown, draft.comments) } : {}),
        problems: readProblems(read, file),
        advice: readAdvice(read, file),
      };
    } catch (cause) {
      return refuse(file, { line: firstLine, ...createUnreadable(cause) });
    }
  };
  return {
    render: (body) => Promise.resolve(render(body)),
    number: (body, numbering, file) => numberBody(body, numbering, file, words),
  };
}
