import type { Element, ElementContent, Nodes, Root as HtmlRoot } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeRemark, { type Options } from 'rehype-remark';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { TakeNote } from './report.ts';

const KNOWN = new Set(
  (
    'a abbr acronym address applet area article aside audio b base bdi bdo big blockquote body br button canvas caption center ' +
    'cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure ' +
    'font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link ' +
    'main map mark marquee math menu meta meter nav nobr noembed noframes noscript object ol optgroup option output p param picture pre progress ' +
    'q rp rt ruby s samp script section select slot small source span strike strong style sub summary sup svg table ' +
    'tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp'
  ).split(' '),
);
const REFUSED = new Set(
  'script style form object embed svg math canvas template select textarea button input noscript dialog link meta title'.split(
    ' ',
  ),
);
const TAG = /<\/?([a-z][\w.:-]*)(?:"[^"]*"|'[^']*'|[^'">])*>/giu;
const COMMENT = /<!--([^]*?)-->/gu;

const SUPERSCRIPT: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('0123456789+-−=()ni', (sign, index) => [
    sign,
    Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ')[index] ?? sign,
  ]),
);
const SUBSCRIPT: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('0123456789+-−=()', (sign, index) => [
    sign,
    Array.from('₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎')[index] ?? sign,
  ]),
);

/** A number of `html` nodes, as text: comments go, and names that HTML does not know are words in angle brackets. */
function cleanHtml(html: string, line: number, isMdx: boolean, note: TakeNote): string {
  const withoutComments = html.replaceAll(COMMENT, (_, words: string) => {
    if (!/^\s*(?:more|toc)?\s*$/iu.test(words)) note('comment', line, words.trim());
    return '';
  });
  return withoutComments.replaceAll(TAG, (tag, name: string) => {
    if (KNOWN.has(name.toLowerCase())) return tag;
    note(
      isMdx && /^[A-Z]|\./u.test(name) ? 'template' : 'html',
      line,
      `${tag}, which HTML does not know: shown as typed`,
    );
    return tag.replace('<', '&lt;');
  });
}

const text = (value: string): ElementContent => ({ type: 'text', value });
const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });

const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;

function raised(node: Element, signs: Readonly<Record<string, string>>, before: string): string {
  const words = textOf(node);
  const characters = Array.from(words);
  if (characters.every((sign) => sign in signs))
    return characters.map((sign) => signs[sign]).join('');
  // 5<sup>th</sup>, M<sup>me</sup>: letters behind a word read as they should without being raised.
  if (node.tagName === 'sup' && /[\p{L}\p{N}]$/u.test(before) && /^\p{L}+$/u.test(words))
    return words;
  return `${node.tagName === 'sup' ? '^' : '_'}(${words})`;
}

