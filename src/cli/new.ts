import { join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { UserError } from '#lib/user-error.ts';
import { publication } from '#publication.ts';
import { createArticle } from './import/create-article.ts';

// What `npm run new -- "Headline"` runs: makes the folder and front matter of a new article.

const ROOT = resolve(import.meta.dirname, '../..');
const USAGE =
  'npm run new -- "Headline" [--section world] [--topic eu]… [--slug words] [--day 2026-11-27]';

function readArguments() {
  const known = {
    section: { type: 'string' },
    topic: { type: 'string', multiple: true },
    slug: { type: 'string' },
    day: { type: 'string' },
  } as const;
  try {
    return parseArgs({ options: known, allowPositionals: true });
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : ''}\nWrite ${USAGE}`);
  }
}

/** Today where the writer is, whatever the day is in Greenwich. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function readDay(day: string | undefined): string {
  if (day === undefined) return today();
  const isDay = /^\d{4}-\d\d-\d\d$/u.test(day) && !Number.isNaN(Date.parse(day));
  if (isDay && new Date(day).toISOString().startsWith(day)) return day;
  throw new UserError(`--day: found "${day}", expected a date such as 2026-08-22. Write it so.`);
}

async function choose(words: readonly string[]): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`Section (${words.join(', ')}): `);
  terminal.close();
  return answer.trim();
}

try {
  const { values, positionals } = readArguments();
  const content = resolve(ROOT, publication.content);
  const file = await createArticle(
    content,
    {
      headline: positionals.join(' '),
      section: values.section,
      topics: values.topic?.flatMap((topics) => topics.split(',')) ?? [],
      slug: values.slug,
      day: readDay(values.day),
    },
    process.stdin.isTTY ? choose : undefined,
  );
  console.log(relative(ROOT, join(content, file)));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
