import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { HOST_NAMES } from '#lib/hosts.ts';
import { quoteFound } from '#lib/problems.ts';
import { errorCode, UserError } from '#lib/user-error.ts';
import { publication } from '#publication.ts';
import { SPOKEN } from '#i18n/find-words-file.ts';

/** The settings that a wrong value of would reach readers: those of `src/publication.ts`. */
export type Settings = Readonly<
  Record<'url' | 'base' | 'language' | 'content' | 'hosting', string>
>;

type Mistake = readonly [expected: string, advice: string];
type Environment = Readonly<Record<string, string | undefined>>;

/** Which variable overrides which setting. */
const VARIABLES = {
  url: 'SITE_URL',
  base: 'BASE_PATH',
  language: 'SITE_LANGUAGE',
  content: 'CONTENT_DIR',
  hosting: 'HOSTING',
} as const satisfies Record<keyof Settings, string>;

const spoken = SPOKEN.join(', ');

function findUrlMistake(value: string): Mistake | undefined {
  const expected = 'the origin of all permalinks, such as https://news.example';
  const url = /^https?:\/\/[^\s]+$/iu.test(value) ? URL.parse(value) : null;
  if (url === null) return [expected, 'Write the whole origin, with https://.'];
  if (url.username || url.password) return [expected, 'Remove what stands before the @.'];
  if (url.pathname !== '/')
    return [expected, `Write ${url.origin}, and the path ${url.pathname} as BASE_PATH.`];
  return url.search || url.hash || value.includes('?') || value.includes('#')
    ? [expected, `Write ${url.origin}.`]
    : undefined;
}

function findBaseMistake(value: string): Mistake | undefined {
  if (/^\/(?:[\w~.-]+\/)*$/u.test(value) && !/\/\.{1,2}\//u.test(value)) return undefined;
  const expected =
    'a path that begins and ends with a slash, of letters, digits and hyphens, such as / or /news/';
  return [expected, 'Correct the path.'];
}

const isTag = (value: string): boolean => {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
};

function findLanguageMistake(value: string): Mistake | undefined {
  const hyphenated = value.replaceAll('_', '-');
  const [language = ''] = hyphenated.toLowerCase().split('-');
  const isSpoken = SPOKEN.some((code) => code === language);
  if (isTag(value) && isSpoken) return undefined;
  if (isTag(hyphenated) && isSpoken) {
    return ['a language tag with hyphens (BCP 47)', `Write ${hyphenated}.`];
  }
  return isTag(hyphenated)
    ? [
        `a language that the interface speaks: ${spoken}`,
        'Write one of these, or give the interface its words in src/i18n/.',
      ]
    : ['a language tag (BCP 47) such as en or en-GB', 'Correct the tag.'];
}

function findContentMistake(value: string, root: string): Mistake | undefined {
  try {
    if (statSync(resolve(root, value)).isDirectory()) return undefined;
    return ['the newsroom’s folder', 'Name the folder and not a file.'];
  } catch (error) {
    // A missing folder is reported with the problems of the content.
    return errorCode(error) === 'ENOENT'
      ? undefined
      : ['a folder that this user may read', 'Correct the path, or its permissions.'];
  }
}

function findHostingMistake(value: string): Mistake | undefined {
  if (HOST_NAMES.includes(value)) return undefined;
  return [`the name of a host: ${HOST_NAMES.join(', ')}`, 'Write any if yours is not among them.'];
}

/** What is wrong with the settings of a publication, a sentence each; `root` is the repository’s folder. */
export function findSettingProblems(
  root: string,
  settings: Settings = publication,
  environment: Environment = process.env,
): readonly string[] {
  const faults: Readonly<Record<keyof Settings, Mistake | undefined>> = {
    url: findUrlMistake(settings.url),
    base: findBaseMistake(settings.base),
    language: findLanguageMistake(settings.language),
    content: findContentMistake(settings.content, root),
    hosting: findHostingMistake(settings.hosting),
  };
  return (['url', 'base', 'language', 'content', 'hosting'] as const).flatMap((name) => {
    const fault = faults[name];
    if (fault === undefined) return [];
    const overridden = environment[VARIABLES[name]];
    const place = overridden ? VARIABLES[name] : `src/publication.ts ${name}`;
    const [expected, advice] = fault;
    const found = quoteFound(overridden ? overridden : settings[name]);
    return [`${place}: found ${found}, expected ${expected}. ${advice}`];
  });
}

/** Throws a `UserError` that names every setting that cannot be right. */
export function requireSettings(root: string): void {
  const problems = findSettingProblems(root);
  if (problems.length > 0) throw new UserError(problems.join('\n'));
}
