import { collapseSpace } from '#lib/text.ts';
import type { Image, PhrasingContent } from 'mdast';
import { writeMarkdown } from './markdown-body.ts';
import type { TakeNote } from './report.ts';

/** A body without template code, and the lines that its lines were. */
export interface Expanded {
  readonly text: string;
  readonly lineOf: (line: number) => number;
}

/** Where a link in template code leads: an address, or undefined if nobody knows. */
export type FindTarget = (name: string) => string | undefined;

type Arguments = Readonly<Record<string, string>>;

const ARGUMENT =
  /(?:([\w-]+)\s*[:=]\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"'`=,()]+))/gu;

/** Arguments by name; those without one by number. */
function readArguments(text: string): Arguments {
  const named: Record<string, string> = {};
  let number = 0;
  for (const [, name, double, single, raw, bare] of text.matchAll(ARGUMENT)) {
    const value = (double ?? single ?? raw ?? bare ?? '').replaceAll(/\\(["'\\])/gu, '$1');
    named[name ?? String(number)] = value;
    if (name === undefined) number += 1;
  }
  return named;
}

function figure(given: Arguments, inner: string = ''): string | undefined {
  const source =
    given['src'] ??
    given['url'] ??
    given['image_path'] ??
    given['path'] ??
    given['image'] ??
    given['0'];
  if (source === undefined || /\{[{%]/u.test(source)) return undefined;
  const caption = given['caption'] ?? given['title'] ?? given['description'] ?? given['text'] ?? '';
  const credit = given['attr'] ?? given['credit'] ?? '';
  const words = [
    collapseSpace(inner),
    given['title'] !== undefined && given['title'] !== caption ? given['title'] : '',
    caption,
    credit,
  ];
  const text = words.filter(Boolean).join(' ');
  const picture: Image = {
    type: 'image',
    url: source,
    alt: given['alt'] ?? '',
    title: text || null,
  };
  const { link } = given;
  const shown: PhrasingContent =
    link === undefined ? picture : { type: 'link', url: link, title: null, children: [picture] };
  return writeMarkdown({ type: 'root', children: [{ type: 'paragraph', children: [shown] }] });
}

/** A box around words shows its words, under its title if it has one. */
function frame(name: string, given: Arguments, inner: string): string | undefined {
  if (!MAY_END.test(name) || inner.trim() === '') return undefined;
  const title = given['title'] ?? given['summary'] ?? '';
  const words = title === '' ? '' : `**${title}**\n\n`;
  const text = `${words}${inner.trim()}`;
  return /quote$/u.test(name) ? text.replaceAll(/^/gmu, '> ') : text;
}

const video = (title: string, address: string): string => `[${title}](${address})`;

/** Braces that were meant as words are code here, since others of their form are template code that failed. */
function showRaw(inner: string): string {
  const places = listCodePlaces(inner);
  return inner.replaceAll(/\{\{[^}]*\}\}|\{%[^%]*%\}/gu, (braces, at: number) =>
    places.some(([from, to]) => from <= at && at < to) ? braces : `\`${braces}\``,
  );
}

/** What a shortcode of a well-known name shows, as Markdown or HTML; undefined for one that is not known. */
function show(name: string, given: Arguments, inner: string, find: FindTarget): string | undefined {
  const id = given['id'] ?? given['0'] ?? '';
  switch (name) {
    case 'imgproc':
      return figure(given, inner);
    case 'youtube':
    case 'youtube.html':
    case 'youtubePlayer.html':
      return id && video(given['title'] ?? 'YouTube', `https://www.youtube.com/watch?v=${id}`);
    case 'vimeo':
    case 'vimeo.html':
      return id && video(given['title'] ?? 'Vimeo', `https://vimeo.com/${id}`);
    case 'tweet':
    case 'x':
    case 'twitter': {
      const tweet = given['id'] ?? given['1'] ?? given['0'] ?? '';
      const user = given['user'] ?? (given['1'] === undefined ? 'i' : (given['0'] ?? 'i'));
      return tweet && video('Post on X', `https://x.com/${user}/status/${tweet}`);
    }
    case 'instagram':
      return id && video('Instagram', `https://www.instagram.com/p/${id}/`);
    case 'gist':
      return given['1'] === undefined
        ? undefined
        : video('Gist', `https://gist.github.com/${given['0'] ?? ''}/${given['1']}`);
    case 'ref':
    case 'relref':
    case 'post_url':
    case 'link':
      return find(given['path'] ?? given['0'] ?? '') ?? given['path'] ?? given['0'];
    case 'code':
    case 'highlight': {
      const longest = Math.max(2, ...(inner.match(/`+/gu) ?? []).map(({ length }) => length));
      const fence = '`'.repeat(longest + 1);
      const code = inner.startsWith('\n') ? inner : `\n${inner}`;
      return `${fence}${given['lang'] ?? given['0'] ?? ''}${code.trimEnd()}\n${fence}`;
    }
    case 'raw':
      return showRaw(inner);
    case 'html':
    case 'rawhtml':
      return inner;
    case 'comment':
      return '';
    default:
      return FIGURE.test(name) ? figure(given, inner) : frame(name, given, inner);
  }
}

/** Template code in one place: where it stands, and how it is written. */
interface Code {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly given: string;
  readonly inner: string;
  readonly isHugo: boolean;
}

const ENDED = new Set(['highlight', 'raw', 'comment', 'verbatim', 'code', 'html', 'rawhtml']);
/** Names under which themes show a picture: figure, post-image, blog-figure. */
const FIGURE = /(?:^|[-_])(?:image|img|figure|picture|photo|gif|svg)(?:\.html)?$/u;
/** Shortcodes that may have an end and words before it, or none. */
const MAY_END =
  /^(?:details|notice|note|tip|warning|info|alert|callout|admonition|hint|quote|blockquote|center|details\.html|figure|aside|lead|div|section|columns?|tabs?|tab)$/u;
const OPENING =
  /\{\{(?<hugo>[<%])\s*(?<name>[\w.-]+)(?<given>(?:"(?:[^"\\]|\\.)*"|`[^`]*`|[^>%"`]|%(?!\}\})|>(?!\}\}))*?)\/?\s*[>%]\}\}|\{%-?\s*(?:include(?:_cached|_relative)?\s+(?<include>[\w./-]+)|(?<tag>[\w-]+))(?<args>(?:"[^"]*"|'[^']*'|[^%"']|%(?!\}))*?)-?%\}|\{\{-?\s*(?<zola>\w+)\((?<zolaArgs>[^)]*)\)\s*-?\}\}/gu;

function* findCodes(text: string): Generator<Code> {
  OPENING.lastIndex = 0;
  const pattern = new RegExp(OPENING);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { hugo, name, given, include, tag, args, zola, zolaArgs } = match.groups ?? {};
    const called = name ?? include?.split('/').pop() ?? tag ?? zola ?? '';
    const from = match.index;
    let to = from + match[0].length;
    let inner = '';
    const mayEnd =
      hugo !== undefined &&
      !/\/\s*[>%]\}\}$/u.test(match[0]) &&
      (FIGURE.test(called) || MAY_END.test(called));
    if (ENDED.has(called) || mayEnd) {
      const end =
        hugo === undefined
          ? new RegExp(`\\{%-?\\s*end${called}\\s*-?%\\}`, 'u')
          : new RegExp(`\\{\\{[<%]\\s*/\\s*${called}\\s*[>%]\\}\\}`, 'u');
      const rest = end.exec(text.slice(to));
      // Where the same begins again before its end, the end is not its own.
      const isNested =
        rest !== null &&
        new RegExp(`\\{\\{[<%]\\s*${called}\\b`, 'u').test(text.slice(to, to + rest.index));
      if (!rest && !mayEnd) continue;
      if (rest && !(mayEnd && isNested)) {
        inner = text.slice(to, to + rest.index);
        to += rest.index + rest[0].length;
      }
    }
    yield {
      from,
      to,
      name: called,
      given: given ?? args ?? zolaArgs ?? '',
      inner,
      isHugo: hugo !== undefined,
    };
    pattern.lastIndex = to;
  }
}

const FENCED = /^ {0,3}(`{3,}|~{3,})[^\n]*\n[^]*?^ {0,3}\1[`~]*[ \t]*$/gmu;
const CODE_SPAN = /(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/gu;
const BASE = /\{\{\s*(?:site\.(?:baseurl|url)|\.Site\.BaseURL|base_url)\s*\}\}/gu;
const SETTING = /\{\{-?\s*site\.(\w+)\s*-?\}\}/gu;
const FILTERED =
  /\{\{\s*["']([^"'{}]+)["']\s*\|\s*(?:relative_url|absolute_url|url|relURL|absURL)\s*\}\}/gu;

/** Places of code, in which nothing is template code. Liquid runs before Markdown, so there only Hugo's is spared. */
function listCodePlaces(text: string): readonly (readonly [number, number])[] {
  return [FENCED, CODE_SPAN].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: code }) => [index, index + code.length] as const),
  );
}

const LINKS = ['ref', 'relref', 'post_url', 'link'];

/** Whether a link to another article stands in the text itself, where no words of a link are. */
const isBareLink = (body: string, { from, name }: Code): boolean =>
  LINKS.includes(name) && !/(?:\]\(<?|\]:\s*<?|=["']?)[^\s]*$/u.test(body.slice(0, from));

/** Whether a figure or video stands on lines of its own, and so is no part of a sentence. */
const isAlone = (body: string, { from, to, name }: Code): boolean =>
  !['raw', 'comment', ...LINKS].includes(name) &&
  /(?:^|\n)$/u.test(body.slice(0, from)) &&
  /^[ \t]*(?:\n|$)/u.test(body.slice(to));

/** A block with a blank line before and behind it. */
function separate(body: string, { from, to }: Code, shown: string): string {
  const before = /(?:^|\n[ \t]*\n)$/u.test(body.slice(Math.max(0, from - 100), from)) ? '' : '\n';
  const after = /^[ \t]*\n[ \t]*(?:\n|$)/u.test(body.slice(to, to + 100)) ? '' : '\n';
  return before + shown + after;
}

/** A block of code on lines of its own, as deep as the line or the item of a list that it stands in. */
function placeFence(body: string, { from }: Code, fence: string): string {
  const line = body.slice(body.lastIndexOf('\n', from - 1) + 1, from);
  const [item = ''] = /^\s*(?:[-*+]|\d+[.)])\s+/u.exec(line) ?? /^\s*/u.exec(line) ?? [];
  // What is indented by a tab or four spaces would be code of another kind, unless it is in a list.
  const isInList =
    line.trim() !== '' ||
    /^\s*(?:[-*+]|\d+[.)])\s/mu.test(body.slice(Math.max(0, from - 1000), from));
  const depth = isInList ? item.replaceAll('\t', '    ').length : 0;
  const indented = fence.replaceAll(/^/gmu, ' '.repeat(depth));
  return `${line.trim() === '' ? '\n' : '\n\n'}${indented}\n\n`;
}

/** Turns the template code that well-known systems have into what it shows, and leaves the rest as typed. */
export function expandShortcodes(
  body: string,
  firstLine: number,
  find: FindTarget,
  note: TakeNote,
  values: ReadonlyMap<string, string> = new Map(),
): Expanded {
  const parts: string[] = [];
  const lines: number[] = [];
  let read = 0;
  const lineAt = (offset: number): number =>
    firstLine + body.slice(0, offset).split('\n').length - 1;
  const add = (text: string, offset: number, isSource: boolean): void => {
    const start = lineAt(offset);
    if (lines.length === 0) lines.push(start);
    text
      .split('\n')
      .slice(1)
      .forEach((_, index) => lines.push(isSource ? start + index + 1 : start));
    parts.push(text);
  };
  const addSource = (to: number): void => {
    const text = body
      .slice(read, to)
      .replaceAll(BASE, '')
      .replaceAll(SETTING, (whole, name: string) => values.get(name) ?? whole)
      .replaceAll(FILTERED, (_, path: string) => (path.startsWith('/') ? path : `/${path}`));
    add(text, read, true);
  };
  const codePlaces = listCodePlaces(body);
  for (const code of findCodes(body)) {
    const isInCode = codePlaces.some(([from, to]) => from <= code.from && code.to <= to);
    // Liquid runs before Markdown, so that its `raw` is nowhere shown.
    if (isInCode && (code.name !== 'raw' || code.isHugo)) continue;
    const shown = isInCode
      ? code.inner
      : show(code.name, readArguments(code.given), code.inner, find);
    if (shown === undefined) continue;
    addSource(code.from);
    if (isBareLink(body, code)) {
      add(`[${shown.replace(/^.*\//u, '').replace(/\.\w+$/u, '')}](${shown})`, code.from, false);
      read = code.to;
      note('shortcode', lineAt(code.from), body.slice(code.from, code.to));
      continue;
    }
    const isFence = ['code', 'highlight'].includes(code.name);
    add(
      isFence
        ? placeFence(body, code, shown)
        : isAlone(body, code)
          ? separate(body, code, shown)
          : shown,
      code.from,
      code.inner !== '' && shown.includes(code.inner),
    );
    read = code.to;
    const written = body.slice(code.from, code.to);
    if (code.name === 'comment') note('comment', lineAt(code.from), code.inner.trim());
    else if (code.name === 'highlight')
      note('shortcode', lineAt(code.from), `highlight ${code.given.trim()}`);
    else if (code.name !== 'raw') note('shortcode', lineAt(code.from), written);
  }
  addSource(body.length);
  return { text: parts.join(''), lineOf: (line) => lines[line - 1] ?? firstLine };
}
