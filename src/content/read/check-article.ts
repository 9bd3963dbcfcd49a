import { dayOf } from '#lib/dates.ts';
import { quoteFound } from '#lib/problems.ts';
import type { ArticleFrontMatter } from '#content/schema/article.ts';
import { isBefore } from '#content/schema/calendar.ts';
import type { Surroundings } from './check-references.ts';
import { findReferenceFaults } from './check-references.ts';
import type { FieldFault } from './fault.ts';
import type { ValidFields } from './parse-front-matter.ts';

const DAY_FOLDER = '2017/06/29';

function findDayFaults({ published }: ValidFields<ArticleFrontMatter>, id: string): FieldFault[] {
  const folderDay = id.slice(0, DAY_FOLDER.length);
  const day = folderDay.replaceAll('/', '-');
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
  const name = id.slice(DAY_FOLDER.length + 1);
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

function findAltFaults({ figure }: ValidFields<ArticleFrontMatter>): FieldFault[] {
  if (figure?.file === undefined || figure.alt !== undefined) return [];
  return [
    {
      path: ['figure', 'alt'],
      found: 'nothing',
      expected: 'words for those who cannot see the picture',
      advice: 'Describe the picture.',
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
    ...findAltFaults(article),
    ...findWithdrawnFaults(article),
    ...findReferenceFaults(article, surroundings),
  ];
}
