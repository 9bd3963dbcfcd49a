import type { Body, BodyRenderer, RenderedBody } from '#content/markdown/body.ts';

const split = (markdown: string): string[] =>
  markdown.split(/\n{2,}/u).flatMap((part) => part.trim() || []);

/** A renderer that finds only what these tests need: paragraphs, links and pictures on their lines. */
export const rendererStub: BodyRenderer = {
  render: ({ markdown, firstLine }) => {
    const targets = markdown.split('\n').flatMap((text, index) =>
      [...text.matchAll(/(!?)\[[^\]]*\]\(([^)]+)\)/gu)].map(([, mark, target = '']) => ({
        isPicture: mark === '!',
        target,
        line: firstLine + index,
      })),
    );
    const body: RenderedBody = {
      tree: { type: 'root', children: [] },
      paragraphs: split(markdown),
      placeLinks: [],
      figurePlaced: false,
      pictures: targets
        .filter(({ isPicture }) => isPicture)
        .map(({ target, line }) => ({ path: target, line })),
      externalLinks: targets
        .filter(({ isPicture, target }) => !isPicture && !target.startsWith('/'))
        .map(({ target, line }) => ({ href: target, line })),
      internalLinks: targets
        .filter(({ isPicture, target }) => !isPicture && target.startsWith('/'))
        .map(({ target, line }) => ({ href: target, line })),
    };
    return Promise.resolve({ body, problems: [], advice: [] });
  },
  number: ({ paragraphs, figurePlaced, pictures, externalLinks, internalLinks }, numbering) => {
    const ids = paragraphs.map((text, index) =>
      text.startsWith('## ') ? `h-${text.slice(3)}` : `p${index + 1}`,
    );
    const body: Body = {
      parts: paragraphs.map((paragraph) => `<p>${paragraph}</p>`),
      blocks: paragraphs.map((text, index) => ({ id: ids[index], text })),
      ids,
      numbering,
      paragraphs,
      figurePlaced,
      pictures,
      externalLinks,
      internalLinks,
    };
    return { body, problems: [], lostLinks: [] };
  },
};
