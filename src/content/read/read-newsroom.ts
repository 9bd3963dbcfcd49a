import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { compareLedger } from '#content/ledger/compare-ledger.ts';
import { fingerprintOf } from '#lib/fingerprint.ts';
import { mapBounded } from '#lib/map-bounded.ts';
import type { BodyRenderer } from '#content/markdown/body.ts';
import type { ArticleFrontMatter } from '#content/schema/article.ts';
import { findNewsroomProblems } from './check-newsroom.ts';
import { checkPictures } from './check-pictures.ts';
import { findPublicProblems } from './check-public.ts';
import { listPublished } from '#content/ledger/list-published.ts';
import type { Newsroom, Written, WrittenArticle } from '#content/newsroom.ts';
import type { Kind } from './content-files.ts';
import { readLedger } from '#content/ledger/read-ledger.ts';
import type { Reader, Reading } from './read-file.ts';
import { readWritten } from './read-file.ts';
import {
  createArticleReader,
  createPageReader,
  placeReader,
  sectionReader,
  topicReader,
} from './file-readers.ts';
import { surveyContent } from './survey.ts';

/** Files that are read and rendered at the same time. */
const AT_ONCE = 16;

/** Where a newsroom's content is, and how it is rendered. */
export interface ContentSettings {
  /** Absolute path of the repository; the files of problems are told from here. */
  readonly root: string;
  /** The content folder, from `root`. */
  readonly folder: string;
  /** Language of articles that name none (BCP 47). */
  readonly language: string;
  readonly renderer: BodyRenderer;
  /** Articles of days to come are not public yet. */
  readonly now: Date;
}

function toWritten<Front>(reading: Reading<Front>): Written<Front>[] {
  const { place, file, front, body, markdown } = reading;
  return front === undefined || body === undefined
    ? []
    : [{ id: place.id, file, front, body, markdown }];
}

async function hashSource({ path, front }: Reading<ArticleFrontMatter>): Promise<string | undefined> {
  const name = front?.source?.file;
  if (name === undefined) return undefined;
  return fingerprintOf(await readFile(resolve(dirname(path), name)));
}

async function toWrittenArticles(reading: Reading<ArticleFrontMatter>): Promise<WrittenArticle[]> {
  if (reading.problems.length > 0) return [];
  const { address } = reading.place;
  const sourceSha256 = await hashSource(reading);
  return toWritten(reading).map((written) => ({ ...written, address, sourceSha256 }));
}

/** Reads and checks the whole newsroom. What is wrong with it is returned, never thrown. */
export async function readContent(settings: ContentSettings): Promise<Newsroom> {
  const { root, folder, language, renderer, now } = settings;
  const survey = await surveyContent(root, folder);
  const { file: ledgerFile, kept } = await readLedger(root, folder);
  const desk = { survey, ledger: kept?.ledger };
  const readAll = <Front>(kind: Kind, reader: Reader<Front>): Promise<Reading<Front>[]> =>
    mapBounded(
      survey.places.filter((place) => place.kind === kind),
      AT_ONCE,
      (place) => {
        const file = survey.nameOf(place.path);
        return readWritten({ place, file, path: resolve(root, file) }, reader, renderer);
      },
    );

  const articles = await readAll('articles', createArticleReader(desk, language));
  const sections = await readAll('sections', sectionReader);
  const topics = await readAll('topics', topicReader);
  const pages = await readAll('pages', createPageReader(desk));
  const places = await readAll('places', placeReader);
  const pictures = await checkPictures(root, survey);
  return {
    articles: (await mapBounded(articles, AT_ONCE, toWrittenArticles)).flat(),
    sections: sections.flatMap(toWritten),
    topics: topics.flatMap(toWritten),
    pages: pages.flatMap(toWritten),
    places: places.flatMap(toWritten),
    problems: [
      ...findNewsroomProblems(survey, { articles, sections, topics, pages, places }),
      ...pictures.problems,
      ...(await findPublicProblems(root)),
    ],
    advice: [
      ...[articles, sections, topics, pages, places].flat().flatMap(({ advice }) => advice),
      ...pictures.advice,
    ],
    ledger: {
      file: ledgerFile,
      kept: kept?.ledger,
      ...compareLedger(kept, ledgerFile, listPublished({ articles, pages }), now),
    },
  };
}
