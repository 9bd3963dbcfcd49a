import type { Element, ElementContent, Root, RootContent } from 'hast';
import { SKIP, visit, type VisitorResult } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { collapseSpace } from '#lib/text.ts';
import { createElement, isElement } from './element.ts';
import { adviseOnEmbed, createEmbedFigure, findVideo } from './embeds.ts';
import { plainText } from './plain-text.ts';
import { advise } from './report.ts';

type Words = ElementContent[] | undefined;

const isBlank = (node: RootContent): boolean => node.type === 'text' && node.value.trim() === '';

const inBrackets = (text: string): boolean => /^\[[^[\]]+\]$/u.test(text);

const withoutBrackets = (text: string): string => (inBrackets(text) ? text.slice(1, -1) : text);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The picture that a node is, or that is all of a link. */
function findPicture(node: RootContent): Element | undefined {
  if (node.type !== 'element') return undefined;
  if (node.tagName === 'img') return node;
  if (node.tagName !== 'a') return undefined;
  const [only, ...others] = node.children.filter((child) => !isBlank(child));
  return only && others.length === 0 && isElement(only, 'img') ? only : undefined;
}

const isElsewhere = ({ properties: { src } }: Element): boolean =>
  /^(?:https?:)?\/\//iu.test(textOf(src));

/** Whether a line ends here, or with the pictures that come next. */
function isLineEnd(nodes: readonly ElementContent[], ending: RegExp): boolean {
  for (const node of nodes) {
    if (isElement(node, 'br')) return true;
    if (findPicture(node)) continue;
    if (node.type !== 'text') return false;
    if (ending.test(node.value)) return true;
    if (!isBlank(node)) return false;
  }
  return true;
}

/** Takes pictures on lines of their own out of a paragraph, before and after its words; a film out of a bare link to it. */
function divide(paragraph: Element, file: VFile): Element[] | undefined {
  const { children } = paragraph;
  const film = findFilm(paragraph, file);
  if (film) return [film];
  const alone = children.filter(
    (node, index): node is Element =>
      findPicture(node) !== undefined &&
      isLineEnd(children.slice(0, index).reverse(), /\n[^\S\n]*$/u) &&
      isLineEnd(children.slice(index + 1), /^[^\S\n]*\n/u),
  );
  if (alone.length === 0) return undefined;
  const wordsBefore = (node: Element): string => plainText(children.slice(0, children.indexOf(node)));
  for (const node of alone) {
    const wordsAfter = plainText(children.slice(children.indexOf(node)));
    if (wordsBefore(node) === '' || wordsAfter === '') continue;
    advise(file, findPicture(node)?.position ?? paragraph.position, {
      rule: 'pictures between the lines of a paragraph',
      found: 'a picture on a line within a paragraph',
      expected: 'empty lines around it',
      advice: 'It stands after the paragraph; put empty lines around it to divide the paragraph there.',
    });
  }
  const isAlone = (node: ElementContent): boolean => alone.some((one) => one === node);
  paragraph.children = trimBreaks(children.filter((node) => !isAlone(node)));
  const figures = alone.map((node) => createElement('figure', {}, [node]));
  const before = alone.filter((node) => wordsBefore(node) === '').length;
  return [
    ...figures.slice(0, before),
    ...(paragraph.children.length > 0 ? [paragraph] : []),
    ...figures.slice(before),
  ];
}

