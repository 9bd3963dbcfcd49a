import type { Nodes, Root, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { quoteFound } from '#lib/problems.ts';
import { isHtmlName } from './html-names.ts';
import { readHtmlTokens } from './html-tokens.ts';
import { WRITTEN_ID } from './rehype-headings.ts';
import { adviseOnUnknown } from './remark-html.ts';
import { advise, report } from './report.ts';

/** A form that is no text: what it looks like, what it was, and what to do. */
interface Form {
  readonly pattern: RegExp;
  readonly rule: string;
  readonly expected: string;
  readonly advice: string;
}

const TEMPLATE = {
  rule: 'pieces of template code',
  expected: 'what it stands for',
  advice: 'Write that as Markdown, or put ` around it to show it as code.',
};
const SHORTCODE = {
  ...TEMPLATE,
  rule: 'shortcodes',
  advice: 'Write what it shows as Markdown, or remove it; put ` around it to show it as code.',
};
const PICTURE = { rule: 'pictures that were not recognised', expected: '![description](./name.jpg)' };
const OUTSIDE = 'Put empty lines around it: between the tags of HTML no Markdown is read.';
const ESCAPE = 'or write \\[ for the sign itself.';

/** In order: what is found by one is not looked at by the next. */
const FORMS: readonly Form[] = [
  { ...TEMPLATE, pattern: /\{\{[<%]?.*?(?:[>%]?\}\}\}?|$)/gsu },
  { ...TEMPLATE, pattern: /\{%.*?(?:%\}|$)|<%.*?(?:%>|$)/gsu },
  {
    pattern:
      /^[ \t]*:::+[ \t]*\{?[\w.].*$|^[ \t]*:::+[ \t]*$|^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+\w.*$|\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/gmu,
    ...SHORTCODE,
    rule: 'directives',
  },
  {
    pattern: /\$\$.+?\$\$/gsu,
    rule: 'formulas',
    expected: 'words or a picture',
    advice: 'Write the formula in words, or put ` around it to show it as code.',
  },
  { ...SHORTCODE, rule: 'attribute lists', pattern: /\{:[^{}\n]*\}|\{(?:[.#][\w-]+[ \t]*)+\}(?=[ \t]*(?:\n|$))/gu },
  {
    ...SHORTCODE,
    pattern:
      /\[(?:caption|gallery|embed|playlist)\b[^\]]*\]|\[[a-z][\w-]*(?:[ \t]+[\w-]+=[^\]]*)\]|\[\/[a-z][\w-]*\]|\[\[[^[\]\n]+\]\]|\[(?:toc|TOC)\]/gu,
  },
  {
    pattern: /!\[[^\]]*\]\([^()\n]*\s[^()\n]*\)/gu,
    ...PICTURE,
    advice: 'Put < and > around a path with spaces, and the file beside the article.',
  },
  {
    pattern: /\[[^[\]]*\]\([^()\n]*\s[^()\n]*\)/gu,
    rule: 'links that were not recognised',
    expected: 'an address without spaces',
    advice: 'Write %20 for each space, and " before and after a title.',
  },
  { ...PICTURE, pattern: /!\[[^\]\n]*(?:\]\S{0,40})?/gu, advice: `Complete it, ${ESCAPE}` },
  {
    pattern: /\[[^[\]\n]*\]\[[^^[\]\n][^[\]\n]*\]|\[[^[\]\n]+\]\[\]/gu,
    rule: 'links to no address',
    expected: 'a line such as [name]: https://example.org/page for the second pair of brackets',
    advice: `Write that line, ${ESCAPE}`,
  },
  {
    pattern: /\S{0,40}\]\(\S{0,40}/gu,
    rule: 'links that were not recognised',
    expected: '[words](address)',
    advice: `Complete the link, ${ESCAPE}`,
  },
  {
    pattern: /<!--.*$/gsu,
    rule: 'unclear pieces of HTML',
    expected: '--> at the end of the comment',
    advice: 'Write --> where it ends, or \\< for the sign itself.',
  },
  {
    pattern: /version https:\/\/git-lfs\.github\.com\/spec\/\S*/gu,
    rule: 'Git LFS pointers',
    expected: 'the file that Git LFS keeps elsewhere',
    advice: 'Run git lfs pull.',
  },
];

/** Emphasis, code, headings and lists; links are refused anyway. */
const MARKDOWN =
  /(?<=^|\n)[ \t]*(?:#{1,6}|[-*+]|\d{1,3}[.)])[ \t]+\S.*|(?<![\w*_`])(?<sign>\*{1,2}|_{1,2}|`)(?=[^\s*_`])[^\n]*?\k<sign>(?![\w*_`])/gu;

const UNKNOWN_TAG = /<\/?(?<name>[a-z][a-z\d-]*)(?=[\s/>])[^<>]*>/giu;

/** A piece of a row, and where it begins in the file. */
interface Piece {
  readonly text: string;
  readonly line: number;
}

/** Stands for what is no text of the row: code, a link's address. */
const OTHER = '\uFFFC';

/** The words of a block as they were written, with what may be markup that failed; code and addresses are not among them. */
function readRow(block: Nodes, file: VFile): Piece[] {
  const source = String(file);
  const pieces: Piece[] = [];
  let line = block.position?.start.line ?? 1;
  const read = (node: Nodes): void => {
    const { start, end } = node.position ?? {};
    line = start?.line ?? line;
    if (node.type === 'text' || node.type === 'html') {
      const written = start && end ? source.slice(start.offset, end.offset) : node.value;
      const text = written.startsWith('<!--') && node.type === 'html' ? OTHER : written;
      pieces.push({ text, line });
      line += written.split('\n').length - 1;
    } else if (node.type === 'break') pieces.push({ text: '\n', line });
    else if ('children' in node) {
      // The address of a bare link is text of the row too.
      const edge = node.type === 'link' && source[start?.offset ?? -1] === '[' ? OTHER : '';
      pieces.push({ text: edge, line });
      node.children.forEach(read);
      pieces.push({ text: edge, line });
    } else pieces.push({ text: OTHER, line });
  };
  if ('children' in block) block.children.forEach(read);
  else read(block);
  return pieces;
}

function lineAt(pieces: readonly Piece[], index: number): number {
  let from = 0;
  for (const { text, line } of pieces) {
    if (index < from + text.length) return line + text.slice(0, index - from).split('\n').length - 1;
    from += text.length;
  }
  return pieces.at(-1)?.line ?? 1;
}

// Two characters, so that places stay; neither begins a form.
const hideEscapes = (text: string): string => text.replaceAll(/\\[!-/:-@[-`{-~]/gu, OTHER + OTHER);

/** What was found in a row is hidden from the forms that follow. */
function checkRow(pieces: readonly Piece[], file: VFile, isInHtml = false): void {
  let text = hideEscapes(pieces.map((piece) => piece.text).join(''));
  for (const { pattern, ...form } of FORMS) {
    // What is told of an address is not told of its link again.
    text = text.replaceAll(/!?\[[^[\]]*\]\(\uFFFC[^)\s]*\)?/gu, (found) => OTHER.repeat(found.length));
    text = text.replaceAll(pattern, (found, ...rest: unknown[]) => {
      const index = rest.find((one) => typeof one === 'number') ?? 0;
      const place = { line: lineAt(pieces, index), column: 1 };
      const advice = isInHtml && form.expected !== TEMPLATE.expected ? OUTSIDE : form.advice;
      report(file, place, { ...form, advice, found: quoteFound(found.replaceAll(OTHER, '…')) });
      return OTHER.repeat(found.length);
    });
  }
  // Drawings and formulas have names of their own, and are refused as a whole.
  if (/<(?:svg|math)[\s>]/iu.test(text)) return;
  for (const { 0: tag, index, groups } of text.matchAll(UNKNOWN_TAG)) {
    const name = groups?.['name']?.toLowerCase() ?? '';
    if (isHtmlName(name)) continue;
    adviseOnUnknown(file, { line: lineAt(pieces, index), column: 1 }, tag);
  }
}

/** Text between the tags of a block of HTML, in which Markdown is not read. */
function checkHtmlBlock(html: Nodes, file: VFile): void {
  if (html.type !== 'html') return;
  const line = html.position?.start.line ?? 1;
  // Kramdown reads Markdown between such tags.
  const tell = /<[^>]*\smarkdown\b/iu.test(html.value) ? report : advise;
  let isCode = false;
  for (const { kind, name, source, offset } of readHtmlTokens(html.value)) {
    if (/^(?:pre|code|script|style)$/u.test(name)) isCode = kind === 'start';
    const isTemplate = kind === 'start' && /\{\{|\{%/u.test(source);
    if ((kind !== 'text' && !isTemplate) || isCode) continue;
    const above = html.value.slice(0, offset).split('\n').length - 1;
    const pieces = [{ text: source, line: line + above }];
    checkRow(pieces, file, true);
    for (const { 0: found, index } of source.matchAll(MARKDOWN))
      tell(file, { line: lineAt(pieces, index), column: 1 }, {
        rule: 'Markdown between the tags of HTML',
        found: quoteFound(found),
        expected: 'empty lines around it',
        advice: OUTSIDE,
      });
  }
}

const dropWrittenId = (pieces: Piece[]): Piece[] =>
  pieces.map(({ text, line }, index) => ({
    text: index === pieces.length - 1 ? text.replace(WRITTEN_ID, '') : text,
    line,
  }));

/** Cells for which the head of a table has no column are not shown. */
function checkCells({ children: [head, ...rows] }: Table, file: VFile): void {
  const columns = head?.children.length ?? 0;
  for (const { children, position } of rows) {
    const beyond = children.slice(columns).map((cell) => toString(cell)).join(' ');
    if (beyond.trim() === '') continue;
    report(file, position, {
      rule: 'cells of tables without a column',
      found: `${children.length} cells in a row, the last of them ${quoteFound(beyond)}`,
      expected: `${columns} as in the first row`,
      advice: 'Add columns to the first two rows, or write \\| for a line that divides nothing.',
    });
  }
}

function checkBeside(node: Nodes, file: VFile): void {
  const line = node.position?.start.line ?? 1;
  for (const text of ['alt' in node ? node.alt : '', 'title' in node ? node.title : ''])
    if (text && /\{\{|\{%/u.test(text)) checkRow([{ text, line }], file);
}

const ROWS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'defListTerm']);

/**
 * Refuses text that still has the form of something that failed: template code, shortcodes, links and
 * pictures that were not recognised. Escaped signs and code are text.
 */
export function remarkLeftovers() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, (node, _index, parent) => {
      if (node.type === 'table') checkCells(node, file);
      // What a picture or link says beside the row; only template code can be meant there by nobody.
      if ('title' in node || 'alt' in node) checkBeside(node, file);
      // A heading may have its id and classes behind its words.
      if (node.type === 'heading' && WRITTEN_ID.test(toString(node)))
        checkRow(dropWrittenId(readRow(node, file)), file);
      else if (ROWS.has(node.type)) checkRow(readRow(node, file), file);
      else if (!parent || !ROWS.has(parent.type)) checkHtmlBlock(node, file);
    });
  };
}
