import { describe, expect, test } from 'vitest';
import { findSettingProblems, type Settings } from '#site/setting-problems.ts';
import { createFolder } from '../../fixtures/temporary-folder.ts';

const SOUND: Settings = {
  url: 'https://news.example',
  base: '/',
  language: 'en',
  content: 'content',
  hosting: 'any',
};

const find = async (
  settings: Partial<Settings>,
  environment: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> =>
  findSettingProblems(
    await createFolder({ 'content/a.md': '', 'a.txt': '' }),
    { ...SOUND, ...settings },
    environment,
  );

test.each<Partial<Settings>>([
  {},
  { url: 'http://localhost:4321/' },
  { url: 'https://xn--bcher-kva.example' },
  { base: '/news/' },
  { base: '/a/b-c/~d.e/' },
  { language: 'en-GB' },
  { language: 'EN' },
  { language: 'ar-EG' },
  { content: 'not-yet' },
  { hosting: 'netlify' },
])('%o is in order', async (settings) => {
  expect(await find(settings)).toEqual([]);
});

const ORIGIN = 'expected the origin of all permalinks, such as https://news.example';
const PATH =
  'expected a path that begins and ends with a slash, of letters, digits and hyphens, such as / or /news/. Correct the path.';
const SPOKEN =
  'expected a language that the interface speaks: ar, en. Write one of these, or give the interface its words in src/i18n/.';
const HOST =
  'expected the name of a host: any, apache, caddy, cloudflare, firebase, github-pages, gitlab-pages, netlify, nginx, render, vercel. Write any if yours is not among them.';
const TAG = 'expected a language tag (BCP 47) such as en or en-GB. Correct the tag.';

describe('a setting that cannot be right is reported in one sentence', () => {
  test.each([
    ['url', 'news.example', `${ORIGIN}. Write the whole origin, with https://.`],
    ['url', 'ftp://news.example', `${ORIGIN}. Write the whole origin, with https://.`],
    ['url', 'https://a b', `${ORIGIN}. Write the whole origin, with https://.`],
    ['url', 'https://me:pw@news.example', `${ORIGIN}. Remove what stands before the @.`],
    [
      'url',
      'https://news.example/a/',
      `${ORIGIN}. Write https://news.example, and the path /a/ as BASE_PATH.`,
    ],
    ['url', 'https://news.example?', `${ORIGIN}. Write https://news.example.`],
    ['hosting', 'Netlify', HOST],
    ['base', 'news', PATH],
    ['base', '/news', PATH],
    ['base', '/a b/', PATH],
    ['base', '/a/../b/', PATH],
    ['base', '/https:/a/', PATH],
    ['language', 'de', SPOKEN],
    ['language', 'zh-Hans-CN', SPOKEN],
    ['language', 'english please', TAG],
    ['language', 'x!', TAG],
    ['language', 'en_GB', 'expected a language tag with hyphens (BCP 47). Write en-GB.'],
    ['content', 'a.txt', 'expected the newsroom’s folder. Name the folder and not a file.'],
    [
      'content',
      'a.txt/b',
      'expected a folder that this user may read. Correct the path, or its permissions.',
    ],
  ])('%s %s', async (name, value, rest) => {
    expect(await find({ [name]: value })).toEqual([
      `src/publication.ts ${name}: found "${value}", ${rest}`,
    ]);
  });

  test('which names the variable that overrides it, as it was given', async () => {
    expect(
      await find({ base: '/a b/', language: 'de' }, { BASE_PATH: 'a b', SITE_LANGUAGE: 'de' }),
    ).toEqual([`BASE_PATH: found "a b", ${PATH}`, `SITE_LANGUAGE: found "de", ${SPOKEN}`]);
  });
});
