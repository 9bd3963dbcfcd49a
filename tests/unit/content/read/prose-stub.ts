import { numberInOrder, type Prose, type RenderProse } from '#content/markdown/prose.ts';

/** A rendering that finds only what these tests need: paragraphs, links and pictures on their lines. */
export const renderStub: RenderProse = ({ markdown, firstLine, number = numberInOrder }) => {
  const paragraphs = markdown.split(/\n{2,}/u).flatMap((part) => part.trim() || []);
  const targets = markdown.split('\n').flatMap((text, index) =>
    [...text.matchAll(/(!?)\[[^\]]*\]\(([^)]+)\)/gu)].map(([, mark, target = '']) => ({
      isPicture: mark === '!',
      target,
      line: firstLine + index,
    })),
  );
  const prose: Prose = {
    html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
    paragraphs,
    numbering: number(paragraphs),
    text: `${paragraphs.join('\n\n')}\n`,
    ids: paragraphs.map((text, index) =>
      text.startsWith('## ') ? `h-${text.slice(3)}` : `p${index + 1}`,
    ),
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
  return Promise.resolve({ prose, problems: [], advice: [] });
};
