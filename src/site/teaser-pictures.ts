import { shownAs } from '#content/markdown/file-path.ts';
import type { Article } from '#site/article.ts';
import { createPicture, pictureFile, type PicturePlace, type PictureView } from '#site/picture.ts';

/** Pictures of articles by the articles' addresses. */
export type TeaserPictures = ReadonlyMap<string, PictureView>;

/** For lists without pictures. */
export const NO_PICTURES: TeaserPictures = new Map();

const inLists = new WeakMap<Article, Promise<PictureView>>();

/** The picture that stands for an article where it is announced: that of its figure, or else its first. */
function preparePicture(article: Article, place: PicturePlace): Promise<PictureView> | undefined {
  const path = article.figure?.file ?? article.files.find((file) => shownAs(file) === 'picture');
  if (path === undefined) return undefined;
  // The headline beside it says what it is of.
  return createPicture(pictureFile(article, path), { alt: '', lazy: place === 'list', place });
}

/** The picture of the article that leads the front page, which is wanted at once. */
export async function createLeadPicture(article: Article): Promise<PictureView | undefined> {
  return preparePicture(article, 'lead');
}

/** The pictures of articles in a list, one prepared after the other, each once a build. */
export async function createTeaserPictures(articles: readonly Article[]): Promise<TeaserPictures> {
  const pictures = new Map<string, PictureView>();
  for (const article of articles) {
    const picture = inLists.get(article) ?? preparePicture(article, 'list');
    if (picture === undefined) continue;
    inLists.set(article, picture);
    pictures.set(article.address, await picture);
  }
  return pictures;
}
