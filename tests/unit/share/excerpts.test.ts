// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { findExcerpts } from '#share/excerpts.ts';

const BODY = `
<section class="note" id="about-the-date"><h2>About the date</h2><p>A note of the site.</p></section>
<h2 id="talks">The talks</h2>
<p id="p1">Opening words with <em>emphasis</em> at the
quay.<sup id="ref-1"><a href="#note-1">1</a></sup> Then more.<a class="anchor" href="#p1"></a></p>
<ul><li id="p2">one<a class="anchor" href="#p2"></a><ul><li id="p3">nested<a class="anchor" href="#p3"></a></li></ul></li></ul>
<p class="credit">[Photo]</p>
<p id="p4">Closing, hard-to-reach words.<a class="anchor" href="#p4"></a></p>
<section class="record" id="record"><h2>The record</h2><dl><dd>none</dd></dl></section>`;

/** Finds words in the text as it stands, and where they begin and end. */
function place(words: string): { node: Node; start: number; end: number } {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const start = node.textContent?.indexOf(words) ?? -1;
    if (start >= 0) return { node, start, end: start + words.length };
  }
  throw new Error(`No “${words}” here.`);
}

function select(from: string, to: string = from) {
  const range = document.createRange();
  const [first, last] = [place(from), place(to)];
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return findExcerpts(document.body, range).map(({ block, quote, before, text, after }) => [
    block.id,
    quote,
    before.length,
    text,
    after.length,
  ]);
}

const quotes = (from: string, to?: string) => select(from, to).map(([id, quote]) => [id, quote]);

beforeEach(() => {
  document.body.innerHTML = BODY;
});

describe('of what is selected', () => {
  test('whole words are quoted', () => {
    expect(select('pening wor')).toEqual([
      ['p1', 'Opening words', 0, ['Opening', ' ', 'words'], expect.any(Number)],
    ]);
    expect(quotes('ard-to-reach wor')).toEqual([['p4', 'hard-to-reach words']]);
  });

  test('spaces at its ends are not', () => {
    expect(quotes(' hard-')).toEqual([['p4', 'hard-']]);
  });

  test('all of a paragraph’s elements are one text, its lines one line', () => {
    expect(quotes('with', 'quay')).toEqual([['p1', 'with emphasis at the quay']]);
  });

  test('a footnote’s mark is no part of the quotation', () => {
    expect(quotes('quay', 'Then')).toEqual([['p1', 'quay. Then']]);
    expect(select('quay', 'Then')[0]?.[3]).toContain('1');
  });

  test('each paragraph is one passage, also in nested lists, without what has no number', () => {
    expect(quotes('more', 'Closing')).toEqual([
      ['p1', 'more.'],
      ['p2', 'one'],
      ['p3', 'nested'],
      ['p4', 'Closing'],
    ]);
  });

  test('headings are quoted too', () => {
    expect(quotes('talks', 'Opening')).toEqual([
      ['talks', 'talks'],
      ['p1', 'Opening'],
    ]);
  });

  test('the site’s own words are not', () => {
    expect(quotes('A note', 'of the site')).toEqual([]);
    expect(quotes('The record', 'none')).toEqual([]);
    expect(quotes('reach words.', 'none')).toEqual([['p4', 'reach words.']]);
  });

  test('neither spaces nor signs alone are a quotation', () => {
    expect(quotes(', ')).toEqual([]);
  });
});

test('a paragraph that a triple click selects up to the start of the next is one passage', () => {
  const range = document.createRange();
  const [from, to] = [document.querySelector('#p3'), document.querySelector('#p4')];
  if (!from || !to) throw new Error('The paragraphs are not there.');
  range.setStart(from, 0);
  range.setEnd(to, 0);
  expect(findExcerpts(document.body, range).map(({ quote }) => quote)).toEqual(['nested']);
});

test('nothing is found where nothing is selected', () => {
  const range = document.createRange();
  range.setStart(place('Closing').node, 2);
  expect(findExcerpts(document.body, range)).toEqual([]);
});