/** The page of a video or the like that a frame shows. */
function pageOfFrame(source: string): { title: string; address: string } {
  const address = source.startsWith('//') ? `https:${source}` : source;
  const [, youtube] =
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/u.exec(address) ?? [];
  if (youtube !== undefined)
    return { title: 'YouTube', address: `https://www.youtube.com/watch?v=${youtube}` };
  const [, vimeo] = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/u.exec(address) ?? [];
  if (vimeo !== undefined) return { title: 'Vimeo', address: `https://vimeo.com/${vimeo}` };
  return { title: URL.parse(address)?.hostname ?? address, address };
}

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
function replace(node: Element, before: string, note: TakeNote): ElementContent[] | undefined {
  const line = lineOf(node);
  const name = node.tagName;
  if (REFUSED.has(name)) {
    note('dropped', line, print(node));
    return [];
  }
  switch (name) {
    case 'sup':
    case 'sub': {
      const shown = raised(node, name === 'sup' ? SUPERSCRIPT : SUBSCRIPT, before);
      // A link in it, as a footnote of old kinds has, keeps its link.
      if (textOf(node) !== shown) note('html', line, `${print(node)} as ${shown}`);
      return node.children.some(({ type }) => type === 'element') ? node.children : [text(shown)];
    }
    case 'iframe': {
      const { title, address } = pageOfFrame(propertyOf(node, 'src'));
      note('html', line, `${print(node)} as a link`);
      const link = element('a', { href: address }, [text(propertyOf(node, 'title') || title)]);
      return address === '' ? [] : [element('p', {}, [link])];
    }
    case 'audio':
    case 'video': {
      const address = sourceOf(node);
      note('html', line, `${print(node)} as a link`);
      const words = propertyOf(node, 'title') || (address.split('/').pop() ?? '');
      return [element('p', {}, [element('a', { href: address }, [text(words)])])];
    }
    case 'summary':
      note('html', line, `${print(node)} as a bold line`);
      return [element('p', {}, [element('strong', {}, node.children)])];
    case 'rt':
      return [text(`(${textOf(node)})`)];
    case 'rp':
      return [];
    case 'abbr':
      if (propertyOf(node, 'title')) note('html', line, print(node));
      return node.children;
    case 'u':
    case 'ins':
    case 'small':
    case 'mark':
    case 'big':
    case 'bdo':
      note('html', line, print(node));
      return node.children;
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
    case 'ul':
    case 'ol':
      return listGallery(node);
    case 'a':
      return propertyOf(node, 'href') === '' ? node.children : undefined;
    case 'th':
    case 'td':
      if (node.properties['colSpan'] !== undefined || node.properties['rowSpan'] !== undefined)
        note('html', line, `a cell over several columns or rows: ${textOf(node).trim()}`);
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
    note('html', lineOf(figure), `a caption with a link: ${print(caption)}`);
  if (words !== '') {
    const title = propertyOf(picture, 'title');
    if (title !== '' && title !== words)
      note('html', lineOf(figure), `the title of a picture: ${title}`);
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

function shapeHtml(note: TakeNote) {
  return (tree: HtmlRoot): undefined => {
    findFootnotes(tree);
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      if (node.type === 'comment') {
        parent.children.splice(index, 1);
        if (node.value.trim() !== '') note('comment', lineOf(node), node.value.trim());
        return [SKIP, index];
      }
      if (node.type !== 'element') return undefined;
      const sibling = parent.children[index - 1];
      const before = sibling && 'value' in sibling ? sibling.value : '';
      const shown = replace(node, before, note);
      if (!shown) return undefined;
      parent.children.splice(index, 1, ...shown);
      return [SKIP, index];
    });
  };
}

/** Nodes that HTML has no form for go through it under a number. */
type Kept = RootContent[];

const BLOCKS = 'blockquote code heading html list paragraph table thematicBreak definition';

const isBlock = (node: RootContent): node is FootnoteDefinition['children'][number] =>
  BLOCKS.split(' ').includes(node.type);

const createHandlers = (kept: Kept): NonNullable<Options['handlers']> => ({
  'md-node': (_, node: Element) => kept[Number(node.properties['dataIndex'])],
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
});

function createTrip(kept: Kept, note: TakeNote) {
  const keep = (_: unknown, node: RootContent): Element => {
    kept.push(node);
    const found = element('md-node', { dataIndex: String(kept.length - 1) }, []);
    if (node.position) found.position = node.position;
    return found;
  };
  return unified()
    .use(remarkRehype, {
      allowDangerousHtml: true,
      handlers: { footnoteReference: keep, code: keep, inlineCode: keep },
    })
    .use(rehypeRaw)
    .use(() => shapeHtml(note))
    .use(rehypeRemark, { handlers: createHandlers(kept) })
    .freeze();
}

/**
 * Turns the HTML in a Markdown tree into Markdown. What Markdown cannot say is noted with its words.
 * Notes lie apart, since HTML has no form for them.
 */
export function convertHtml(tree: Root, isMdx: boolean, note: TakeNote): Root {
  const found: string[] = [];
  visit(tree, 'html', (node) => {
    found.push(node.value);
    node.value = cleanHtml(node.value, node.position?.start.line ?? 1, isMdx, note);
  });
  if (found.length === 0) return tree;
  const travel = (children: RootContent[]): RootContent[] =>
    createTrip([], note).runSync({ type: 'root', children }).children;
  const definitions = tree.children.filter((child) => child.type === 'footnoteDefinition');
  for (const definition of definitions) {
    definition.children = travel(definition.children).filter(isBlock);
  }
  const others = tree.children.filter((child) => child.type !== 'footnoteDefinition');
  return { type: 'root', children: [...travel(others), ...definitions] };
}