function trimBreaks(nodes: ElementContent[]): ElementContent[] {
  const isWord = (node: ElementContent): boolean => !isBlank(node) && !isElement(node, 'br');
  const kept = nodes.slice(Math.max(0, nodes.findIndex(isWord)), nodes.findLastIndex(isWord) + 1);
  const [first, last] = [kept.at(0), kept.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return kept;
}

/** Takes the paragraph after `index` away if its text is wanted. */
function takeNext(
  blocks: RootContent[],
  index: number,
  isWanted: (text: string) => boolean,
): Words {
  const after = blocks[index + 1];
  const place = after && isBlank(after) ? index + 2 : index + 1;
  const next = blocks[place];
  if (!next || !isElement(next, 'p') || !isWanted(plainText([next]))) return undefined;
  blocks.splice(index + 1, place - index);
  return next.children;
}

/** The picture that the front matter names, for the place where its caption stands alone. */
function createAnnounced(file: VFile): Element | undefined {
  const { draft } = file.data;
  if (draft?.figure?.file === undefined) return undefined;
  const { file: name } = draft.figure;
  const path = name.startsWith('/') ? name : `./${name}`;
  draft.pictures.push({ path, line: 1 });
  return createElement('img', { src: encodeURI(path), alt: draft.figure.alt ?? draft.figure.caption });
}

function takeTitle(picture: Element | undefined): Words {
  const title = picture?.properties['title'];
  delete picture?.properties['title'];
  return typeof title === 'string' ? [{ type: 'text', value: title }] : undefined;
}

// In paragraphs, which reader views take for text where they drop what else a caption holds.
function createCaption(caption: Words, credit: Words): Element[] {
  const parts: ElementContent[] = [];
  if (caption) parts.push(createElement('p', { className: ['caption'] }, caption));
  if (caption && credit) parts.push({ type: 'text', value: ' ' });
  if (credit) parts.push(createElement('p', { className: ['credit'] }, credit));
  return parts.length > 0 ? [createElement('figcaption', {}, parts)] : [];
}

const hasLink = (nodes: readonly ElementContent[]): boolean =>
  nodes.some((node) => node.type === 'element' && (node.tagName === 'a' || hasLink(node.children)));

/** A link in the place of a picture elsewhere, which no reader's browser is to ask for unasked. */
function createLink(shown: Element, words: Words): Element {
  const { src, alt } = findPicture(shown)?.properties ?? {};
  const href = shown.tagName === 'a' ? shown.properties['href'] : src;
  const address = textOf(src).replace(/^(?:https?:)?\/\//u, '');
  const text = textOf(alt).trim() || address;
  return createElement('a', { href: textOf(href).replace(/^\/\//u, 'https://') }, [
    ...(words ?? [{ type: 'text', value: text }]),
  ]);
}

/** Puts links to pictures elsewhere into a caption, which is the link if there is one picture. */
function captionElsewhere(elsewhere: readonly Element[], caption: Words): Words {
  const [only, ...others] = elsewhere;
  if (!only) return caption;
  if (others.length === 0 && !(caption && hasLink(caption))) return [createLink(only, caption)];
  return elsewhere.reduce<ElementContent[]>(
    (words, one) => [
      ...words,
      ...(words.length > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
      createLink(one, undefined),
    ],
    caption ?? [],
  );
}

/** Numbers figures as it makes them. */
function createFigures(): (shown: readonly Element[], caption: Words, credit: Words) => Element {
  let number = 0;
  return (shown, caption, credit) => {
    number += 1;
    const elsewhere = shown.filter((one) => isElsewhere(findPicture(one) ?? one));
    const here = shown.filter((one) => !elsewhere.includes(one));
    const isOnlyLink = here.length === 0 && elsewhere.length > 0;
    const properties = { id: `figure-${number}`, ...(isOnlyLink ? { className: ['elsewhere'] } : {}) };
    return createElement('figure', properties, [
      ...here,
      ...createCaption(captionElsewhere(elsewhere, caption), credit),
    ]);
  };
}

/** A figure in the place of a bare link to a film that is all of its paragraph. */
function findFilm(paragraph: Element, file: VFile): Element | undefined {
  const [link, ...others] = paragraph.children.filter((child) => !isBlank(child));
  if (!link || others.length > 0 || !isElement(link, 'a')) return undefined;
  const href = textOf(link.properties['href']);
  const film = findVideo(href);
  if (!film || !href.endsWith(plainText([link]).replace(/^https?:\/\//u, ''))) return undefined;
  adviseOnEmbed(file, link.position ?? paragraph.position, href);
  const figure = createEmbedFigure(file, film);
  const [still] = figure.children;
  if (still && isElement(still, 'img'))
    file.data.draft?.pictures.push({ path: textOf(still.properties['src']), line: 1 });
  return figure;
}

/** Shows pictures elsewhere that stand among words as links. */
function linkInline(tree: Root): void {
  visit(tree, 'element', (node, index, parent): VisitorResult => {
    if (node.tagName !== 'img' || !isElsewhere(node) || index === undefined || !parent) return undefined;
    const link = createLink(node, undefined);
    const isInLink = parent.type === 'element' && parent.tagName === 'a';
    parent.children.splice(index, 1, ...(isInLink ? link.children : [link]));
    return SKIP;
  });
}

/**
 * Makes figures of pictures that stand alone, of the front matter's caption, or of both, with the
 * credit that follows; of embeds, and of what HTML has as a figure. The caption makes a figure
 * without a picture too. The same credit elsewhere is a credit line. No word is added or dropped.
 */
export function rehypeFigures() {
  return (tree: Root, file: VFile): undefined => {
    const { draft } = file.data;
    const announced = collapseSpace(draft?.figure?.caption ?? '');
    const credits = new Set([withoutBrackets(collapseSpace(draft?.figure?.credit ?? ''))]);
    const isCaption = (text: string): boolean => text !== '' && text === announced;
    const isCredit = (text: string): boolean => text !== '' && credits.has(withoutBrackets(text));
    const createFigure = createFigures();

    /** Makes a figure of what stands at a place, with the caption and credit that follow it. */
    const setFigure = (
      blocks: RootContent[],
      index: number,
      shown: readonly Element[],
      words: Words,
    ): void => {
      const caption = words ?? takeNext(blocks, index, isCaption);
      const credit = takeNext(blocks, index, (next) => inBrackets(next) || isCredit(next));
      if (caption && isCaption(plainText(caption)) && draft) draft.figurePlaced = true;
      if (credit) credits.add(withoutBrackets(plainText(credit)));
      // A picture without words of its own has those of its caption.
      for (const one of shown) {
        const picture = findPicture(one);
        if (picture?.properties['alt'] === '' && caption) picture.properties['alt'] = plainText(caption);
      }
      blocks[index] = createFigure(shown, caption, credit);
    };

    /** What HTML or an embed has as a figure. */
    const setWritten = (blocks: RootContent[], index: number, figure: Element): void => {
      const shown = figure.children.filter(
        (child): child is Element => child.type === 'element' && findPicture(child) !== undefined,
      );
      const written = figure.children.find((child) => isElement(child, 'figcaption'));
      const inside = written?.type === 'element' ? written.children : [];
      const [paragraph] = inside;
      const words = paragraph && isElement(paragraph, 'p') ? paragraph.children : inside;
      const titled = shown.map(findPicture).find((picture) => picture?.properties['title']);
      setFigure(blocks, index, shown, words.length > 0 ? trimBreaks(words) : takeTitle(titled));
      const made = blocks[index];
      const isEmbed = isElement(figure, 'figure', 'elsewhere');
      if (isEmbed && made?.type === 'element') made.properties['className'] = ['elsewhere'];
    };

    visit(tree, 'element', (node, index, parent): VisitorResult => {
      if (node.tagName === 'section') return SKIP;
      if (index === undefined || !parent) return undefined;
      const blocks: RootContent[] = parent.children;
      if (node.tagName === 'figure') {
        setWritten(blocks, index, node);
        return SKIP;
      }
      if (node.tagName !== 'p') return undefined;
      const text = plainText([node]);
      if (isCaption(text) && !node.children.some(findPicture)) {
        const shown = createAnnounced(file);
        setFigure(blocks, index, shown ? [shown] : [], node.children);
        return SKIP;
      }
      const divided = divide(node, file);
      if (divided) {
        blocks.splice(index, 1, ...divided);
        return [SKIP, index];
      }
      if (isCredit(text)) node.properties['className'] = ['credit'];
      return undefined;
    });
    linkInline(tree);
  };
}
