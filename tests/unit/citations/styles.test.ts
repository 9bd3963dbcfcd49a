import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Citation } from '#citations/facts.ts';
import {
  formatApaInText,
  formatApaReference,
  formatChicagoEntry,
  formatChicagoNote,
  formatChicagoShortNote,
  formatMlaEntry,
  formatMlaInText,
  type Piece,
} from '#citations/styles.ts';
import { citationOf, citedArticles, formatPieces, isCitedCase } from './cited-articles.ts';

type Form = (citation: Citation) => readonly Piece[];

/** What is cited of a case: the whole article, and the paragraph that a reference in a text points to. */
function linesOf(citation: Citation, lists: readonly Form[], inTexts: readonly Form[]): string[] {
  return [
    ...lists.map((form) => formatPieces(form(citation))),
    ...inTexts.flatMap((form) => [formatPieces(form(citation)), formatPieces(form(citation), '5')]),
  ];
}

test.each([
  ['apa', [formatApaReference], [formatApaInText]],
  ['mla', [formatMlaEntry], [formatMlaInText]],
  ['chicago', [formatChicagoEntry], [formatChicagoNote, formatChicagoShortNote]],
])('in %s each article is cited as the record has it', async (style, lists, inTexts) => {
  const cases = Object.keys(citedArticles)
    .filter(isCitedCase)
    .map((name) => [name, ...linesOf(citationOf(name), lists, inTexts)].join('\n'));
  const written = await readFile(join(import.meta.dirname, `expected/${style}.txt`), 'utf8');
  expect(`${cases.join('\n\n')}\n`).toBe(written);
});
