import type { Element, ElementContent, Nodes, Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import type {
  Break,
  FootnoteDefinition,
  Html,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import rehypeRemark, { type Options } from 'rehype-remark';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { isHtmlName } from '#content/markdown/html-names.ts';
import { writeMarkdown } from './markdown-body.ts';
import type { TakeNote } from './report.ts';

const REFUSED = new Set(
  'script style form object embed svg math canvas template select textarea button input noscript dialog link meta title'.split(
    ' ',
  ),
);
const TAG = /<\/?([a-z][\w.:-]*)(?:"[^"]*"|'[^']*'|[^'">])*>/giu;
const COMMENT = /<!--([^]*?)-->/gu;

/** Comments go, and names that HTML does not know are words in angle brackets. */
function cleanHtml(html: string, note: TakeNote): string {
  const withoutComments = html.replaceAll(COMMENT, (_, words: string) => {
    if (!/^\s*(?:more|toc|nextpage)?\s*$/iu.test(words)) note('comment', 1, words.trim());
    return '';
  });
  return withoutComments.replaceAll(TAG, (tag, name: string) => {
    if (isHtmlName(name.toLowerCase())) return tag;
    note('html', 1, `${tag}, which HTML does not know: shown as typed`);
    return tag.replace('<', '&lt;');
  });
}

const text = (value: string): ElementContent => ({ type: 'text', value });
const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });

