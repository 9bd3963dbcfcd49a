import { cutWords } from './cut-words.ts';
import type { Passage } from './passage.ts';

/** What has an address of its own; the site’s words in a text, its notes and record, have not. */
const BLOCKS = ':is(p,li,figure,h2,h3,h4)[id]';
/** Stands for what is on the page but no part of a quotation: a footnote’s mark, “(archived …)”. */
const MARK = '\0';

interface Ends {
  readonly block: Element;
  /** The paragraph’s text, and the same as it is quoted, equally long. */
  text: string;
  quotable: string;
  /** The first selected character, and the one behind the last. */
  from: number;
  to: number;
}

/** What is selected of a body’s paragraphs, in their order; empty where nothing of them is. */
export function findSelectedPassages(body: Element, range: Range): Passage[] {
  const found = new Map<Element, Ends>();
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const text = node.textContent ?? '';
    const block = node.parentElement?.closest(BLOCKS);
    if (!block) continue;
    const ends = found.get(block) ?? { block, text: '', quotable: '', from: -1, to: -1 };
    found.set(block, ends);
    const [from, to] = findCut(node, text.length, range);
    if (from < to) {
      if (ends.from < 0) ends.from = ends.text.length + from;
      ends.to = ends.text.length + to;
    }
    ends.text += text;
    ends.quotable += node.parentElement?.closest('sup, .archived')
      ? MARK.repeat(text.length)
      : text;
  }
  return [...found.values()].flatMap(cutPassage);
}

/** Where the selection begins and ends in a text. */
function findCut(node: Node, length: number, range: Range): [from: number, to: number] {
  const from = range.comparePoint(node, 0) < 0 ? length : 0;
  const to = range.comparePoint(node, length) > 0 ? 0 : length;
  return [
    node === range.startContainer ? range.startOffset : from,
    node === range.endContainer ? range.endOffset : to,
  ];
}

function cutPassage({ block, text, quotable, from, to }: Ends): Passage[] {
  const words = cutWords(text);
  const chosen = { first: words.length, end: 0, from: 0, to: 0 };
  let at = 0;
  for (const [index, word] of words.entries()) {
    const end = at + word.length;
    if (at < to && end > from && word.trim() !== '') {
      if (chosen.end === 0) Object.assign(chosen, { first: index, from: at });
      Object.assign(chosen, { end: index + 1, to: end });
    }
    at = end;
  }
  const quote = quotable.slice(chosen.from, chosen.to).replaceAll(MARK, '');
  if (!/[\p{L}\p{N}]/u.test(quote)) return [];
  return [
    {
      block,
      quote: quote.replaceAll(/\s+/gu, ' '),
      before: words.slice(0, chosen.first),
      text: words.slice(chosen.first, chosen.end),
      after: words.slice(chosen.end),
    },
  ];
}
