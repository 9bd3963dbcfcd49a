import { formatProblem } from '#lib/problems.ts';
import type { Manuscript, Prose } from '#content/markdown/prose.ts';
import { createProseRenderer } from '#content/markdown/pipeline.ts';
import { proseWords } from '#i18n/en.ts';

/** Renders a manuscript with the English words. */
export const renderProse = createProseRenderer(proseWords);

/** Renders a body that begins on line 10 of its file; problems come as the sentences a writer reads. */
export async function render(
  markdown: string,
  figure?: Manuscript['figure'],
): Promise<Prose & { readonly said: readonly string[] }> {
  const { prose, problems } = await renderProse({ file: 'a.md', markdown, firstLine: 10, figure });
  return { ...prose, said: problems.map(formatProblem) };
}

/** The lines of a fixture, written one under the other. */
export const lines = (...written: readonly string[]): string => written.join('\n');
