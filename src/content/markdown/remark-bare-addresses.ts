import type { Link, Parents, PhrasingContent, Root, Text } from 'mdast';
import { visit, type VisitorResult } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { quoteFound } from '#lib/problems.ts';
import { advise } from './report.ts';

/** Signs that end a sentence or close a bracket in scripts that have their own, and quotation marks. */
const MARK = /[\u00AB\u00BB\u2018-\u201F\u2026\u2039\u203A\u3000-\u303F\uFF01-\uFF65]|(?=[\u0600-\uFFFF])\p{Po}/u;
/** Scripts that put no space behind an address. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const HOST = /^(?:https?:\/\/|www\.)(?:(?!\p{Script=Latin})\p{L}[^/?#]*)?/iu;
const LETTER = /(?!\p{Script=Latin})\p{L}/u;

/** Where a bare address ends, and whether that is a guess. */
function findEnd(address: string): { readonly end: number; readonly isDoubtful: boolean } {
  let before = '';
  // A host may have a name of its own script.
  let end = HOST.exec(address)?.[0].length ?? 0;
  for (const character of address.slice(end)) {
    if (MARK.test(character)) return { end, isDoubtful: false };
    const isAdjoining = /[\p{Script=Latin}\d]/u.test(before);
    if (UNSPACED.test(character)) return { end, isDoubtful: !isAdjoining };
    // Behind a sign such as / a word of another script is part of an address; behind a letter it begins the text.
    if (LETTER.test(character) && isAdjoining) return { end, isDoubtful: false };
    before = character;
    end += character.length;
  }
  return { end, isDoubtful: false };
}

function isBare({ url, children, title }: Link, source: string | undefined): boolean {
  const [only] = children;
  if (title || children.length !== 1 || only?.type !== 'text' || source?.startsWith('<')) return false;
  return /^(?:https?:\/\/|www\.)/iu.test(only.value) && url.endsWith(only.value);
}

/** Text that was taken for the end of an address, with a link to the next address in it. */
function linkNext(text: string, { position }: Link): PhrasingContent[] {
  const [, before = text, address] = /^(.*?)(https?:\/\/[^\s<]+)$/su.exec(text) ?? [];
  if (address === undefined) return [{ type: 'text', value: text }];
  const words: Text = { type: 'text', value: address };
  const place = position ? { position } : {};
  return [
    { type: 'text', value: before },
    { type: 'link', url: address, title: null, children: [words], ...place },
  ];
}

function shorten(link: Link, parent: Parents, index: number, file: VFile): VisitorResult {
  const [words] = link.children;
  if (words?.type !== 'text') return undefined;
  const { end, isDoubtful } = findEnd(words.value);
  const rest = words.value.slice(end);
  if (rest === '') return undefined;
  const place = link.position ?? parent.position;
  if (isDoubtful)
    advise(file, place, {
      rule: 'bare addresses that may go on',
      found: quoteFound(words.value),
      expected: 'a space behind the address',
      advice: `It ends before “${rest.slice(0, 12)}”; put < and > around it if that belongs to it.`,
    });
  link.url = link.url.slice(0, -rest.length);
  words.value = words.value.slice(0, end);
  parent.children.splice(index + 1, 0, ...linkNext(rest, link));
  // What follows may hold another address, which is looked at in its turn.
  return index + 1;
}

/** Ends a bare address where the text goes on without a space: at a full-width mark or a letter of another script. */
export function remarkBareAddresses() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, 'link', (link, index, parent): VisitorResult => {
      const { start, end } = link.position ?? {};
      const source = start && end ? String(file).slice(start.offset, end.offset) : undefined;
      if (index === undefined || !parent || !isBare(link, source)) return undefined;
      return shorten(link, parent, index, file);
    });
  };
}
