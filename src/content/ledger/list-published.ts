import type { FormerAddress, Published, PublishedPage } from './published.ts';
import type { ArticleFrontMatter } from '#content/schema/article.ts';
import type { PageFrontMatter } from '#content/schema/page.ts';
import type { Reading } from '#content/read/read-file.ts';

interface Readings {
  readonly articles: readonly Reading<ArticleFrontMatter>[];
  readonly pages: readonly Reading<PageFrontMatter>[];
}

type AnyReading = Reading<{ readonly aliases: string[] }>;

function listFormer({ valid, findLine }: AnyReading): FormerAddress[] {
  return (valid.aliases ?? []).map((address, index) => ({
    address,
    line: findLine(['aliases', index]),
    field: `aliases[${index}]`,
  }));
}

function createPage(reading: AnyReading, isShown: boolean): PublishedPage {
  const { contentFile, file, record, problems, findLine } = reading;
  const isKnown = isShown && problems.length === 0;
  return {
    address: contentFile.address,
    file,
    line: findLine(['slug']),
    former: listFormer(reading),
    record: isKnown ? record : undefined,
  };
}

/** What the newsroom publishes, now or on a day to come, and what it keeps back. A faulty file is still there. */
export function listPublished({ articles, pages }: Readings): Published {
  const published = articles.filter(({ isDraft }) => !isDraft);
  const taken = new Set(published.map(({ contentFile }) => contentFile.address));
  return {
    pages: [
      ...published.map((reading) => createPage(reading, reading.valid.withdrawn === undefined)),
      ...pages.map((reading) => createPage(reading, true)),
    ],
    drafts: articles
      .filter(({ isDraft, contentFile }) => isDraft && !taken.has(contentFile.address))
      .map(({ contentFile, file, findLine }) => ({
        address: contentFile.address,
        file,
        line: findLine(['draft']),
      })),
  };
}
