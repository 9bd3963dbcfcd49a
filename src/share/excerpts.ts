/** What is selected of one paragraph, in whole words, with the text around it. */
export interface Excerpt {
  /** The paragraph itself. */
  readonly block: Element;
  /** The selected words as they are quoted. */
  readonly quote: string;
  /** The paragraph split into words and what separates them: `The`, ` `, `agreement`, … */
  readonly before: readonly string[];
  readonly text: readonly string[];
  readonly after: readonly string[];
}

/** The blocks that have an address; notes, the record and the site's own words have none. */
const BLOCKS = ':is(p,li,dd,figure,h2,h3,h4)[id]:not(.note *,.record *)';
/** Replaces what is on the page but not quoted: footnote references, “(archived …)”, “Corrected …”. */
const PLACEHOLDER = '\0';

interface BlockSelection {
  readonly block: Element;
  /** The block's text, and the same text as it is quoted, equally long. */
  text: string;
  quotable: string;
  /** Offsets of the first selected character and of the one after the last. */
  start: number;
  end: number;
}

/**
 * Splits a text into words and what separates them (UAX 29), also where a script has no spaces.
 * Browsers without `Intl.Segmenter` split at spaces.
 */
export function splitWords(text: string): readonly string[] {
  if (!Reflect.has(Intl, 'Segmenter')) return text.match(/\s+|\S+/gu) ?? [];
  const words = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return Array.from(words, ({ segment }) => segment);
}

/** The selected excerpts of a body's paragraphs in reading order; empty if none is selected. */
export function findExcerpts(body: Element, range: Range): Excerpt[] {
  const found = new Map<Element, BlockSelection>();
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const text = node.textContent ?? '';
    const block = node.parentElement?.closest(BLOCKS);
    if (!block) continue;
    const selected = found.get(block) ?? { block, text: '', quotable: '', start: -1, end: -1 };
    found.set(block, selected);
    const [start, end] = findSelectedOffsets(node, text.length, range);
    if (start < end) {
      if (selected.start < 0) selected.start = selected.text.length + start;
      selected.end = selected.text.length + end;
    }
    selected.text += text;
    selected.quotable += node.parentElement?.closest('sup, .archived, .missing, .corrected')
      ? PLACEHOLDER.repeat(text.length)
      : text;
  }
  return [...found.values()].flatMap(createExcerpts);
}

/** Where the selection begins and ends in a text node. */
function findSelectedOffsets(node: Node, length: number, range: Range): [number, number] {
  const start = range.comparePoint(node, 0) < 0 ? length : 0;
  const end = range.comparePoint(node, length) > 0 ? 0 : length;
  return [
    node === range.startContainer ? range.startOffset : start,
    node === range.endContainer ? range.endOffset : end,
  ];
}

/** One excerpt, widened to whole words; none if no letter or digit is selected. */
function createExcerpts({ block, text, quotable, start, end }: BlockSelection): Excerpt[] {
  const words = splitWords(text);
  const chosen = { first: words.length, last: 0, start: 0, end: 0 };
  let offset = 0;
  for (const [index, word] of words.entries()) {
    const next = offset + word.length;
    if (offset < end && next > start && word.trim() !== '') {
      if (chosen.last === 0) Object.assign(chosen, { first: index, start: offset });
      Object.assign(chosen, { last: index + 1, end: next });
    }
    offset = next;
  }
  const quote = quotable.slice(chosen.start, chosen.end).replaceAll(PLACEHOLDER, '');
  if (!/[\p{L}\p{N}]/u.test(quote)) return [];
  return [
    {
      block,
      quote: quote.replaceAll(/\s+/gu, ' '),
      before: words.slice(0, chosen.first),
      text: words.slice(chosen.first, chosen.last),
      after: words.slice(chosen.last),
    },
  ];
}
