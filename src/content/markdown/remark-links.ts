import type { Link, LinkReference, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { quoteFound } from '#lib/problems.ts';
import { judgeAddress } from './link-address.ts';
import { report } from './report.ts';

type Place = Position | undefined;

function checkAddress(file: VFile, address: string, place: Place): void {
  if (address === '' || address === '#') {
    const expected = 'an address such as https://example.org/page or /about/';
    const advice = 'Write it between the parentheses.';
    report(file, place, { rule: 'links without an address', found: 'a link without address', expected, advice });
    return;
  }
  const verdict = judgeAddress(address);
  if (verdict) {
    report(file, place, { rule: 'addresses that links cannot have', found: quoteFound(address), ...verdict });
    return;
  }
  const link = { href: address, line: place?.start.line ?? 1 };
  if (address.startsWith('/')) file.data.draft?.internalLinks.push(link);
  if (/^https?:/iu.test(address)) file.data.draft?.externalLinks.push(link);
}

function checkText(file: VFile, link: Link | LinkReference, place: Place): void {
  // A picture that is all of a link is asked for its own words.
  const hasPicture = link.children.some(({ type }) => type === 'image' || type === 'imageReference');
  if (toString(link).trim() === '' && !hasPicture) {
    const advice = 'Write the words to follow between the brackets.';
    report(file, place, {
      rule: 'links without words',
      found: 'a link without words',
      expected: '[words](address)',
      advice,
    });
  }
  visit(link, 'footnoteReference', ({ position }) => {
    report(file, position, {
      rule: 'footnote marks inside links',
      found: 'a footnote mark inside a link',
      expected: 'one link at a time',
      advice: 'Put the mark after the link.',
    });
  });
}

/** Refuses links that lead nowhere or do harm, and collects those to other pages, here and elsewhere. */
export function remarkLinks() {
  return (tree: Root, file: VFile): undefined => {
    const forPictures = new Set<string>();
    const forLinks = new Set<string>();
    visit(tree, (node, _index, parent) => {
      if (node.type === 'imageReference') forPictures.add(node.identifier);
      if (node.type !== 'link' && node.type !== 'linkReference') return;
      // GFM finds bare addresses after parsing and leaves them without a position.
      const place = node.position ?? parent?.position;
      checkText(file, node, place);
      if (node.type === 'link') checkAddress(file, node.url, place);
      else forLinks.add(node.identifier);
    });
    visit(tree, 'definition', ({ identifier, url, position }) => {
      if (forPictures.has(identifier) && !forLinks.has(identifier)) return;
      checkAddress(file, url, position);
    });
  };
}
