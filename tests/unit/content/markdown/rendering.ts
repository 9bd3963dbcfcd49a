import type { Body, BodyPart, MarkdownBody, Numbering } from '#content/markdown/body.ts';
import { createBodyRenderer } from '#content/markdown/pipeline.ts';
import { formatText } from '#content/text-blocks.ts';
import { proseWords } from '#i18n/en.ts';
import { formatProblem, type Problem } from '#lib/problems.ts';

/** Renders bodies with the English words. */
export const renderer = createBodyRenderer(proseWords);

/** A body with its paragraphs numbered, and all that was said of it. */
export interface RenderedWhole extends Body {
  /** The parts as one; a picture stands there as what is known of it, a place as nothing. */
  readonly html: string;
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly advice: readonly Problem[];
  /** The Markdown that may be published. */
  readonly published: string;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&#x26;').replaceAll('"', '&#x22;').replaceAll('<', '&#x3C;');

function printPart(part: BodyPart): string {
  if (typeof part === 'string') return part;
  return 'at' in part ? '' : `<img data-picture="${escape(JSON.stringify(part))}">`;
}

/** Renders a body and numbers its paragraphs, in order unless it is told otherwise. */
export async function renderWhole(
  written: MarkdownBody,
  numbering?: Numbering,
  by = renderer,
): Promise<RenderedWhole> {
  const rendered = await by.render(written);
  const inOrder = rendered.body.paragraphs.map((_, index) => String(index + 1));
  const { body, problems } = by.number(
    rendered.body,
    numbering ?? { labels: inOrder, removed: [] },
    written.file,
  );
  return {
    ...body,
    html: body.parts.map(printPart).join(''),
    text: formatText(body.blocks),
    problems: [...rendered.problems, ...problems].toSorted((a, b) => a.line - b.line),
    advice: rendered.advice,
    published: rendered.markdown ?? written.markdown,
  };
}

/** Renders a body that begins on line 10 of its file; problems come as the sentences a writer reads. */
export async function render(
  markdown: string,
  figure?: MarkdownBody['figure'],
): Promise<RenderedWhole & { readonly said: readonly string[] }> {
  const whole = await renderWhole({ file: 'a.md', markdown, firstLine: 10, figure });
  return { ...whole, said: whole.problems.map(formatProblem) };
}

/** The lines of a fixture, written one under the other. */
export const lines = (...written: readonly string[]): string => written.join('\n');

/** Removes the margin links, which each paragraph has. */
export const withoutAnchors = (html: string): string =>
  html.replaceAll(/<a class="anchor"[^>]*><\/a>/gu, '');

/** What readers get of a body, what its writer is told, and what is advice, as the fixtures have it. */
export async function describeBody(markdown: string): Promise<string> {
  const { html, text, problems, advice } = await renderWhole({
    file: 'a.md',
    markdown,
    firstLine: 1,
    headline: 'The head',
    beside: ['a name.jpg', 'abc123.png'],
  });
  const told = [...problems.map((one) => `✗ ${formatProblem(one)}`)];
  const advised = [...advice.map((one) => `· ${formatProblem(one)}`)];
  return [withoutAnchors(html).trim(), '---', text.trim(), '---', ...told, ...advised, ''].join('\n');
}
