import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { formatDay } from '#lib/dates.ts';
import type { ArchivedCopy } from './prose.ts';
import type { ProseWords } from '#i18n/types.ts';
import { createElement } from './element.ts';
import { plainText } from './plain-text.ts';

const normal = (address: string): string => URL.parse(address)?.href ?? address;

type Words = Pick<ProseWords, 'archived' | 'language'>;

/** `(archived June 29, 2017)` as it stands behind a link; the space belongs to it, not to the text. */
function createCopyLink(link: Element, { copy, on }: ArchivedCopy, words: Words): Element {
  const text = words.archived(formatDay(on, words.language));
  const properties = {
    href: copy,
    rel: ['external'],
    // Two copies of one day would have one name for two places.
    ariaLabel: `${text}: ${plainText([link])}`,
  };
  return createElement('bdi', { className: ['archived'], lang: words.language }, [
    { type: 'text', value: ' (' },
    createElement('a', properties, [{ type: 'text', value: text }]),
    { type: 'text', value: ')' },
  ]);
}

/** Puts the archived copy that the front matter names, and its day, behind each link it is a copy of. */
export function rehypeArchivedCopies(words: Words) {
  return (tree: Root, file: VFile): undefined => {
    const { archived = [] } = file.data.draft ?? {};
    if (archived.length === 0) return;
    const copies = new Map(archived.map((copy) => [normal(copy.link), copy]));
    visit(tree, 'element', (node, index, parent) => {
      const { href } = node.properties;
      if (node.tagName !== 'a' || typeof href !== 'string') return undefined;
      const copy = copies.get(normal(href));
      if (!copy || index === undefined || !parent) return undefined;
      parent.children.splice(index + 1, 0, createCopyLink(node, copy, words));
      return [SKIP, index + 2];
    });
  };
}
