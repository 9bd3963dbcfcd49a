import type { Code, Emphasis, Heading, List, Nodes, Root, Strong } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { quoteFound } from '#lib/problems.ts';
import { advise, type BodyFault } from './report.ts';

/** What stands in the source before a node, in it and after it. */
interface Source {
  readonly before: string;
  readonly written: string;
  readonly after: string;
}

/** From this number on a list more likely begins with a year. */
const FIRST_YEAR = 1000;
/** Letters of scripts that write words without spaces between them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const WORD = /[\p{L}\p{N}]/u;
/** What few headings are, and many paragraphs: a sentence, or more than one line. */
const PROSE = /[.!?…。！？؟:;,]["'”’»)\]]*$|\n/u;

/** The number that stands before the second item of a list. */
function readSecond({ children, position }: List, written: string): number {
  const offset = children[1]?.position?.start.offset ?? Infinity;
  return parseInt(written.slice(offset - (position?.start.offset ?? 0)), 10);
}

function findList(list: List, { written }: Source): BodyFault | undefined {
  const start = list.start ?? 1;
  if (!list.ordered || start <= 1) return undefined;
  if (start < FIRST_YEAR && readSecond(list, written) === start + 1) return undefined;
  const [line = ''] = written.split('\n');
  const [number = '', sign = ''] = /^\d+|[.)]/gu[Symbol.match](line) ?? [];
  return {
    rule: 'lists that begin with a number of their own',
    found: quoteFound(line),
    expected: 'a list that begins with 1, or a sentence',
    advice: `If it is a sentence, write ${number}\\${sign} at its beginning.`,
  };
}

function findHeading({ depth, children }: Heading, { written }: Source): BodyFault | undefined {
  const underline = /\n[\s>]*(?<line>-+)[ \t]*$/u.exec(written)?.groups?.['line'];
  if (depth !== 2 || underline === undefined) return undefined;
  const text = toString(children);
  const lines = written.slice(0, written.lastIndexOf('\n'));
  if (underline.length !== 3 && !PROSE.test(lines)) return undefined;
  return {
    rule: 'paragraphs turned headings by the line under them',
    found: quoteFound(text),
    expected: 'an empty line between a paragraph and ---',
    advice: 'Put an empty line between them, or write ## before it if it is a heading.',
  };
}

function findCode({ value }: Code, { before, written }: Source): BodyFault | undefined {
  if (/^\s*(?:`{3}|~{3})/u.test(written) || !/(?:^|\n)[ \t>]*$/u.test(before)) return undefined;
  return {
    rule: 'indented lines shown as code',
    found: quoteFound(value),
    expected: 'code between lines of ```, and paragraphs without spaces before them',
    advice: 'Remove the spaces before it if it is a paragraph; put code between lines of ```.',
  };
}

function findEmphasis(
  { type }: Emphasis | Strong,
  { before, written, after }: Source,
): BodyFault | undefined {
  const [first, last] = [before.at(-1) ?? '', after.at(0) ?? ''];
  if (!written.startsWith('*') || !WORD.test(first) || !WORD.test(last)) return undefined;
  if (UNSPACED.test(first + last)) return undefined;
  const signs = type === 'strong' ? '**' : '*';
  const words = (/\S*$/u.exec(before)?.[0] ?? '') + written + (/^\S*/u.exec(after)?.[0] ?? '');
  return {
    rule: 'signs within words read as emphasis',
    found: quoteFound(words),
    expected: `${signs} around whole words`,
    advice: `If the sign itself is meant, write ${signs.replaceAll('*', '\\*')} or ×.`,
  };
}

function findMisreading(node: Nodes, source: Source): BodyFault | undefined {
  switch (node.type) {
    case 'list':
      return findList(node, source);
    case 'heading':
      return findHeading(node, source);
    case 'code':
      return findCode(node, source);
    case 'emphasis':
    case 'strong':
      return findEmphasis(node, source);
    default:
      return undefined;
  }
}

/** Advises where Markdown may have read something else than the writer meant: a year as a list, a paragraph as heading or code, a sum as emphasis. */
export function remarkMisread() {
  return (tree: Root, file: VFile): undefined => {
    const text = String(file);
    visit(tree, (node) => {
      const { start, end } = node.position ?? {};
      if (start?.offset === undefined || end?.offset === undefined) return;
      const fault = findMisreading(node, {
        before: text.slice(Math.max(0, start.offset - 40), start.offset),
        written: text.slice(start.offset, end.offset),
        after: text.slice(end.offset, end.offset + 40),
      });
      if (fault) advise(file, node.position, fault);
    });
  };
}