const propertyOf = (node: Element, name: string): string => {
  const value = node.properties[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

function sourceOf(node: Element): string {
  const [source] = node.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'source' ? [propertyOf(child, 'src')] : [],
  );
  return propertyOf(node, 'src') || (source ?? '');
}

const printer = unified().use(rehypeStringify).freeze();
const print = (node: Element): string => printer.stringify({ type: 'root', children: [node] });

/** What stands in the place of an element that Markdown does not have; undefined to leave it to the library. */
function replace(node: Element, note: TakeNote): ElementContent[] | undefined {
  const name = node.tagName;
  if (REFUSED.has(name)) {
    note('dropped', 1, print(node));
    return [];
  }
  switch (name) {
    case 'audio':
    case 'video': {
      const address = sourceOf(node);
      note('html', 1, `${print(node)} as a link`);
      const words = propertyOf(node, 'title') || (address.split('/').pop() ?? '');
      return [element('p', {}, [element('a', { href: address }, [text(words)])])];
    }
    case 'p':
    case 'div': {
      // WordPress and others show what a bare address leads to; here it is a link at least.
      const words = textOf(node).trim();
      const isAddress =
        node.children.every(({ type }) => type === 'text') && /^https?:\/\/\S+$/u.test(words);
      return isAddress
        ? [element('p', {}, [element('a', { href: words }, [text(words)])])]
        : undefined;
    }
    case 'blockquote': {
      // Who said it stands below what was said.
      const cites = node.children.filter(
        (child) => child.type === 'element' && child.tagName === 'cite',
      );
      if (cites.length === 0) return undefined;
      const others = node.children.filter((child) => !cites.includes(child));
      return [{ ...node, children: [...others, ...cites.map((cite) => element('p', {}, [cite]))] }];
    }
    case 'ul':
    case 'ol':
      return listGallery(node);
    case 'a':
      return propertyOf(node, 'href') === '' ? node.children : undefined;
    case 'th':
    case 'td':
      if (node.properties['colSpan'] !== undefined || node.properties['rowSpan'] !== undefined)
        note('html', 1, `a cell over several columns or rows: ${textOf(node).trim()}`);
      return undefined;
    case 'figure':
      return captioned(node, note);
    default:
      return undefined;
  }
}

/** A figure as its picture with the caption as title, which is what the site makes a figure of. */
function captioned(figure: Element, note: TakeNote): ElementContent[] | undefined {
  const pictures: Element[] = [];
  let caption: Element | undefined;
  visit(figure, 'element', (node) => {
    if (node.tagName === 'img') pictures.push(node);
    if (node.tagName === 'figcaption') caption = node;
  });
  const [picture, ...others] = pictures;
  if (!picture || !caption || others.length > 0) return undefined;
  const words = textOf(caption).replaceAll(/\s+/gu, ' ').trim();
  if (caption.children.some((child) => child.type === 'element' && child.tagName === 'a'))
    note('html', 1, `a caption with a link: ${print(caption)}`);
  if (words !== '') {
    const title = propertyOf(picture, 'title');
    if (title !== '' && title !== words) note('html', 1, `the title of a picture: ${title}`);
    picture.properties['title'] = words;
  }
  return [
    element(
      'p',
      {},
      figure.children.filter((child) => child !== caption),
    ),
  ];
}

/** A list of nothing but pictures is a gallery: its pictures follow one another. */
function listGallery(list: Element): ElementContent[] | undefined {
  const items = list.children.filter((child) => child.type === 'element');
  const isPicture = (item: Element): boolean => {
    let words = textOf(item);
    let pictures = 0;
    visit(item, 'element', (node) => {
      if (node.tagName === 'img') pictures += 1;
      if (node.tagName === 'figcaption') words = words.replace(textOf(node), '');
    });
    return pictures > 0 && words.trim() === '';
  };
  if (items.length === 0 || !items.every(isPicture)) return undefined;
  return items.map((item) => element('div', {}, item.children));
}

const targetOf = (link: Element): string => {
  const href = propertyOf(link, 'href');
  return href.startsWith('#') ? href.slice(1) : '';
};

const isMark = (words: string): boolean =>
  /^[[(]?(?:\d{1,3}|[*†‡§]|[a-z])[\])]?$/u.test(words.trim());

/** Notes that link back to their marks, as all systems print them, are notes here too. */
function findFootnotes(tree: HtmlRoot): undefined {
  const notes = new Map<string, Element>();
  const marks = new Map<string, Element>();
  const isLink = (node: Nodes): node is Element => node.type === 'element' && node.tagName === 'a';
  visit(tree, 'element', (node) => {
    const id = propertyOf(node, 'id');
    if (node.tagName === 'li' && id !== '') notes.set(id, node);
  });
  visit(tree, 'element', (node) => {
    if (
      isLink(node) &&
      notes.has(targetOf(node)) &&
      isMark(textOf(node)) &&
      !marks.has(targetOf(node))
    )
      marks.set(targetOf(node), node);
  });
  let number = 0;
  for (const [id, mark] of marks) {
    const note = notes.get(id);
    const answers: Element[] = [];
    if (note)
      visit(note, 'element', (node, index, parent) => {
        // The link back is the site's to write.
        const isBack = isLink(node) && targetOf(node) !== '' && !/\p{L}{3}/u.test(textOf(node));
        if (!isBack || !parent || index === undefined) return undefined;
        answers.push(node);
        parent.children.splice(index, 1);
        return [SKIP, index];
      });
    if (!note || answers.length === 0) continue;
    number += 1;
    mark.tagName = 'md-mark';
    mark.properties = { dataNumber: String(number) };
    tree.children.push({ ...note, tagName: 'md-note', properties: { dataNumber: String(number) } });
    note.children = [];
  }
  if (number === 0) return undefined;
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const [only, ...others] = node.children;
    const isMarkAlone =
      others.length === 0 && only?.type === 'element' && only.tagName === 'md-mark';
    if (node.tagName === 'sup' && isMarkAlone) parent.children.splice(index, 1, only);
    const isEmptied =
      node.tagName === 'li' && node.children.length === 0 && notes.has(propertyOf(node, 'id'));
    if (!isEmptied) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  removeEmptyLists(tree);
  return undefined;
}

function removeEmptyLists(tree: HtmlRoot): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined || !/^[ou]l$/u.test(node.tagName)) return undefined;
    if (node.children.some((child) => child.type === 'element')) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** Elements that stand in a sentence and that Markdown does not have: the newsroom reads them as HTML. */
