import type { Element, ElementContent, Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { collapseSpace } from '#lib/text.ts';
import { createElement, isElement } from './element.ts';
import { plainText } from './plain-text.ts';

type Words = ElementContent[] | undefined;

const isBlank = (node: RootContent): boolean => node.type === 'text' && node.value.trim() === '';

const inBrackets = (text: string): boolean => /^\[[^[\]]+\]$/u.test(text);

const withoutBrackets = (text: string): string => (inBrackets(text) ? text.slice(1, -1) : text);

function findOnlyPicture({ children }: Element): Element | undefined {
  const [only, ...others] = children.filter((child) => !isBlank(child));
  return only && others.length === 0 && isElement(only, 'img') ? only : undefined;
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

/**
 * Makes figures of a picture that stands alone, of the front matter's caption, or of both, with
 * the credit that follows. The caption makes a figure without a picture too. The same credit
 * elsewhere is a credit line. No word is added, dropped or moved.
 */
export function rehypeFigures() {
  return (tree: Root, file: VFile): undefined => {
    const { draft } = file.data;
    const announced = collapseSpace(draft?.figure?.caption ?? '');
    const credits = new Set([withoutBrackets(collapseSpace(draft?.figure?.credit ?? ''))]);
    const isCaption = (text: string): boolean => text !== '' && text === announced;
    const isCredit = (text: string): boolean => text !== '' && credits.has(withoutBrackets(text));
    let number = 0;

    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'section') return SKIP;
      if (node.tagName !== 'p' || index === undefined || !parent) return undefined;
      const text = plainText([node]);
      const picture = findOnlyPicture(node);
      if (!picture && !isCaption(text)) {
        if (isCredit(text)) node.properties['className'] = ['credit'];
        return undefined;
      }
      const blocks: RootContent[] = parent.children;
      const caption = picture
        ? (takeTitle(picture) ?? takeNext(blocks, index, isCaption))
        : node.children;
      const credit = takeNext(blocks, index, (next) => inBrackets(next) || isCredit(next));
      if (caption && isCaption(plainText(caption)) && draft) draft.figurePlaced = true;
      if (credit) credits.add(withoutBrackets(plainText(credit)));
      const shown = picture ?? createAnnounced(file);
      // A picture without words of its own has those of its caption.
      if (picture?.properties['alt'] === '' && caption) picture.properties['alt'] = plainText(caption);
      number += 1;
      blocks[index] = createElement('figure', { id: `figure-${number}` }, [
        ...(shown ? [shown] : []),
        ...createCaption(caption, credit),
      ]);
      return SKIP;
    });
  };
}
