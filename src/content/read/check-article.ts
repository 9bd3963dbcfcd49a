import { addresses as siteAddresses, isOwnAddress } from '#content/addresses.ts';
import type { ArticleFrontMatter } from '#content/schema/article.ts';
import { isBefore, isTimeLeftOut } from '#content/schema/calendar.ts';
import { foldSlug } from '#content/schema/slug.ts';
import { dayOf } from '#lib/dates.ts';
import { quoteFound } from '#lib/problems.ts';
import { splitQuery } from '#lib/site-address.ts';
import { isPicture } from './content-files.ts';
import type { FieldFault, FieldPath } from './fault.ts';
import { findNearest } from './nearest.ts';
import type { ValidFields } from './parse-front-matter.ts';

/** What the words of an article's front matter may refer to. */
export interface Surroundings {
  /** Names of the files in the article's folder. */
  readonly beside: ReadonlySet<string>;
  /** Addresses of the files in the folder of uploads. */
  readonly uploads: ReadonlySet<string>;
  readonly sections: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Addresses that are taken, each with the file that has it. */
  readonly addresses: ReadonlyMap<string, string>;
}

const MOST_LISTED = 12;

const formatChoice = (words: readonly string[]): string =>
  words.length === 1 ? words.join() : `one of ${words.join(', ')}`;

function refuseWord(
  path: FieldPath,
  word: string,
  folder: 'sections' | 'topics' | 'places',
  words: ReadonlySet<string>,
): FieldFault[] {
  if (words.has(word)) return [];
  const all = [...words].sort();
  const nearest = findNearest(word, all);
  const isShort = all.length > 0 && all.length <= MOST_LISTED;
  return [
    {
      path,
      found: quoteFound(word),
      expected: isShort ? formatChoice(all) : `the name of a file in ${folder}`,
      advice: nearest ? `Write ${nearest}.` : `Choose another, or create ${folder}/${word}.md.`,
    },
  ];
}

function refuseFile(
  path: FieldPath,
  name: string | undefined,
  kind: string,
  folders: readonly ReadonlySet<string>[],
  isMeant: (name: string) => boolean,
): FieldFault[] {
  if (name === undefined) return [];
  if (isMeant(name) && folders.some((names) => names.has(name))) return [];
  const nearest = findNearest(name, folders.flatMap((names) => [...names].filter(isMeant)));
  return [
    {
      path,
      found: quoteFound(name),
      expected: `${kind} in the article's folder`,
      advice: nearest ? `Write ${nearest}.` : 'Put the file there, or write none.',
    },
  ];
}

/** The page that has an address, or one below which the site itself has files; names that differ in case alone are one. */
function findTaker(
  alias: string,
  own: string,
  addresses: Surroundings['addresses'],
): string | undefined {
  if (isOwnAddress(alias)) return 'the site itself';
  const { path, query } = splitQuery(alias);
  if (query !== '') return undefined;
  const exact = addresses.get(path);
  if (exact !== undefined) return exact;
  const folded = foldAddresses(addresses);
  const twin = folded.get(foldSlug(path));
  if (twin !== undefined && twin !== own) return addresses.get(twin);
  const [above = ''] = /^\/(?:(?:sections|topics)\/[^/]+|\d{4}\/\d\d\/\d\d\/[^/]+)\//u.exec(path) ?? [];
  return addresses.get(above);
}

const folds = new WeakMap<Surroundings['addresses'], ReadonlyMap<string, string>>();

function foldAddresses(addresses: Surroundings['addresses']): ReadonlyMap<string, string> {
  const known =
    folds.get(addresses) ??
    new Map([...addresses.keys()].map((address) => [foldSlug(address), address]));
  folds.set(addresses, known);
  return known;
}

/** Former addresses of what is at `own` that are pages now. */
export function findAliasFaults(
  aliases: readonly string[],
  own: string,
  addresses: Surroundings['addresses'],
): FieldFault[] {
  return aliases.flatMap((alias, index) => {
    const taker = findTaker(alias, own, addresses);
    if (taker === undefined) return [];
    return [
      {
        path: ['aliases', index],
        found: quoteFound(alias),
        expected: 'an address that is not taken',
        advice: `Remove it: ${taker} has this address.`,
      },
    ];
  });
}