const INLINE =
  'u sup sub small kbd cite mark q abbr ins dfn var samp bdi bdo ruby rt rp time'.split(' ');

/** The beginning of an element with what says something of its words. */
function openingOf({ tagName, properties }: Element): string {
  const kept = ['title', 'lang', 'dir', 'dateTime'].flatMap((name) => {
    const value = properties[name];
    return typeof value === 'string'
      ? [` ${name.toLowerCase()}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`]
      : [];
  });
  return `<${tagName}${kept.join('')}>`;
}

const html = (value: string): Html => ({ type: 'html', value });

type Handlers = NonNullable<Options['handlers']>;
type Handle = NonNullable<Handlers[string]>;

const keepInline: Handle = (state, node: Element) => [
  html(openingOf(node)),
  ...state.all(node),
  html(`</${node.tagName}>`),
];

/** A list of terms, or another block that Markdown has no marks for, on one line each, as blank lines would end it. */
const keepBlock: Handle = (_, node: Element) => html(print(node).replaceAll(/\s*\n\s*/gu, ' '));

const isBlock = (node: RootContent): node is FootnoteDefinition['children'][number] =>
  'blockquote code heading html list paragraph table thematicBreak definition'
    .split(' ')
    .includes(node.type);

const handlers: Handlers = {
  ...Object.fromEntries(INLINE.map((name) => [name, keepInline])),
  dl: keepBlock,
  iframe: keepBlock,
  details: (state, node: Element) => {
    const summary = node.children.find(
      (child) => child.type === 'element' && child.tagName === 'summary',
    );
    const others = { ...node, children: node.children.filter((child) => child !== summary) };
    return [
      html(`<details>${summary?.type === 'element' ? print({ ...summary, properties: {} }) : ''}`),
      ...state.toFlow(state.all(others)),
      html('</details>'),
    ];
  },
  'md-mark': (_, node: Element) => ({
    type: 'footnoteReference',
    identifier: propertyOf(node, 'dataNumber'),
    label: propertyOf(node, 'dataNumber'),
  }),
  'md-note': (state, node: Element) => ({
    type: 'footnoteDefinition',
    identifier: propertyOf(node, 'dataNumber'),
    label: propertyOf(node, 'dataNumber'),
    children: state.toFlow(state.all(node)).filter(isBlock),
  }),
};

function shapeHtml(tree: HtmlRoot, note: TakeNote): void {
  findFootnotes(tree);
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined || node.type !== 'element') return undefined;
    const shown = replace(node, note);
    if (!shown) return undefined;
    parent.children.splice(index, 1, ...shown);
    return [SKIP, index];
  });
}

/** Two line breaks in one paragraph were meant as its end. */
function splitParagraphs(tree: Root): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const parts: PhrasingContent[][] = [[]];
    let breaks: Break[] = [];
    for (const child of paragraph.children) {
      if (child.type === 'break') breaks.push(child);
      else if (child.type !== 'text' || child.value.trim() !== '' || breaks.length === 0) {
        if (breaks.length > 1) parts.push([]);
        else parts.at(-1)?.push(...breaks);
        breaks = [];
        parts.at(-1)?.push(child);
      }
    }
    const shown = parts
      .filter((children) => children.length > 0)
      .map((children): Paragraph => ({ ...paragraph, children }));
    if (shown.length === 1 && parts[0]?.length === paragraph.children.length) return undefined;
    parent.children.splice(index, 1, ...shown);
    return [SKIP, index + shown.length];
  });
}

const converter = unified().use(rehypeRemark, { handlers }).freeze();

/**
 * Turns HTML into Markdown. What Markdown cannot say stays as HTML where the newsroom reads it; else it
 * is noted with its words.
 */
export function convertHtml(written: string, note: TakeNote): string {
  const tree = fromHtml(cleanHtml(written, note), { fragment: true });
  shapeHtml(tree, note);
  const root = converter.runSync(tree);
  splitParagraphs(root);
  return writeMarkdown(root);
}
