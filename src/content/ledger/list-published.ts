import type { FormerAddress, Published, PublishedPage } from './published.ts';
import type { ArticleFrontMatter } from '#content/schema/article.ts';
import type { Page } from '#content/schema/page.ts';
import type { Reading } from '#content/read/read-file.ts';

interface Readings {
  readonly articles: readonly Reading<ArticleFrontMatter>[];
  readonly pages: readonly Reading<Page>[];
}

type AnyReading = Reading<{ readonly aliases: string[] }>;

function listFormer({ sound, findLine }: AnyReading): FormerAddress[] {
  return (sound.aliases ?? []).map((address, index) => ({
    address,
    line: findLine(['aliases', index]),
    field: `aliases[${index}]`,
  }));
}

function createPage(reading: AnyReading, isShown: boolean): PublishedPage {
  const { place, file, record, problems, findLine } = reading;
  const isKnown = isShown && problems.length === 0;
  return {
    address: place.address,
    file,
    line: findLine(['slug']),
    former: listFormer(reading),
    record: isKnown ? record : undefined,
  };
}

/** What the newsroom publishes, now or on a day to come, and what it keeps back. A faulty file is still there. */
export function listPublished({ articles, pages }: Readings): Published {
  return {
    pages: [
      ...articles
        .filter(({ sound }) => sound.draft !== true)
        .map((reading) => createPage(reading, reading.sound.withdrawn === undefined)),
      ...pages.map((reading) => createPage(reading, true)),
    ],
    drafts: articles
      .filter(({ sound }) => sound.draft === true)
      .map(({ place, file, findLine }) => ({
        address: place.address,
        file,
        line: findLine(['draft']),
      })),
  };
}
