import type { Nodes, Root } from 'mdast';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import {
  adviseOnHidden,
  findHidden,
  refuseHidden,
  removeHidden,
  type HiddenCharacter,
} from '#lib/hidden-characters.ts';
import { advise, report } from './report.ts';

/** What stands where a reference names no character. */
const NO_CHARACTER = '\uFFFD';
const NUMBER = /&#(?:x(?<hex>[\da-f]{1,6})|(?<decimal>\d{1,7}));/giu;

/** A place in the tree that holds words. */
interface Words {
  readonly node: Nodes;
  /** Of a node without a place of its own, its parent. */
  readonly parent: Nodes | undefined;
  readonly text: string;
  readonly change: (text: string) => void;
}

const sourceOf = (file: VFile, { node, parent }: Words): string => {
  const { start, end } = node.position ?? parent?.position ?? {};
  return String(file).slice(start?.offset, end?.offset);
};

/** Where the reference to a character stands; the beginning of its node for one by name. */
function findPlace(source: string, { node, parent }: Words, name: string): Point | undefined {
  const start = (node.position ?? parent?.position)?.start;
  const code = parseInt(name.slice(2), 16);
  const reference = [...source.matchAll(NUMBER)].find(
    ({ groups }) =>
      code === parseInt(groups?.['hex'] ?? groups?.['decimal'] ?? '', groups?.['hex'] ? 16 : 10),
  );
  if (!start || !reference) return start;
  const line = start.line + source.slice(0, reference.index).split('\n').length - 1;
  return { line, column: 1 };
}

function refuse(file: VFile, words: Words): void {
  const hidden = findHidden(words.text);
  const isBroken = words.text.includes(NO_CHARACTER);
  if (hidden.length === 0 && !isBroken) return;
  const source = sourceOf(file, words);
  const inSight = new Set(findHidden(source).map(({ name }) => name));
  for (const one of hidden) {
    // What stands there as it is was found when the file was read.
    if (inSight.has(one.name)) continue;
    const place = findPlace(source, words, one.name);
    report(file, place, { rule: 'characters that nobody sees', ...refuseHidden(one) });
  }
  if (!isBroken || source.includes(NO_CHARACTER)) return;
  report(file, words.node.position ?? words.parent?.position, {
    rule: 'references to no character',
    found: 'a character reference that names no character',
    expected: 'one such as &amp; or &#233;',
    advice: 'Write the character itself.',
  });
}

function tellRemoved(file: VFile, words: Words, removed: readonly HiddenCharacter[]): void {
  const source = sourceOf(file, words);
  for (const one of removed) {
    const place = findPlace(source, words, one.name);
    advise(file, place, { rule: 'characters that nobody sees', ...adviseOnHidden(one) });
  }
}

/** Words that stand beside one another on the page, so that each sees its neighbours. */
function clean(file: VFile, row: readonly Words[]): void {
  const whole = row.map(({ text }) => text).join('');
  let end = 0;
  for (const words of row) {
    const start = end;
    end += words.text.length;
    refuse(file, words);
    const { text, removed } = removeHidden(words.text, {
      before: whole.slice(Math.max(0, start - 8), start),
      behind: whole.slice(end, end + 8),
    });
    if (removed.length === 0) continue;
    words.change(text);
    tellRemoved(file, words, removed);
  }
}

/** The words of a node that stand in no row: addresses, titles, descriptions. */
function wordsBeside(node: Nodes, parent: Nodes | undefined): Words[] {
  const fields: Words[] = [];
  const add = (text: string | null | undefined, change: Words['change']): void => {
    if (text) fields.push({ node, parent, text, change });
  };
  if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
    add(node.url, (text) => {
      node.url = text;
    });
    add(node.title, (text) => {
      node.title = text;
    });
  }
  if (node.type === 'image' || node.type === 'imageReference')
    add(node.alt, (text) => {
      node.alt = text;
    });
  if (node.type === 'code') {
    add(node.lang, (text) => {
      node.lang = text;
    });
    add(node.meta, (text) => {
      node.meta = text;
    });
  }
  return fields;
}

/** The words of one paragraph, heading or cell, in order. */
function readRow(block: Nodes): Words[] {
  const row: Words[] = [];
  visit(block, (node, _index, parent) => {
    if (node.type !== 'text' && node.type !== 'inlineCode') return;
    const change = (text: string): void => {
      node.value = text;
    };
    row.push({ node, parent, text: node.value, change });
  });
  return row;
}

/**
 * Refuses characters that nobody sees where references such as `&#x202E;` stand for them, and
 * removes those that the text does not need. As they are, both were found when the file was read.
 */
export function remarkHiddenCharacters() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, (node, _index, parent) => {
      for (const words of wordsBeside(node, parent)) clean(file, [words]);
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
        clean(file, readRow(node));
    });
  };
}