/** Sections, topics, places, files and former addresses that an article names but that cannot be meant. */
function findReferenceFaults(
  article: ValidFields<ArticleFrontMatter>,
  id: string,
  around: Surroundings,
): FieldFault[] {
  const { section, topics = [], map = [], figure, source, aliases = [] } = article;
  return [
    ...(section === undefined ? [] : refuseWord(['section'], section, 'sections', around.sections)),
    ...topics.flatMap((topic, index) =>
      refuseWord(['topics', index], topic, 'topics', around.topics),
    ),
    ...map.flatMap((slug, index) => refuseWord(['map', index], slug, 'places', around.places)),
    ...refuseFile(
      ['figure', 'file'],
      figure?.file,
      'a picture',
      [around.beside, around.uploads],
      isPicture,
    ),
    ...refuseFile(
      ['source', 'file'],
      source?.file,
      'a file',
      [around.beside],
      (name) => name !== 'index.md',
    ),
    ...findAliasFaults(aliases, siteAddresses.article(id), around.addresses),
  ];
}

const DAY_FOLDER = '2017/06/29';

/** The day that an article's folder or file is named for. */
export function dayOfFolder(id: string): string {
  return id.slice(0, DAY_FOLDER.length).replaceAll('/', '-');
}

/** The slug that an article's folder or file is named for. */
export function slugOfFolder(id: string): string {
  return id.slice(DAY_FOLDER.length + 1);
}

function findDayFaults({ published }: ValidFields<ArticleFrontMatter>, id: string): FieldFault[] {
  const day = dayOfFolder(id);
  if (published === undefined || dayOf(published) === day) return [];
  return [
    {
      path: ['published'],
      found: quoteFound(published),
      expected: `${day}, the day of its folder`,
      advice: `Write ${day}, or move the folder to ${dayOf(published).replaceAll('-', '/')}.`,
    },
  ];
}

function findSlugFaults({ slug }: ValidFields<ArticleFrontMatter>, id: string): FieldFault[] {
  const name = slugOfFolder(id);
  if (slug === undefined || slug === name) return [];
  return [
    {
      path: ['slug'],
      found: quoteFound(slug),
      expected: `${name}, the name of its folder`,
      advice: `Write ${name}, or rename the folder to ${slug}.`,
    },
  ];
}

function findUpdatedFaults({ published, updated }: ValidFields<ArticleFrontMatter>): FieldFault[] {
  if (published === undefined || updated === undefined || !isBefore(updated, published)) return [];
  return [
    {
      path: ['updated'],
      found: quoteFound(updated),
      expected: `a date not before ${published}, when it was published`,
      advice: 'Correct one of the two.',
    },
  ];
}

function findWithdrawnFaults({ published, withdrawn }: ValidFields<ArticleFrontMatter>): FieldFault[] {
  if (published === undefined || withdrawn === undefined) return [];
  if (withdrawn.on >= dayOf(published)) return [];
  return [
    {
      path: ['withdrawn', 'on'],
      found: quoteFound(withdrawn.on),
      expected: `a day not before ${published}, when it was published`,
      advice: 'Correct one of the two.',
    },
  ];
}

/** What is wrong with an article although each field alone is valid. */
export function findArticleFaults(
  article: ValidFields<ArticleFrontMatter>,
  id: string,
  surroundings: Surroundings,
): FieldFault[] {
  return [
    ...findDayFaults(article, id),
    ...findSlugFaults(article, id),
    ...findUpdatedFaults(article),
    ...findWithdrawnFaults(article),
    ...findReferenceFaults(article, id, surroundings),
  ];
}

function adviseOnTimes(written: object): FieldFault[] {
  return ['published', 'updated'].flatMap((field) => {
    const value: unknown = Reflect.get(written, field);
    if (typeof value !== 'string' || !isTimeLeftOut(value)) return [];
    return [
      {
        kind: 'times without an offset',
        path: [field],
        found: quoteFound(value),
        expected: 'a day, or a time with its offset such as 2026-08-22T09:30:00+02:00',
        advice: 'It is read as the day alone. Add the offset to keep the time.',
      },
    ];
  });
}

function adviseOnAlt({ figure }: ValidFields<ArticleFrontMatter>): FieldFault[] {
  if (figure?.file === undefined || figure.alt !== undefined) return [];
  return [
    {
      kind: 'pictures without words',
      path: ['figure', 'alt'],
      found: 'nothing',
      expected: 'words for those who cannot see the picture',
      advice: 'Describe the picture, or write none. Its caption serves until then.',
    },
  ];
}

/** What is worth knowing of an article although nothing of it is wrong. */
export function adviseOnArticle(
  article: ValidFields<ArticleFrontMatter>,
  written: object,
): FieldFault[] {
  return [...adviseOnTimes(written), ...adviseOnAlt(article)];
}
