import type { Page } from 'playwright-core';

export const BY_HAND = 'Press Ctrl+C, or ⌘C, to copy.';

export const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
export const copied = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const offer = (page: Page) => button(page, 'Copy quote with link');
export const message = (page: Page): Promise<string | null> =>
  page.getByRole('status').textContent();
export const byHand = (page: Page) => page.getByRole('textbox', { name: BY_HAND });
export const selected = (page: Page): Promise<string> =>
  page.evaluate(() => String(getSelection()));

export const refuse = (): void => {
  navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
};

/** Words of a paragraph: its id and what stands there. */
export type Words = readonly [id: string, words: string];

/** Selects from the first of some words to the last of others, as a pointer would. */
export async function select(page: Page, from: Words, to: Words = from): Promise<void> {
  await page.evaluate(
    (ends) => {
      const [start, end] = ends.map(([id, words]) => {
        const paragraph = document.getElementById(id);
        const walker = document.createTreeWalker(paragraph ?? document, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const at = walker.currentNode.textContent?.indexOf(words) ?? -1;
          if (at >= 0) return { node: walker.currentNode, at, behind: at + words.length };
        }
        throw new Error(`No “${words}” in ${id}.`);
      });
      if (start && end)
        getSelection()?.setBaseAndExtent(start.node, start.at, end.node, end.behind);
    },
    [from, to],
  );
}
